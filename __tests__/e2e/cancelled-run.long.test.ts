import { createPublicKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { parseFault } from '../../src/sandbox/faults.ts';
import { nodeFingerprint } from '../support/keys/public-half.ts';
import { startRotation } from '../support/rotation/kill.ts';
import { OLD, arrange, keysInScope, requestOf, type Rotation } from '../support/rotation/rotation.ts';
import { secretPlace } from '../support/rotation/stores.ts';
import { makePair, openAccount } from '../support/servers/account.ts';
import { expectTakenBack, interruptAt, startAction } from '../support/rotation/signals.ts';

const account = await openAccount();
const { state } = account;
const place = secretPlace(account);
const newKey = makePair();
const print = nodeFingerprint(newKey.publicKey);
const handedIn = newKey.pem;

test.each(['SIGINT', 'SIGTERM'] as const)(
  'the Action that gets %s while it adds the key removes that key again',
  async (signal) => {
    await expectTakenBack(account, place, [signal]);
  },
);

test('a key that may be stored is not taken back', async () => {
  const rotation: Rotation = { account, place };
  arrange(rotation);
  state.faults.push(parseFault('PUT delay=7000'));
  const run = startRotation(requestOf(rotation));
  await interruptAt({ state, method: 'PUT' }, run, ['SIGTERM']);
  const { exitCode, stderr } = await run.ended;
  expect(exitCode).toBe(1);
  const stored = nodeFingerprint(createPublicKey(String(place.read())));
  expect(stderr).toContain(`The new key (${stored}) may be registered`);
  expect(place.read()).not.toBe(OLD);
  expect(keysInScope(rotation)).toHaveLength(3);
});

test.each([
  ['register-key', { 'distribution-private-key': handedIn }, `The key (${print}) may be registered`],
  ['register-domain', { domain: 'example.net' }, 'The domain example.net may be registered'],
])('%s says what may be registered', async (mode, more, message) => {
  state.faults.push(parseFault('POST status=503 delay=7000'));
  const step = await startAction(account, mode, more);
  await interruptAt({ state, method: 'POST' }, step, ['SIGINT']);
  const { exitCode, annotations } = await step.ended;
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([
    { code: 'ERR_CANCELLED', message: expect.stringContaining(message) as unknown },
  ]);
});
