import { createPublicKey } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { parseFault } from '../../src/sandbox/faults.ts';
import { nodeFingerprint } from '../support/public-half.ts';
import { startStep } from '../support/step.ts';
import { startRotation } from './support/killed.ts';
import { OLD, arrange, keysInScope, requestOf, type Rotation } from './support/rotation.ts';
import { secretPlace } from './support/places.ts';
import { APP, makePair, openAccount } from './support/sandbox.ts';

const account = await openAccount();
const { state, sandbox, inputs } = account;
const place = secretPlace(account);
const newKey = makePair();
const print = nodeFingerprint(newKey.publicKey);
const handedIn = newKey.pem;
const POST = 'POST /v1/alternativeDistributionKeys';

/** Sends a signal once a request of this method hangs; `twice` as an impatient user does. */
async function interruptAt(
  method: string,
  { kill }: { kill: (signal: NodeJS.Signals) => void },
  [signal, second]: readonly [NodeJS.Signals, NodeJS.Signals?],
): Promise<number> {
  while (!state.requests.some((request) => request.method === method)) await sleep(5);
  kill(signal);
  if (second) {
    await sleep(50);
    kill(second);
  }
  return performance.now();
}

function startAction(mode: string, more: Readonly<Record<string, string>> = {}) {
  const environment = { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_API_URL: sandbox.url };
  return startStep({ mode, ...inputs, ...more }, { environment, canaries: [OLD] });
}

const secret = {
  'github-token': state.github.token,
  'secret-name': 'DISTRIBUTION_KEY',
  'remove-previous': 'true',
};

test.each([[['SIGINT']], [['SIGTERM']], [['SIGINT', 'SIGTERM']]] as const)(
  'the Action that gets %j while it adds the key removes that key again',
  async (signals) => {
    arrange({ account, place });
    state.faults.push(parseFault(`${POST} delay=500`));
    const step = await startAction('rotate-key', secret);
    await interruptAt('POST', step, signals);
    const { exitCode, annotations } = await step.ended;
    expect(exitCode).toBe(1);
    expect(annotations).toMatchObject([
      {
        title: 'asc-credentials: ERR_CANCELLED',
        message: expect.stringMatching(
          /^The run was cancelled by SIG\w+\nThe new key \S+ was removed again\./,
        ) as unknown,
      },
    ]);
    expect(state.keys.map(({ id }) => id)).toEqual(['foreign', 'oldest', 'old']);
    expect(place.read()).toBe(OLD);
  },
);

test('the command line puts the key of an app back, and a second signal changes nothing', async () => {
  const rotation: Rotation = { account, place, appId: APP };
  arrange(rotation);
  state.faults.push(parseFault(`${POST} delay=500 skip=1`));
  const run = startRotation(requestOf(rotation));
  while (!state.requests.some(({ method }) => method === 'DELETE')) await sleep(5);
  await interruptAt('DELETE', run, ['SIGINT', 'SIGINT']);
  const { exitCode, stderr } = await run.ended;
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/cancelled by SIGINT[^]*The old public key was put back/);
  const kept = createPublicKey(OLD);
  expect(keysInScope(rotation).map(({ publicKey }) => publicKey.equals(kept))).toEqual([true]);
});

test('without a response in time the message gives the fingerprint, before the runner sends SIGTERM', async () => {
  const rotation: Rotation = { account, place };
  arrange(rotation);
  state.faults.push(parseFault(`${POST} status=503 delay=7000`));
  const run = startRotation(requestOf(rotation));
  const sent = await interruptAt('POST', run, ['SIGINT']);
  const { exitCode, stderr } = await run.ended;
  expect(performance.now() - sent).toBeLessThan(7_500);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/the new key \(SHA256:\S+\) may be registered/);
});

test('a key that may be stored is not taken back', async () => {
  const rotation: Rotation = { account, place };
  arrange(rotation);
  state.faults.push(parseFault('PUT delay=7000'));
  const run = startRotation(requestOf(rotation));
  await interruptAt('PUT', run, ['SIGTERM']);
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
  const step = await startAction(mode, more);
  await interruptAt('POST', step, ['SIGINT']);
  const { exitCode, annotations } = await step.ended;
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([
    { title: 'asc-credentials: ERR_CANCELLED', message: expect.stringContaining(message) as unknown },
  ]);
});

test('a run that only reads stops at once', async () => {
  state.faults.push(parseFault('GET delay=3000'));
  const step = await startAction('list-keys');
  const sent = await interruptAt('GET', step, ['SIGINT']);
  const { exitCode, annotations } = await step.ended;
  expect(performance.now() - sent).toBeLessThan(2_000);
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([{ title: 'asc-credentials: ERR_CANCELLED' }]);
});
