import type { Kind } from './forge.ts';

/** What Apple does with a token: it accepts it, or refuses it because of what the pattern names. */
export type Verdict = 'valid' | { readonly note: RegExp } | { readonly fails: RegExp };

/** A token, by what is different in a good one, and what Apple does with it. */
export type TokenRow = readonly [
  name: string,
  kind: Kind,
  parts: {
    readonly header?: object;
    readonly claims?: object;
    /** What becomes of the token on its way. */
    readonly text?: (token: string) => string;
  },
  verdict: Verdict,
];
