import type { NameOf } from '../base/terms.ts';

/** Where the account's API keys and their IDs are listed. */
export const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';

/** What to do about Apple's error codes, by dotted prefix; the longest matching one is used. */
const adviceByCode = (nameOf: NameOf): Readonly<Record<string, string>> => ({
  NOT_AUTHORIZED: `Check ${nameOf('the key ID')}, ${nameOf('the issuer ID')} and ${nameOf('the private key')} on ${KEYS_PAGE}.`,
  FORBIDDEN_ERROR: `The API key's role does not allow this. Alternative distribution keys need a key with the Admin role; an individual key may do what its user may. See ${KEYS_PAGE}`,
  'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED':
    'The Account Holder has to accept an agreement at https://appstoreconnect.apple.com/agreements (for alternative distribution also the Alternative Terms Addendum).',
  NOT_FOUND:
    'Nothing with this ID is visible to the API key. Check the ID, and that the key belongs to the same team.',
  PATH_ERROR: `The server does not know this address. Check ${nameOf('the address of the API')}.`,
  RATE_LIMIT_EXCEEDED: 'The hourly limit of this API key is used up; other pipelines may share the key.',
  ENTITY_ERROR: 'Apple refused what was sent; the pointer names the part.',
  STATE_ERROR:
    'The account or app is not in a state that allows this. For an app that already has an alternative distribution key, the old key has to be removed first.',
  ENTITY_UNPROCESSABLE: 'Apple understood the request and cannot carry it out; its detail says why.',
  PARAMETER_ERROR: 'This is a mistake in the request itself. Please report it.',
});

/** Returns what to do about one of Apple's error codes, or undefined if nothing is known about it. */
export function adviceFor(code: string, nameOf: NameOf): string | undefined {
  const advice = adviceByCode(nameOf);
  const parts = code.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const prefix = parts.slice(0, length).join('.');
    if (Object.hasOwn(advice, prefix)) return advice[prefix];
  }
  return undefined;
}
