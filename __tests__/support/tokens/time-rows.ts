import { seconds } from './forge.ts';
import type { TokenRow } from './token-row.ts';

/** Tokens of widely used libraries, and tokens with different times and lifetimes. */
export const TIME_ROWS: readonly TokenRow[] = [
  ['as Apple documents it', 'team', {}, 'valid'],
  ['of an individual key', 'individual', {}, 'valid'],
  // What widely used libraries send.
  ['without iat (PyJWT, Apple)', 'team', { claims: { iat: undefined } }, { note: /^iat is missing/ }],
  [
    'without iat, at 20 minutes',
    'team',
    { claims: { iat: undefined, exp: seconds + 1200 } },
    { note: /^iat/ },
  ],
  [
    'without iat, over 20 minutes',
    'team',
    { claims: { iat: undefined, exp: seconds + 1201 } },
    { fails: /lifetime is too long/ },
  ],
  [
    'with one audience in an array (jjwt)',
    'team',
    { claims: { aud: ['appstoreconnect-v1'] } },
    { note: /^aud is an array/ },
  ],
  [
    'with two audiences',
    'team',
    { claims: { aud: ['appstoreconnect-v1', 'x'] } },
    { fails: /^aud is an array/ },
  ],
  ['with no audience in an array', 'team', { claims: { aud: [] } }, { fails: /^aud is an array/ }],
  [
    'with an array in an array',
    'team',
    { claims: { aud: [['appstoreconnect-v1']] } },
    { fails: /^aud is an array/ },
  ],
  ['without typ (jjwt)', 'team', { header: { typ: undefined } }, 'valid'],
  ['with typ in lower case', 'team', { header: { typ: 'jwt' } }, 'valid'],
  ['with a jti', 'team', { claims: { jti: 'x' } }, 'valid'],
  ['with a bundle ID (a server token)', 'team', { claims: { bid: 'com.example.app' } }, 'valid'],
  [
    'with fractions of seconds (Python)',
    'team',
    { claims: { iat: seconds - 60.25, exp: seconds + 599.75 } },
    'valid',
  ],
  // Clocks.
  ['issued 45 s ahead', 'team', { claims: { iat: seconds + 45 } }, { note: /^iat is in 45s/ }],
  ['issued 60 s ahead', 'team', { claims: { iat: seconds + 60 } }, { note: /^iat is in 1m/ }],
  ['issued 61 s ahead', 'team', { claims: { iat: seconds + 61 } }, { fails: /iat is in 1m1s/ }],
  ['not before 45 s ahead', 'team', { claims: { nbf: seconds + 45 } }, { note: /^nbf is in 45s/ }],
  ['not before 2 min ahead', 'team', { claims: { nbf: seconds + 120 } }, { fails: /nbf is in 2m/ }],
  [
    'expired for a second',
    'team',
    { claims: { iat: seconds - 600, exp: seconds - 1 } },
    { fails: /expired 1s ago/ },
  ],
  [
    'of 20 minutes, on a clock 34 s fast',
    'team',
    { claims: { iat: seconds + 34, exp: seconds + 1234 } },
    { fails: /lifetime is too long/ },
  ],
  ['of 20 minutes', 'team', { claims: { iat: seconds, exp: seconds + 1200 } }, 'valid'],
  [
    'of 20 minutes and a second',
    'team',
    { claims: { iat: seconds, exp: seconds + 1201 } },
    { fails: /lifetime is too long/ },
  ],
  [
    'with exp in milliseconds',
    'team',
    { claims: { exp: (seconds + 900) * 1000 } },
    { fails: /^exp is in milliseconds/ },
  ],
  [
    'with iat in milliseconds',
    'team',
    { claims: { iat: (seconds - 60) * 1000 } },
    { fails: /^iat is in milliseconds/ },
  ],
  ['with exp in quotes', 'team', { claims: { exp: String(seconds + 900) } }, { fails: /^exp is a string/ }],
  ['with exp as a date', 'team', { claims: { exp: '2026-11-21T12:15:00Z' } }, { fails: /^exp is a string/ }],
  ['without exp', 'team', { claims: { exp: undefined } }, { fails: /^exp is missing/ }],
  ['with iat of null', 'team', { claims: { iat: null } }, { fails: /^iat is null/ }],
];
