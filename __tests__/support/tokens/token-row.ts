import type { Kind } from './forge.ts';

/** What Apple does with a token: accepts it, or refuses it with a reason that matches the pattern. */
export type Verdict = 'valid' | { readonly note: RegExp } | { readonly fails: RegExp };

/** A token, described by its difference from a valid token, and what Apple does with it. */
export type TokenRow = readonly [
  name: string,
  kind: Kind,
  parts: {
    readonly header?: object;
    readonly claims?: object;
    /** Changes the signed token. */
    readonly text?: (token: string) => string;
  },
  verdict: Verdict,
];
