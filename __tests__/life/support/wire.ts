import { NetworkError, type Context, type Exchange } from '../../../src/index.ts';
import { handle } from '../../../src/sandbox/handle.ts';
import type { SandboxState } from '../../../src/sandbox/state.ts';
import type { Account } from './sandbox.ts';

/** Hands requests to a sandbox in this process, for the tests that make tens of thousands of them. */
export function wireTo(state: SandboxState): Exchange {
  return async ({ method, url, headers, body = '' }) => {
    const { host, pathname, search } = new URL(url);
    const request = { method, target: pathname + search, headers: { ...headers, host }, body };
    const outcome = await handle(state, request, Date.now());
    if (outcome.broken) throw new NetworkError(`${host}: ${outcome.broken}`, { mayHaveHappened: true });
    return { status: outcome.status, headers: outcome.headers ?? {}, body: outcome.body ?? '' };
  };
}

/** An account's context, without a connection in between. */
export function wired({ context, state }: Account): Partial<Context> {
  return { ...context, exchange: wireTo(state) };
}
