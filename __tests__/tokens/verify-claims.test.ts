import { describe, expect, test } from '@jest/globals';
import {
  forgeWithChanges,
  failuresOf,
  goodTokens,
  KINDS,
  seconds,
  type Kind,
} from '../support/tokens/forge.ts';

const GOOD = goodTokens(seconds);
const UUID = '57246542-96fe-1a63-e053-0824d011072a';

function startingWith(text: string): unknown {
  return expect.stringMatching(`^${text}`);
}

describe('audience', () => {
  test.each(KINDS)('reports an array with more than one audience: %s', async (kind) => {
    const token = forgeWithChanges(GOOD[kind], { aud: [GOOD[kind].claims.aud, 'x'] });
    expect(await failuresOf(token)).toEqual(['aud is an array, but it must be a string.']);
  });

  test.each(['appstoreconnect-v2', 'AppStoreConnect-v1', 'https://appleid.apple.com', ''])(
    "reports an audience that is not one of Apple's: %j",
    async (aud) => {
      expect(await failuresOf(forgeWithChanges(GOOD.team, { aud }))).toEqual([
        startingWith(`aud is "${aud}", which`),
      ]);
    },
  );

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'reports a word with a meaning in JavaScript like any other: %s',
    async (aud) => {
      expect(await failuresOf(forgeWithChanges(GOOD.team, { aud }))).toEqual([
        startingWith(`aud is "${aud}", which`),
      ]);
    },
  );

  test.each([undefined, null, 5])('reports an audience of %j', async (aud) => {
    expect(await failuresOf(forgeWithChanges(GOOD.team, { aud }))).toEqual([
      expect.stringMatching(/^aud is /),
    ]);
  });
});

describe('issuer', () => {
  test.each(KINDS.filter((kind) => kind !== 'individual'))(
    'reports iss and sub together: %s',
    async (kind) => {
      expect(await failuresOf(forgeWithChanges(GOOD[kind], { sub: 'user' }))).toEqual([
        'It has both iss and sub, but Apple accepts only one of them.',
      ]);
    },
  );

  test.each(KINDS)('reports that both are missing: %s', async (kind) => {
    const token = forgeWithChanges(GOOD[kind], { iss: undefined, sub: undefined });
    expect(await failuresOf(token)).toEqual(['iss is missing.']);
  });

  test.each(['server', 'marketplace', 'install', 'promotional', 'introductory', 'commerce'] as const)(
    'reports sub in its place, as in tokens of individual keys: %s',
    async (kind) => {
      const token = forgeWithChanges(GOOD[kind], { iss: undefined, sub: 'user' });
      expect(await failuresOf(token)).toEqual([expect.stringMatching(/^iss is missing/)]);
    },
  );

  test.each(['marketplace', 'install'] as const)(
    'reports a UUID instead of an Apple ID: %s',
    async (kind) => {
      expect(await failuresOf(forgeWithChanges(GOOD[kind], { iss: UUID }))).toEqual([
        expect.stringMatching(`^iss is "${UUID}", .*Apple ID`),
      ]);
    },
  );

  test.each(['marketplace', 'install', 'team'] as const)('reports a number: %s', async (kind) => {
    expect(await failuresOf(forgeWithChanges(GOOD[kind], { iss: 13_421_973 }))).toEqual([
      expect.stringMatching(/^iss is a number, .*string/),
    ]);
  });
});

describe('key ID', () => {
  test('reports a kid in a marketplace token', async () => {
    expect(await failuresOf(forgeWithChanges(GOOD.marketplace, {}, { kid: '2X9R4HXF34' }))).toEqual([
      expect.stringMatching(/^The header has a kid, .*marketplace token/),
    ]);
  });

  test.each(KINDS.filter((kind) => kind !== 'marketplace'))(
    'reports that it is missing in any other: %s',
    async (kind) => {
      expect(await failuresOf(forgeWithChanges(GOOD[kind], {}, { kid: undefined }))).toEqual([
        'The header has no kid.',
      ]);
    },
  );
});

describe('reports a missing claim', () => {
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
    expect(await failuresOf(forgeWithChanges(GOOD[kind], { [claim]: undefined }))).toEqual([
      expect.stringMatching(`^${claim} is missing.*${name}`),
    ]);
  });

  test('does not accept a marketplace token without pid as another token', async () => {
    expect(await failuresOf(forgeWithChanges(GOOD.marketplace, { pid: undefined }))).toEqual([
      expect.stringMatching(/^pid is missing.*marketplace token/),
    ]);
  });

  test('does not accept a long server token without bid as a token for App Store Connect', async () => {
    const token = forgeWithChanges(GOOD.server, { bid: undefined, exp: seconds + 3_000 });
    expect(await failuresOf(token)).toEqual(['Its lifetime is too long: Apple allows 20 minutes.']);
  });
});
