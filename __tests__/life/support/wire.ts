import type { Context } from '../../../src/index.ts';
import { exchangeWith } from '../../support/in-process.ts';
import type { Account } from './sandbox.ts';

/** An account's context, without a connection in between. */
export function wired({ context, state }: Account): Partial<Context> {
  return { ...context, transport: exchangeWith(state) };
}
