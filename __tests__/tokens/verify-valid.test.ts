import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  createAdvancedCommerceJws,
  createAscToken,
  createInstallVerificationToken,
  createIntroductoryOfferJws,
  createMarketplaceTokens,
  createPromotionalOfferJws,
  createServerToken,
  verifyToken,
} from '../../src/index.ts';
import { decodeToken } from '../support/keys/openssl.ts';
import { base64, pemBody } from '../support/keys/make-keys.ts';
import { forge, goodTokens, key, KINDS, now, type Kind } from '../support/tokens/forge.ts';
import { collectLog } from '../support/run/collect-log.ts';

const NAMES: Readonly<Record<Kind, string>> = {
  team: 'a token for the App Store Connect API',
  individual: 'a token for the App Store Connect API',
  enterprise: 'a token for the App Store Connect API',
  server: 'a token for the App Store Server API',
  marketplace: 'a marketplace token',
  install: 'an install verification token',
  promotional: 'a JWS for StoreKit',
  introductory: 'a JWS for StoreKit',
  commerce: 'a JWS for StoreKit',
};
const GOOD = goodTokens(now / 1000);
const { server } = GOOD;

describe.each(KINDS)('a valid token: %s', (kind) => {
  const { header, claims } = GOOD[kind];
  const lasts = claims.exp !== undefined;

  test('is valid, and its claims and expiry are returned', async () => {
    const { log, lines } = collectLog();
    const request = { token: forge({ header, claims }), distributionPublicKey: key.publicKey };
    expect(await verifyToken(request, { now: () => now, log })).toEqual({
      valid: true,
      claims,
      expiresAt: lasts ? new Date('2026-11-21T12:15:00Z') : undefined,
    });
    expect(lines).toEqual([
      `Valid: ${NAMES[kind]}, signed with ES256 on P-256 by this key${lasts ? ', expires in 15m' : ''}`,
    ]);
  });

  test('is valid with all expectations', async () => {
    const expected = {
      expectIssuer: claims.iss as string | undefined,
      expectAudience: claims.aud as string,
      expectDeveloper: claims.pid as string | undefined,
      expectKeyId: header.kid as string | undefined,
    };
    const request = { token: forge({ header, claims }), privateKey: key.sec1, ...expected };
    expect((await verifyToken(request, { now: () => now })).valid).toBe(true);
  });
});

test.each([
  ['a public key', { distributionPublicKey: key.publicKey }],
  ['a public key without its armour', { distributionPublicKey: pemBody(key.publicKey) }],
  ['a KeyObject of a public key', { distributionPublicKey: createPublicKey(key.publicKey) }],
  ['a distribution private key as SEC1', { distributionPrivateKey: key.sec1 }],
  ['the base64 of a distribution private key', { distributionPrivateKey: base64(key.pkcs8) }],
  ['a private key as PKCS#8', { privateKey: key.pkcs8 }],
  ['a KeyObject of a private key', { privateKey: createPrivateKey(key.pkcs8) }],
])('verifies a token with %s', async (_, given) => {
  const { valid, claims } = await verifyToken({ token: forge(server), ...given }, { now: () => now });
  expect({ valid, claims }).toEqual({ valid: true, claims: server.claims });
});

test.each(['Bearer ', 'bearer  ', ' \n'])('ignores %j before a token', async (before) => {
  const request = { token: `${before}${forge(server)}\n`, privateKey: key.pkcs8 };
  expect((await verifyToken(request, { now: () => now })).valid).toBe(true);
});

const api = { issuerId: String(server.claims.iss), keyId: '2X9R4HXF34', privateKey: key.pkcs8 };
const distribution = { distributionPrivateKey: key.pkcs8 };
const app = { bundleId: 'com.example.app' };
const product = { ...api, ...app, productId: 'gold', transactionId: '' };
const longest = { now: () => now };

test.each([
  ['asc-token', () => createAscToken({ ...api, lifetime: '19m' }, longest)],
  ['server-token', () => createServerToken({ ...api, ...app, lifetime: '59m' }, longest)],
  [
    'marketplace-token',
    () =>
      createMarketplaceTokens(
        { ...distribution, marketplaceId: '1', developerId: api.issuerId, lifetime: '6d23h58m59s' },
        longest,
      ),
  ],
  [
    'install-verification-token',
    () =>
      createInstallVerificationToken(
        { ...distribution, ...app, distributionKeyId: 'k', installerId: '1', lifetime: '20m' },
        longest,
      ),
  ],
  ['promotional-offer-jws', () => createPromotionalOfferJws({ ...product, offerId: 'spring' }, longest)],
  [
    'introductory-offer-jws',
    () => createIntroductoryOfferJws({ ...product, allowIntroductoryOffer: false }, longest),
  ],
  ['advanced-commerce-jws', () => createAdvancedCommerceJws({ ...api, ...app, request: '{}' }, longest)],
])('accepts the tokens of %s with any lifetime', async (_, create) => {
  const { token = '' } = await create();
  const { valid, claims } = await verifyToken({ token, ...distribution }, { now: () => now });
  expect({ valid, claims }).toEqual({ valid: true, claims: decodeToken(token).claims });
});
