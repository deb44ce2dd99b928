import type { Context } from '../../../src/index.ts';
import { sandboxTransport } from './sandbox-transport.ts';
import type { Account } from './account.ts';

/** An account's context, without a connection in between. */
export function directContext({ context, state }: Account): Partial<Context> {
  return { ...context, transport: sandboxTransport(state) };
}
