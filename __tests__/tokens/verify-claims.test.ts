import { describe, expect, test } from '@jest/globals';
import { changed, failuresOf, goodTokens, KINDS, seconds, type Kind } from '../support/tokens/forge.ts';

const GOOD = goodTokens(seconds);
const UUID = '57246542-96fe-1a63-e053-0824d011072a';

describe('audience', () => {
  test.each(KINDS)('an array is told: %s', async (kind) => {
    const token = changed(GOOD[kind], { aud: [GOOD[kind].claims.aud] });
    expect(await failuresOf(token)).toEqual(['aud is an array, but Apple accepts only a string.']);
  });

  test.each(['appstoreconnect-v2', 'AppStoreConnect-v1', 'https://appleid.apple.com', ''])(
    '%j is told',
    async (aud) => {
      expect(await failuresOf(changed(GOOD.team, { aud }))).toEqual([
        `aud is "${aud}", which is none of Apple's.`,
      ]);
    },
  );

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'a word that JavaScript knows is told like any other: %s',
    async (aud) => {
      expect(await failuresOf(changed(GOOD.team, { aud }))).toEqual([
        `aud is "${aud}", which is none of Apple's.`,
      ]);
    },
  );

  test.each([undefined, null, 5])('%j is told', async (aud) => {
    expect(await failuresOf(changed(GOOD.team, { aud }))).toEqual([expect.stringMatching(/^aud is /)]);
  });
});

describe('issuer', () => {
  test.each(KINDS.filter((kind) => kind !== 'individual'))('iss and sub both are told: %s', async (kind) => {
    expect(await failuresOf(changed(GOOD[kind], { sub: 'user' }))).toEqual([
      'It has both iss and sub, but Apple accepts only one of them.',
    ]);
  });

  test.each(KINDS)('neither is told: %s', async (kind) => {
    const token = changed(GOOD[kind], { iss: undefined, sub: undefined });
    expect(await failuresOf(token)).toEqual(['iss is missing.']);
  });

  test.each(['server', 'marketplace', 'install', 'promotional', 'introductory', 'commerce'] as const)(
    'sub in its place, as in tokens of individual keys, is told: %s',
    async (kind) => {
      const token = changed(GOOD[kind], { iss: undefined, sub: 'user' });
      expect(await failuresOf(token)).toEqual([expect.stringMatching(/^iss is missing/)]);
    },
  );

  test.each(['marketplace', 'install'] as const)(
    'a UUID instead of an Apple ID is told: %s',
    async (kind) => {
      expect(await failuresOf(changed(GOOD[kind], { iss: UUID }))).toEqual([
        `iss is "${UUID}", where an Apple ID in digits belongs.`,
      ]);
    },
  );

  test.each(['marketplace', 'install', 'team'] as const)('a number is told: %s', async (kind) => {
    expect(await failuresOf(changed(GOOD[kind], { iss: 13_421_973 }))).toEqual([
      'iss is a number, where a string belongs.',
    ]);
  });
});

describe('key ID', () => {
  test('one in a marketplace token is told', async () => {
    expect(await failuresOf(changed(GOOD.marketplace, {}, { kid: '2X9R4HXF34' }))).toEqual([
      'The header has a kid, which a marketplace token has not.',
    ]);
  });

  test.each(KINDS.filter((kind) => kind !== 'marketplace'))('none in any other is told: %s', async (kind) => {
    expect(await failuresOf(changed(GOOD[kind], {}, { kid: undefined }))).toEqual(['The header has no kid.']);
  });
});

describe('a claim that is missing is told', () => {
  const INSTALL = 'an install verification token';
  const STOREKIT = 'a JWS for StoreKit';

  test.each<[Kind, claim: string, name: string]>([
    ['install', 'bid', INSTALL],
    ['install', 'dtype', INSTALL],
    ['install', 'nonce', INSTALL],
    ['promotional', 'bid', STOREKIT],
    ['promotional', 'nonce', STOREKIT],
    ['promotional', 'productId', STOREKIT],
    ['promotional', 'offerIdentifier', STOREKIT],
    ['introductory', 'bid', STOREKIT],
    ['introductory', 'nonce', STOREKIT],
    ['introductory', 'productId', STOREKIT],
    ['introductory', 'allowIntroductoryOffer', STOREKIT],
    ['introductory', 'transactionId', STOREKIT],
    ['commerce', 'bid', STOREKIT],
    ['commerce', 'nonce', STOREKIT],
    ['commerce', 'request', STOREKIT],
  ])('%s: %s', async (kind, claim, name) => {
    expect(await failuresOf(changed(GOOD[kind], { [claim]: undefined }))).toEqual([
      `${claim} is missing, which ${name} needs.`,
    ]);
  });

  test('a marketplace token without pid passes for no other token', async () => {
    expect(await failuresOf(changed(GOOD.marketplace, { pid: undefined }))).toEqual([
      'The header has no kid.',
    ]);
  });

  test('a server token that is longer than one for App Store Connect does not pass without bid', async () => {
    const token = changed(GOOD.server, { bid: undefined, exp: seconds + 3_000 });
    expect(await failuresOf(token)).toEqual(['Its lifetime is too long: Apple allows 20 minutes.']);
  });
});
