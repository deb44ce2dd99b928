import type { NameOf } from '../base/terms.ts';

/** Where the account's API keys and their IDs are listed. */
export const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';

/** What to do about Apple's error codes, by dotted prefix; the longest matching one is used. */
const adviceByCode = (nameOf: NameOf): Readonly<Record<string, string>> => ({
  NOT_AUTHORIZED: `Check ${nameOf('the key ID')}, ${nameOf('the issuer ID')} and ${nameOf('the private key')} on ${KEYS_PAGE}.`,
  FORBIDDEN_ERROR: `The API key's role does not allow this. Alternative distribution keys need a key with the Admin role. An individual key has the permissions of its user. See ${KEYS_PAGE}`,
  'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED':
    'The Account Holder must accept an agreement at https://appstoreconnect.apple.com/agreements (for alternative distribution also the Alternative Terms Addendum).',
  NOT_FOUND:
    'The API key cannot see anything with this ID. Check the ID, and check that the key belongs to the same team.',
  PATH_ERROR: `The server does not know this URL. Check ${nameOf('the URL of the API')}.`,
  RATE_LIMIT_EXCEEDED: 'The hourly limit of this API key is used up. Other pipelines may share the key.',
  ENTITY_ERROR: 'Apple did not accept a value. The pointer names it.',
  STATE_ERROR:
    'The current state of the account or app does not allow this. If the app already has an alternative distribution key, remove the old key first.',
  ENTITY_UNPROCESSABLE: 'Apple understood the request but cannot process it. The detail says why.',
  PARAMETER_ERROR: 'The request itself is wrong. Please report this as a bug.',
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
