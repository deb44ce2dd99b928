/**
 * Things that a message may ask its reader to check or change. `Context.nameOf` puts the caller's own name in their place,
 * such as `private-key` or `privateKey`, because whoever writes the message does not know by what name they were given.
 */
export type Term =
  | 'the bundle ID'
  | 'the name of the app'
  | 'the key ID'
  | 'the issuer ID'
  | 'the private key'
  | 'the URL of the API'
  | "GitHub's token"
  | 'the name of the secret'
  | 'the option that removes previous keys';

/** Returns what a message calls a thing. */
export type NameOf = (term: Term) => string;

/** Calls a thing what it is, if nobody has a name for it. */
export function usePlainTerm(term: Term): string {
  return term;
}
