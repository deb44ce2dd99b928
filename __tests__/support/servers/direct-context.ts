import type { Context } from '../../../src/index.ts';
import { sandboxTransport } from './sandbox-transport.ts';
import type { Account } from './account.ts';

/** Returns the context of an account, without a network connection. */
export function directContext({ context, state }: Account): Partial<Context> {
  return { ...context, transport: sandboxTransport(state) };
}
