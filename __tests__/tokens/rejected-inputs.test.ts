import { describe, expect, test } from '@jest/globals';
import * as library from '../../src/index.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const privateKey = makeKey().pkcs8;
const UUID = '57246542-96fe-1a63-e053-0824d011072a';
const api = { issuerId: UUID, keyId: '2X9R4HXF34', privateKey, bundleId: 'com.example.app' };
const product = { ...api, productId: 'com.example.gold', transactionId: '2000000123456789' };

const GOOD: Readonly<Record<string, { run: unknown; request: object }>> = {
  'server-token': { run: library.createServerToken, request: api },
  'promotional-offer-jws': {
    run: library.createPromotionalOfferJws,
    request: { ...product, offerId: 'spring' },
  },
  'introductory-offer-jws': {
    run: library.createIntroductoryOfferJws,
    request: { ...product, allowIntroductoryOffer: true },
  },
  'advanced-commerce-jws': {
    run: library.createAdvancedCommerceJws,
    request: { ...api, request: '{}' },
  },
  'install-verification-token': {
    run: library.createInstallVerificationToken,
    request: {
      distributionPrivateKey: privateKey,
      distributionKeyId: '52c5cb04-1163-4a30-ad4f-a3433cd6a4f6',
      installerId: '6478901234',
      bundleId: 'com.example.app',
    },
  },
  'marketplace-token': {
    run: library.createMarketplaceTokens,
    request: { distributionPrivateKey: privateKey, marketplaceId: '6478901234', developerId: UUID },
  },
};
const MODES = Object.keys(GOOD);

/** Calls a mode's function as a program without types could, with some of a good request replaced. */
async function call(mode: string, parts: object = {}): Promise<object> {
  const { run, request } = GOOD[mode] ?? {};
  return (run as (request: object) => Promise<object>)({ ...request, ...parts });
}

test.each(MODES)('accepts the unchanged request: %s', async (mode) => {
  expect(String(((await call(mode)) as { token: unknown }).token).split('.')).toHaveLength(3);
});

describe('rejects a lifetime that is out of range, and says the range', () => {
  const SERVER = / from 1s to 59m \(Apple allows 60 minutes/;
  const INSTALL = / from 1s to 20m \(/;
  const MARKETPLACE = / from 1s to 6d23h58m59s \(Apple allows less than 7 days/;

  test.each([
    ...['1h', '60m', 3_541, '0', -1, 1.5, 'soon', '', NaN].map((value) => ['server-token', value, SERVER]),
    ...['21m', 1_201, '0s', '1d'].map((value) => ['install-verification-token', value, INSTALL]),
    ...['7d', 604_740, '0s'].map((value) => ['marketplace-token', value, MARKETPLACE]),
  ] as [string, string | number, RegExp][])('%s: %j', async (mode, lifetime, range) => {
    await expect(call(mode, { lifetime })).rejects.toMatchObject({
      code: 'ERR_INPUT',
      problems: [{ input: 'lifetime', reason: expect.stringContaining(`is "${lifetime}"`) }],
      message: expect.stringMatching(range),
    });
  });
});

describe('rejects a wrong input, and says what is expected', () => {
  const APPLE_ID = /is a UUID.*Expected the app's Apple ID/;
  const NUMBER = /is "6478901234", which is an Apple ID\. Expected a bundle ID/;
  const REQUEST = /is neither a JSON object nor base64/;
  const DTYPE = (given: string) => new RegExp(`is "${given}"\\. Expected download or redownload`);

  test.each([
    ['marketplace-token', 'marketplaceId', UUID, APPLE_ID],
    ['install-verification-token', 'installerId', UUID, APPLE_ID],
    [
      'install-verification-token',
      'installerId',
      'com.example.app',
      /is "com.example.app", which is a bundle ID\. Expected the app's Apple ID/,
    ],
    ['install-verification-token', 'appId', UUID, APPLE_ID],
    ['install-verification-token', 'versionId', '1.2.3', /is "1\.2\.3"\. Expected/],
    ...MODES.filter((mode) => mode !== 'marketplace-token').map((mode) => [
      ...[mode, 'bundleId', '6478901234', NUMBER],
    ]),
    ...['com.example.app\u00e9', 'com example app', '.com', 'com.example.*'].map((value) => [
      ...['server-token', 'bundleId', value, /is ".*"\. Expected a bundle ID/],
    ]),
    ['introductory-offer-jws', 'transactionId', undefined, /is missing\. Expected a transaction ID/],
    ['introductory-offer-jws', 'transactionId', 2_000_000_123, /is a value of type number\. Expected/],
    ['introductory-offer-jws', 'allowIntroductoryOffer', undefined, /is missing\. Expected true or false/],
    ['introductory-offer-jws', 'allowIntroductoryOffer', 'yes', /is "yes"\. Expected true or false/],
    ['promotional-offer-jws', 'productId', '', /is empty\. Expected a product ID/],
    ['promotional-offer-jws', 'offerId', undefined, /is missing\. Expected an offer ID/],
    ['promotional-offer-jws', 'issuerId', undefined, /is missing\. Expected the issuer ID/],
    ['server-token', 'issuerId', undefined, /is missing\. Expected the issuer ID/],
    ...['downlod', 'Download', 'update', ''].map((value) => [
      ...['install-verification-token', 'installType', value, DTYPE(value)],
    ]),
    ...['', ' '].map((value) => [
      'advanced-commerce-jws',
      'request',
      value,
      /is empty\. Expected the request/,
    ]),
    ...['CREATE', '{"a":1', "{'a':1}", '[]', '5', 'null', '"{}"', 'bm90IGpzb24=', 'W10='].map((value) => [
      'advanced-commerce-jws',
      'request',
      value,
      REQUEST,
    ]),
    ['advanced-commerce-jws', 'request', Buffer.from('{"a":"\xe9"}', 'latin1').toString('base64'), REQUEST],
    ...[5, true, [], [{}], () => ({}), { amount: 1n }, new Date(0)].map((value) => [
      ...['advanced-commerce-jws', 'request', value, /is .*Expected the request/],
    ]),
  ] as [string, string, unknown, RegExp][])('%s: %s is %p', async (...[mode, input, value, reason]) => {
    await expect(call(mode, { [input]: value })).rejects.toMatchObject({
      code: codeOf(value, reason),
      problems: [{ input, reason: expect.stringMatching(new RegExp(`^${reason.source}[^\\n]*$`)) }],
    });
  });

  /** An empty text may count as missing or as wrong. */
  function codeOf(value: unknown, reason: RegExp): unknown {
    if (/is (?:missing|empty)/.test(reason.source)) return 'ERR_INPUT_MISSING';
    const isBlank = typeof value === 'string' && value.trim() === '';
    return isBlank ? expect.stringMatching(/^ERR_INPUT(?:_MISSING)?$/) : 'ERR_INPUT';
  }
});

test('messages of the library name inputs in camel case', async () => {
  const request = { token: 'x', distributionPublicKey: makeKey().publicKey, privateKey };
  await expect(library.verifyToken(request as never)).rejects.toThrow(
    'distributionPublicKey: cannot be given together with privateKey',
  );
});
