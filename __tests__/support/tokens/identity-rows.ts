import { goodTokens, seconds } from './forge.ts';
import type { TokenRow } from './token-row.ts';

const { header, claims } = goodTokens(seconds).team;
const [ISSUER, KEY] = [String(claims.iss), String(header.kid)];

/** Tokens with different key IDs, issuers and subjects. */
export const IDENTITY_ROWS: readonly TokenRow[] = [
  // Key ID and issuer.
  ['without kid', 'team', { header: { kid: undefined } }, { fails: /no kid/ }],
  ['with kid of null', 'team', { header: { kid: null } }, { fails: /^kid is null/ }],
  ['with a number as kid', 'team', { header: { kid: 5 } }, { fails: /^kid is a number/ }],
  ['with an object as kid', 'team', { header: { kid: { id: KEY } } }, { fails: /^kid is an object/ }],
  ['with an empty kid', 'team', { header: { kid: '' } }, { fails: /^kid is empty/ }],
  ['with a line break after kid', 'team', { header: { kid: `${KEY}\n` } }, { fails: /^kid .*line break/ }],
  ['with a space before kid', 'team', { header: { kid: ` ${KEY}` } }, { fails: /^kid .*space/ }],
  ['with kid in quotes', 'team', { header: { kid: `"${KEY}"` } }, { fails: /^kid is in quotes/ }],
  [
    'with the name of the key file as kid',
    'team',
    { header: { kid: `AuthKey_${KEY}.p8` } },
    { fails: /^kid is "AuthKey_/ },
  ],
  ['with the issuer as kid', 'team', { header: { kid: ISSUER } }, { fails: /^kid .*issuer ID/ }],
  [
    'with kid and iss swapped',
    'team',
    { header: { kid: ISSUER }, claims: { iss: KEY } },
    { fails: /^kid and iss are swapped/ },
  ],
  ['with the key ID as iss', 'team', { claims: { iss: KEY } }, { fails: /^iss is "2X9R4HXF34"/ }],
  ['with an empty iss', 'team', { claims: { iss: '' } }, { fails: /^iss is empty/ }],
  ['with iss in quotes', 'team', { claims: { iss: `"${ISSUER}"` } }, { fails: /^iss is in quotes/ }],
  [
    'with a line break after iss',
    'team',
    { claims: { iss: `${ISSUER}\r\n` } },
    { fails: /^iss .*line break/ },
  ],
  ['with a number as iss', 'team', { claims: { iss: 57246542 } }, { fails: /^iss is a number/ }],
  ['with neither iss nor sub', 'team', { claims: { iss: undefined } }, { fails: /^iss is missing/ }],
  ['with iss and sub', 'team', { claims: { sub: 'user' } }, { fails: /both iss and sub/ }],
  ['with another sub', 'individual', { claims: { sub: 'User' } }, { fails: /^sub is "User"/ }],
  ['with an array as sub', 'individual', { claims: { sub: ['user'] } }, { fails: /^sub is an array/ }],
  ['with an empty sub', 'individual', { claims: { sub: '' } }, { fails: /^sub is ""/ }],
];
