import type { Context } from '../../../src/index.ts';
import { exchangeWith } from './sandbox-transport.ts';
import type { Account } from './account.ts';

/** An account's context, without a connection in between. */
export function wired({ context, state }: Account): Partial<Context> {
  return { ...context, transport: exchangeWith(state) };
}
