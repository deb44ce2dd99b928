import { forgeWithChanges, forge, goodTokens, seconds, type Kind } from './forge.ts';
import { IDENTITY_ROWS } from './identity-rows.ts';
import { OTHER_ROWS } from './other-rows.ts';
import { TIME_ROWS } from './time-rows.ts';
import type { Verdict } from './token-row.ts';

/** A token, and what Apple does with it. */
export interface TokenCase {
  readonly name: string;
  readonly kind: Kind;
  readonly token: string;
  readonly verdict: Verdict;
}

const GOOD = goodTokens(seconds);

/** Tokens with the expected results of `verify-token` and of the sandbox, written by hand. */
export const TOKENS: readonly TokenCase[] = [...TIME_ROWS, ...IDENTITY_ROWS, ...OTHER_ROWS].map(
  ([name, kind, { header, claims, text }, verdict]) => {
    const token = header || claims ? forgeWithChanges(GOOD[kind], claims ?? {}, header) : forge(GOOD[kind]);
    return { name, kind, verdict, token: text ? text(token) : token };
  },
);
