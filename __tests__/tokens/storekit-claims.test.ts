import { describe, expect, test } from '@jest/globals';
import {
  createAdvancedCommerceJws,
  createIntroductoryOfferJws,
  createPromotionalOfferJws,
  type Context,
} from '../../src/index.ts';
import { decodeToken } from '../support/keys/openssl.ts';
import { key, UUID_V4 } from '../support/tokens/compare-with-apple.ts';

const now = Date.parse('2026-11-21T12:00:00.999Z');
const offer = { ...key, bundleId: 'com.example.app', productId: 'com.example.gold' };

type Sign = (context?: Partial<Context>) => Promise<{ token: string }>;
const SIGNERS: [name: string, Sign][] = [
  ['a promotional offer', (context) => createPromotionalOfferJws({ ...offer, offerId: 'spring' }, context)],
  [
    'an introductory offer',
    (context) =>
      createIntroductoryOfferJws({ ...offer, allowIntroductoryOffer: true, transactionId: '' }, context),
  ],
  [
    'an Advanced Commerce request',
    (context) => createAdvancedCommerceJws({ ...key, bundleId: 'com.example.app', request: {} }, context),
  ],
];

describe.each(SIGNERS)('%s', (_, sign) => {
  test('has no exp, and an iat one minute in the past', async () => {
    const { claims } = decodeToken((await sign({ now: () => now })).token);
    expect(Object.keys(claims)).not.toContain('exp');
    expect(claims.iat).toBe(Math.floor(now / 1000) - 60);
  });

  test('has a new UUID of version 4 in lower case as its nonce', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => sign()));
    const nonces = tokens.map(({ token }) => String(decodeToken(token).claims.nonce));
    expect(nonces).toEqual(nonces.map(() => expect.stringMatching(UUID_V4)));
    expect(new Set(nonces).size).toBe(20);
  });

  test('has the nonce of the context if it has one', async () => {
    const nonce = '0b1f6a52-9c1e-4d0e-8a35-6f8f4b0f9a10';
    expect(decodeToken((await sign({ randomUUID: () => nonce })).token).claims.nonce).toBe(nonce);
  });
});

test.each([
  ['left out', {}, {}],
  ['undefined', { transactionId: undefined }, {}],
  ['empty', { transactionId: '' }, { transactionId: '' }],
  ['digits', { transactionId: '2000000123456789' }, { transactionId: '2000000123456789' }],
])('a promotional offer contains a transaction ID that is %s unchanged', async (_, given, expected) => {
  const { token } = await createPromotionalOfferJws({ ...offer, offerId: 'spring', ...given });
  const { iat, nonce, ...claims } = decodeToken(token).claims;
  expect({ iat: typeof iat, nonce: typeof nonce }).toEqual({ iat: 'number', nonce: 'string' });
  expect(claims).toEqual({
    iss: key.issuerId,
    aud: 'promotional-offer',
    bid: 'com.example.app',
    productId: 'com.example.gold',
    offerIdentifier: 'spring',
    ...expected,
  });
});

test.each([
  [true, true],
  [false, false],
  ['true', true],
  ['FALSE', false],
])('writes allowIntroductoryOffer %j as a JSON boolean', async (given, expected) => {
  const request = { ...offer, allowIntroductoryOffer: given, transactionId: '1' };
  const { token } = await createIntroductoryOfferJws(request);
  expect(decodeToken(token).claims.allowIntroductoryOffer).toBe(expected);
});
