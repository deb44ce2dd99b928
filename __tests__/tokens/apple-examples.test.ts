import { describe, expect, test } from '@jest/globals';
import { createInstallVerificationToken, createMarketplaceTokens } from '../../src/index.ts';
import { decodeToken, opensslAccepts, verifyWithJsonwebtoken } from '../support/keys/openssl.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const key = makeKey();
const issued = 1_623_085_200;
const now = (issued + 60) * 1000;

// https://developer.apple.com/documentation/appstoreconnectapi/creating-keys-and-establishing-alternative-marketplace-connections
const MARKETPLACE = {
  header: { alg: 'ES256', typ: 'JWT' },
  claims: {
    iss: '512345679',
    iat: 1_623_085_200,
    exp: 1_623_086_400,
    aud: 'appstoreconnect-v1',
    pid: '57246542-96fe-1a63-e053-0824d011072a',
  },
};

// https://developer.apple.com/documentation/marketplacekit/supplying-an-install-verification-token
const INSTALL = {
  header: { alg: 'ES256', kid: '52c5cb04-1163-4a30-ad4f-a3433cd6a4f6', typ: 'JWT' },
  claims: {
    iss: '1234123412',
    iat: 1_623_085_200,
    exp: 1_623_086_400,
    aud: 'AppleDownloadVerification-v1',
    bid: 'com.example.mytestapp',
    dtype: 'download',
    nonce: '9BC2C5CC-A1F8-4F93-9D6A-4D524685B67E',
  },
};

const install = {
  distributionPrivateKey: key.sec1,
  distributionKeyId: INSTALL.header.kid,
  installerId: INSTALL.claims.iss,
  bundleId: INSTALL.claims.bid,
};
const context = { now: () => now, randomUUID: () => INSTALL.claims.nonce };

test("creates the marketplace token of Apple's article", async () => {
  const { token = '', expiresAt } = await createMarketplaceTokens(
    {
      distributionPrivateKey: key.sec1,
      marketplaceId: MARKETPLACE.claims.iss,
      developerId: MARKETPLACE.claims.pid,
      lifetime: '19m',
    },
    context,
  );
  expect(decodeToken(token)).toEqual(MARKETPLACE);
  expect(expiresAt).toEqual(new Date('2021-06-07T17:20:00Z'));
  expect(verifyWithJsonwebtoken(token, key.publicKey, now)).toEqual(MARKETPLACE.claims);
  expect(opensslAccepts(token, key.publicKey)).toBe(true);
});

test("creates the install verification token of Apple's article with only the required inputs", async () => {
  const { token, expiresAt } = await createInstallVerificationToken(install, context);
  expect(decodeToken(token)).toEqual(INSTALL);
  expect(expiresAt).toEqual(new Date('2021-06-07T17:20:00Z'));
  expect(verifyWithJsonwebtoken(token, key.publicKey, now)).toEqual(INSTALL.claims);
  expect(opensslAccepts(token, key.publicKey)).toBe(true);
});

describe('optional claims of an install verification token', () => {
  test.each([
    ['of a first download', { installType: 'download' as const }, { dtype: 'download' }],
    ['of another download', { installType: 'redownload' as const }, { dtype: 'redownload' }],
    ['of the app', { appId: '34890933' }, { iid: '34890933' }],
    ['of its version', { versionId: '46392455' }, { vid: '46392455' }],
    [
      'of all three',
      { installType: 'redownload' as const, appId: '34890933', versionId: '46392455' },
      { dtype: 'redownload', iid: '34890933', vid: '46392455' },
    ],
    ['of an ID too long for a number', { appId: '90071992547409930001' }, { iid: '90071992547409930001' }],
    ['of a shorter life', { lifetime: '90s' }, { exp: issued + 90 }],
    ['of the longest life', { lifetime: 1_200 }, { exp: issued + 1_200 }],
  ])('has %s, and nothing else', async (_, given, claims) => {
    const { token } = await createInstallVerificationToken({ ...install, ...given }, context);
    expect(decodeToken(token)).toEqual({ header: INSTALL.header, claims: { ...INSTALL.claims, ...claims } });
  });

  test('has a new UUID in lower case as its nonce by default', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 20 }, () => createInstallVerificationToken(install)),
    );
    const nonces = tokens.map(({ token }) => String(decodeToken(token).claims.nonce));
    for (const nonce of nonces)
      expect(nonce).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(nonces).size).toBe(20);
  });
});
