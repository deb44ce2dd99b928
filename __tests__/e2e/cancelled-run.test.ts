import { createPublicKey } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { parseFault } from '../../src/sandbox/faults.ts';
import { startRotation } from '../support/rotation/kill.ts';
import {
  OLD_KEY,
  setUpRotation,
  keysInScope,
  requestOf,
  type Rotation,
} from '../support/rotation/rotation.ts';
import { secretStore } from '../support/rotation/stores.ts';
import { APP, openAccount } from '../support/servers/account.ts';
import { expectRolledBack, interruptAt, POST_KEYS, startAction } from '../support/rotation/signals.ts';

// Others, which wait longer for a response: cancelled-run.long.test.ts.
const account = await openAccount();
const { state } = account;
const store = secretStore(account);

test('the Action removes the new key again after SIGINT and SIGTERM', async () => {
  await expectRolledBack(account, store, ['SIGINT', 'SIGTERM']);
});

test('the command line registers the old key of an app again, even after a second signal', async () => {
  const rotation: Rotation = { account, store, appId: APP };
  setUpRotation(rotation);
  state.faults.push(parseFault(`${POST_KEYS} delay=500 skip=1`));
  const run = startRotation(requestOf(rotation));
  while (!state.requests.some(({ method }) => method === 'DELETE')) await sleep(5);
  await interruptAt({ state, method: 'DELETE' }, run, ['SIGINT', 'SIGINT']);
  const { exitCode, stderr } = await run.ended;
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/cancelled by SIGINT[^]*The old public key was registered again/);
  const kept = createPublicKey(OLD_KEY);
  expect(keysInScope(rotation).map(({ publicKey }) => publicKey.equals(kept))).toEqual([true]);
});

test('stops a run that only reads at once', async () => {
  state.faults.push(parseFault('GET delay=3000'));
  const step = await startAction(account, 'list-keys');
  const sent = await interruptAt({ state, method: 'GET' }, step, ['SIGINT']);
  const { exitCode, annotations } = await step.ended;
  expect(performance.now() - sent).toBeLessThan(2_000);
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([{ code: 'ERR_CANCELLED' }]);
});
