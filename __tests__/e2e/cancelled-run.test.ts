import { createPublicKey } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { parseFault } from '../../src/sandbox/faults.ts';
import { startRotation } from '../support/rotation/kill.ts';
import { OLD, arrange, keysInScope, requestOf, type Rotation } from '../support/rotation/rotation.ts';
import { secretPlace } from '../support/rotation/stores.ts';
import { APP, openAccount } from '../support/servers/account.ts';
import { expectTakenBack, interruptAt, POST, startAction } from '../support/rotation/signals.ts';

// Others, which wait longer for a response: cancelled-process.long.test.ts.
const account = await openAccount();
const { state } = account;
const place = secretPlace(account);

test('the Action that gets SIGINT and SIGTERM while it adds the key removes that key again', async () => {
  await expectTakenBack(account, place, ['SIGINT', 'SIGTERM']);
});

test('the command line registers the old key of an app again, and a second signal changes nothing', async () => {
  const rotation: Rotation = { account, place, appId: APP };
  arrange(rotation);
  state.faults.push(parseFault(`${POST} delay=500 skip=1`));
  const run = startRotation(requestOf(rotation));
  while (!state.requests.some(({ method }) => method === 'DELETE')) await sleep(5);
  await interruptAt({ state, method: 'DELETE' }, run, ['SIGINT', 'SIGINT']);
  const { exitCode, stderr } = await run.ended;
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/cancelled by SIGINT[^]*The old public key was registered again/);
  const kept = createPublicKey(OLD);
  expect(keysInScope(rotation).map(({ publicKey }) => publicKey.equals(kept))).toEqual([true]);
});

test('a run whose terminal is closed removes the new key again, although nobody reads its log', async () => {
  const rotation: Rotation = { account, place };
  arrange(rotation);
  const before = state.keys.map(({ id }) => id);
  state.faults.push(parseFault(`${POST} delay=500`));
  const run = startRotation(requestOf(rotation));
  const hangUp = (signal: NodeJS.Signals) => {
    run.hangUp();
    run.kill(signal);
  };
  await interruptAt({ state, method: 'POST' }, { kill: hangUp }, ['SIGHUP']);
  expect(await run.ended).toMatchObject({ exitCode: null, killed: false }); // It ends by SIGHUP.
  expect(state.requests.map(({ method }) => method)).toContain('DELETE');
  expect(state.keys.map(({ id }) => id)).toEqual(before);
  expect(place.read()).toBe(OLD);
});

test('without a response in time the message gives the fingerprint, before the runner sends SIGTERM', async () => {
  const rotation: Rotation = { account, place };
  arrange(rotation);
  state.faults.push(parseFault(`${POST} status=503 delay=7000`));
  const run = startRotation(requestOf(rotation));
  const sent = await interruptAt({ state, method: 'POST' }, run, ['SIGINT']);
  const { exitCode, stderr } = await run.ended;
  expect(performance.now() - sent).toBeLessThan(7_500);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/the new key \(SHA256:\S+\) may be registered/);
});

test('a run that only reads stops at once', async () => {
  state.faults.push(parseFault('GET delay=3000'));
  const step = await startAction(account, 'list-keys');
  const sent = await interruptAt({ state, method: 'GET' }, step, ['SIGINT']);
  const { exitCode, annotations } = await step.ended;
  expect(performance.now() - sent).toBeLessThan(2_000);
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([{ code: 'ERR_CANCELLED' }]);
});
