import { AscError, type Context } from '../../../src/index.ts';
import { sandboxTransport } from '../servers/sandbox-transport.ts';
import { findCancellationProblems, findEndProblems } from './find-problems.ts';
import { setUpRotation, keysInScope, rotateOnce, type Rotation } from './rotation.ts';
import type { Account } from '../servers/account.ts';

/** When a run is cancelled: while a request is sent, while its response arrives, or while the run waits. */
export const MOMENTS = ['request', 'response', 'wait'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Creates a context that cancels the run at the given moment, when it occurs for the n-th time, counted from 0. */
export function createCancellingContext(
  account: Account,
  moment: Moment,
  index: number,
): { context: Partial<Context>; isCancelled: () => boolean } {
  const transport = sandboxTransport(account.state);
  const controller = new AbortController();
  const seen = { request: 0, response: 0, wait: 0 };
  const pass = (passed: typeof moment) => {
    if (passed === moment && seen[passed] === index) controller.abort('SIGINT');
    seen[passed] += 1;
  };
  const context: Partial<Context> = {
    ...account.context,
    signal: controller.signal,
    sleep: () => {
      pass('wait');
      return Promise.resolve();
    },
    transport: async (request) => {
      pass('request');
      const response = await transport(request);
      pass('response');
      return response;
    },
  };
  return { context, isCancelled: () => controller.signal.aborted };
}

async function cancelAndRepeat(rotation: Rotation, moment: Moment, index: number) {
  setUpRotation(rotation);
  const before = keysInScope(rotation).map(({ publicKey }) => publicKey);
  const { context, isCancelled } = createCancellingContext(rotation.account, moment, index);
  const error = await rotateOnce(rotation, context);
  if (!isCancelled()) return undefined;
  const problems = [...findCancellationProblems(rotation, before, error?.message ?? '')];
  if (error && !(error instanceof AscError && error.code === 'ERR_CANCELLED')) problems.push(error.message);
  const again = error && (await rotateOnce(rotation));
  if (again) problems.push(`again: ${again.message}`);
  return [...problems, ...findEndProblems(rotation)].map((text) => `${moment} ${index}: ${text}`);
}

/**
 * Cancels a rotation once at each occurrence of the moment, and repeats it each time. Returns the number of runs and the
 * problems.
 */
export async function cancelAtEach(rotation: Rotation, moment: Moment) {
  const problems: string[] = [];
  for (let index = 0; ; index += 1) {
    const found = await cancelAndRepeat(rotation, moment, index);
    if (!found) return { cases: index, problems };
    problems.push(...found);
  }
}
