import { createPublicKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { parseFault } from '../../src/sandbox/faults.ts';
import { nodeFingerprint } from '../support/keys/public-half.ts';
import { startRotation } from '../support/rotation/kill.ts';
import {
  OLD_KEY,
  setUpRotation,
  keysInScope,
  requestOf,
  type Rotation,
} from '../support/rotation/rotation.ts';
import { secretStore } from '../support/rotation/stores.ts';
import { makePair, openAccount } from '../support/servers/account.ts';
import { expectRolledBack, interruptAt, POST_KEYS, startAction } from '../support/rotation/signals.ts';

const account = await openAccount();
const { state } = account;
const store = secretStore(account);
const newKey = makePair();
const print = nodeFingerprint(newKey.publicKey);
const handedIn = newKey.pem;

test.each(['SIGINT', 'SIGTERM'] as const)(
  'the Action that gets %s while it adds the key removes that key again',
  async (signal) => {
    await expectRolledBack(account, store, [signal]);
  },
);

test('does not remove a key that may be stored', async () => {
  const rotation: Rotation = { account, store };
  setUpRotation(rotation);
  state.faults.push(parseFault('PUT delay=7000'));
  const run = startRotation(requestOf(rotation));
  await interruptAt({ state, method: 'PUT' }, run, ['SIGTERM']);
  const { exitCode, stderr } = await run.ended;
  expect(exitCode).toBe(1);
  const stored = nodeFingerprint(createPublicKey(String(store.read())));
  expect(stderr).toContain(`(${stored}) stays registered`);
  expect(store.read()).not.toBe(OLD_KEY);
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

test('removes the new key again if the terminal is closed', async () => {
  const rotation: Rotation = { account, store };
  setUpRotation(rotation);
  const before = state.keys.map(({ id }) => id);
  state.faults.push(parseFault(`${POST_KEYS} delay=500`));
  const run = startRotation(requestOf(rotation));
  const hangUp = (signal: NodeJS.Signals) => {
    run.hangUp();
    run.kill(signal);
  };
  await interruptAt({ state, method: 'POST' }, { kill: hangUp }, ['SIGHUP']);
  expect(await run.ended).toMatchObject({ exitCode: null, killed: false }); // It ends by SIGHUP.
  expect(state.requests.map(({ method }) => method)).toContain('DELETE');
  expect(state.keys.map(({ id }) => id)).toEqual(before);
  expect(store.read()).toBe(OLD_KEY);
});

test('names the fingerprint before the runner sends SIGTERM if there is no response in time', async () => {
  const rotation: Rotation = { account, store };
  setUpRotation(rotation);
  state.faults.push(parseFault(`${POST_KEYS} status=503 delay=7000`));
  const run = startRotation(requestOf(rotation));
  const sent = await interruptAt({ state, method: 'POST' }, run, ['SIGINT']);
  const { exitCode, stderr } = await run.ended;
  expect(performance.now() - sent).toBeLessThan(7_500);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/the new key \(SHA256:\S+\) may be registered/);
});
