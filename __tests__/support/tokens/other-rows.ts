import { goodTokens, seconds } from './forge.ts';
import type { TokenRow } from './token-row.ts';

const { header, claims } = goodTokens(seconds).team;
const [ISSUER, KEY] = [String(claims.iss), String(header.kid)];

/** Tokens with different audiences, scopes, headers and encodings, and marketplace tokens. */
export const OTHER_ROWS: readonly TokenRow[] = [
  // Audience and the other claims.
  [
    'with another audience',
    'team',
    { claims: { aud: 'appstoreconnect-v2' } },
    { fails: /^aud is "appstoreconnect-v2"/ },
  ],
  ['with a line break after aud', 'team', { claims: { aud: 'appstoreconnect-v1\n' } }, { fails: /^aud is/ }],
  ['without aud', 'team', { claims: { aud: undefined } }, { fails: /^aud is/ }],
  ['with bid of another type', 'team', { claims: { bid: 5 } }, { fails: /^bid is a number/ }],
  ['with a scope as text', 'team', { claims: { scope: 'GET /v1/apps' } }, { fails: /^scope is a string/ }],
  [
    'with a scope of a POST',
    'team',
    { claims: { scope: ['POST /v1/apps'] } },
    { fails: /^scope contains "POST/ },
  ],
  ['with an empty scope', 'team', { claims: { scope: [] } }, { fails: /^scope is empty/ }],
  ['with a scope of a number', 'team', { claims: { scope: [5] } }, { fails: /^scope contains a number/ }],
  ['with a scope', 'team', { claims: { scope: ['GET /v1/apps'] } }, 'valid'],
  [
    'with a scope, of a day',
    'team',
    { claims: { scope: ['GET /v1/apps'], exp: seconds + 86_400 } },
    { fails: /lifetime is too long/ },
  ],
  // Header and encoding.
  ['with typ JWE', 'team', { header: { typ: 'JWE' } }, { fails: /^typ is "JWE"/ }],
  ['with a number as typ', 'team', { header: { typ: 5 } }, { fails: /^typ is/ }],
  ['with alg none', 'team', { header: { alg: 'none' } }, { fails: /alg|signature/i }],
  ['with crit', 'team', { header: { crit: ['exp'] } }, { fails: /crit/ }],
  ['padded', 'team', { text: (token) => `${token}==` }, { fails: /base64url/ }],
  ['with another last character', 'team', { text: withOtherLastCharacter }, { fails: /base64url|signature/ }],
  ['cut by ten characters', 'team', { text: (token) => token.slice(0, -10) }, { fails: /signature/i }],
  // Marketplace tokens.
  ['as Apple documents it', 'marketplace', {}, 'valid'],
  ['with a nonce', 'marketplace', { claims: { nonce: 'x' } }, { note: /"nonce"/ }],
  [
    'with a pid that is not a UUID',
    'marketplace',
    { claims: { pid: 'developer' } },
    { note: /^pid is "developer"/ },
  ],
  ['with a number as pid', 'marketplace', { claims: { pid: 5 } }, { fails: /^pid is a number/ }],
  ['with pid of null', 'marketplace', { claims: { pid: null } }, { fails: /^pid is null/ }],
  ['with an empty pid', 'marketplace', { claims: { pid: '' } }, { fails: /^pid is empty/ }],
  [
    'with a line break after pid',
    'marketplace',
    { claims: { pid: `${ISSUER}\n` } },
    { fails: /^pid .*line break/ },
  ],
  ['with a number as iss', 'marketplace', { claims: { iss: 512345679 } }, { fails: /^iss is a number/ }],
  ['with a UUID as iss', 'marketplace', { claims: { iss: ISSUER } }, { fails: /^iss is ".*Apple ID/ }],
  ['with a kid', 'marketplace', { header: { kid: KEY } }, { fails: /has a kid/ }],
  ['without iat', 'marketplace', { claims: { iat: undefined } }, { fails: /^iat is missing/ }],
  [
    'with an array as aud',
    'marketplace',
    { claims: { aud: ['appstoreconnect-v1'] } },
    { fails: /^aud is an array/ },
  ],
  ['of 7 days', 'marketplace', { claims: { exp: seconds + 7 * 86_400 } }, { fails: /lifetime is too long/ }],
  ['of 7 days less a second', 'marketplace', { claims: { exp: seconds + 7 * 86_400 - 1 } }, 'valid'],
  ['issued 45 s ahead', 'marketplace', { claims: { iat: seconds + 45 } }, { note: /^iat is in 45s/ }],
];

/** Changes the last character so that lenient decoders read the same signature: they ignore its last two bits. */
export function withOtherLastCharacter(token: string): string {
  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return token.slice(0, -1) + String(characters[characters.indexOf(token.slice(-1)) + 1]);
}
