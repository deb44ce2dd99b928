import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { parseFault } from '../../../src/sandbox/faults.ts';
import type { SandboxState } from '../../../src/sandbox/sandbox-state.ts';
import { startStep } from '../run/step.ts';
import type { TestStore } from './stores.ts';
import { setUpRotation, OLD_KEY } from './rotation.ts';
import type { Account, Texts } from '../servers/account.ts';

export type Signals = readonly [NodeJS.Signals, NodeJS.Signals?];

/** The inputs of a rotation of the Action that stores its key in the GitHub secret. */
export const secretInputs = ({ state }: Account) => ({
  'github-token': state.github.token,
  'secret-name': 'DISTRIBUTION_KEY',
  'remove-previous': 'true',
});

/** Sends a signal to a process while a request with this method hangs, and then the second signal if there is one. */
export async function interruptAt(
  { state, method }: { state: SandboxState; method: string },
  { kill }: { kill: (signal: NodeJS.Signals) => void },
  [signal, second]: Signals,
): Promise<number> {
  while (!state.requests.some((request) => request.method === method)) await sleep(5);
  kill(signal);
  if (second) {
    await sleep(50);
    kill(second);
  }
  return performance.now();
}

/** Starts the Action in the repository that has the secret. */
export function startAction({ sandbox, inputs }: Account, mode: string, more: Texts = {}) {
  const environment = { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_API_URL: sandbox.url };
  return startStep({ mode, ...inputs, ...more }, { environment, canaries: [OLD_KEY] });
}

export const POST_KEYS = 'POST /v1/alternativeDistributionKeys';

/** Cancels a rotation of the Action while it adds the key. Expects that the key is removed again. */
export async function expectRolledBack(account: Account, store: TestStore, signals: Signals): Promise<void> {
  const { state } = account;
  setUpRotation({ account, store });
  state.faults.push(parseFault(`${POST_KEYS} delay=500`));
  const step = await startAction(account, 'rotate-key', secretInputs(account));
  await interruptAt({ state, method: 'POST' }, step, signals);
  const { exitCode, annotations } = await step.ended;
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([
    {
      code: 'ERR_CANCELLED',
      message: expect.stringMatching(
        /^The run was cancelled by SIG\w+\. The new key \S+ was removed again\./,
      ) as unknown,
    },
  ]);
  expect(state.keys.map(({ id }) => id)).toEqual(['foreign', 'oldest', 'old']);
  expect(store.read()).toBe(OLD_KEY);
}
