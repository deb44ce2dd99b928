/**
 * Values that a message may ask the reader to check. Code below `tasks/` does not know the names of inputs, so it passes a
 * term to `Context.nameOf`, which returns the caller's name, such as `private-key` or `privateKey`.
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
  | 'the repository of the secret'
  | 'the option that removes previous keys'
  | 'the option for the Enterprise Program'
  | 'the sealed text';

/** Returns the name to use in a message. */
export type NameOf = (term: Term) => string;

/** Returns the term itself. It is the default of `createContext`. */
export function usePlainTerm(term: Term): string {
  return term;
}
