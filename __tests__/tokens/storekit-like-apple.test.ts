import {
  AdvancedCommerceInAppSignatureCreator,
  IntroductoryOfferEligibilitySignatureCreator,
  PromotionalOfferV2SignatureCreator,
} from '@apple/app-store-server-library';
import { describe, expect, test } from '@jest/globals';
import {
  createAdvancedCommerceJws,
  createIntroductoryOfferJws,
  createPromotionalOfferJws,
} from '../../src/index.ts';
import {
  cases,
  makeBundleId,
  makeRequest,
  makeTransactionId,
  makeVisibleText,
} from '../support/properties/requests.ts';
import {
  expectSameToken,
  appleArguments,
  key,
  verifyWithOpenssl,
} from '../support/tokens/compare-with-apple.ts';

const COUNT = 60;

const promotional = cases(COUNT, (random) => ({
  bundleId: makeBundleId(random),
  productId: makeVisibleText(random),
  offerId: makeVisibleText(random),
  transactionId: makeTransactionId(random),
}));

const introductory = cases(COUNT, (random) => ({
  bundleId: makeBundleId(random),
  productId: makeVisibleText(random),
  allowIntroductoryOffer: random() < 0.5,
  transactionId: makeTransactionId(random) ?? '',
}));

const commerce = cases(COUNT, (random, number) => ({
  bundleId: makeBundleId(random),
  request: makeRequest(random, number),
}));

type Pair = readonly [ours: string, apples: string];

async function signPromotional(request: (typeof promotional)[number]): Promise<Pair> {
  const { bundleId, productId, offerId, transactionId } = request;
  const creator = new PromotionalOfferV2SignatureCreator(...appleArguments(bundleId));
  const { token } = await createPromotionalOfferJws({ ...key, ...request });
  return [token, creator.createSignature(productId, offerId, transactionId)];
}

async function signIntroductory(request: (typeof introductory)[number]): Promise<Pair> {
  const { bundleId, productId, allowIntroductoryOffer, transactionId } = request;
  const creator = new IntroductoryOfferEligibilitySignatureCreator(...appleArguments(bundleId));
  const { token } = await createIntroductoryOfferJws({ ...key, ...request });
  return [token, creator.createSignature(productId, allowIntroductoryOffer, transactionId)];
}

async function signCommerce(request: (typeof commerce)[number]): Promise<Pair> {
  const creator = new AdvancedCommerceInAppSignatureCreator(...appleArguments(request.bundleId));
  const { token } = await createAdvancedCommerceJws({ ...key, ...request });
  return [token, creator.createSignature(request.request)];
}

describe("a promotional offer has the same claims as Apple's library, and both signatures are valid", () => {
  test.each(promotional)('with the generated request %#', async (request) => {
    expectSameToken(...(await signPromotional(request)));
  });
});

describe("an introductory offer has the same claims as Apple's library, and both signatures are valid", () => {
  test.each(introductory)('with the generated request %#', async (request) => {
    expectSameToken(...(await signIntroductory(request)));
  });
});

describe("an Advanced Commerce request has the same claims as Apple's library, and both signatures are valid", () => {
  test.each(commerce)('with the generated request %#', async (request) => {
    expectSameToken(...(await signCommerce(request)));
  });
});

test('the generated cases include the special cases', () => {
  const texts = promotional.map(({ productId }) => productId).join('');
  for (const piece of ['\u{1f600}', 'עברית', 'e\u0301', '"', '\\']) expect(texts).toContain(piece);
  const transactions = promotional.map(({ transactionId }) => transactionId);
  expect(transactions).toEqual(expect.arrayContaining([undefined, '']));
  expect(new Set(introductory.map((request) => request.allowIntroductoryOffer)).size).toBe(2);
  const sizes = commerce.map(({ request }) => Buffer.byteLength(JSON.stringify(request)));
  expect(Math.max(...sizes)).toBeGreaterThan(99_000);
});

test.each([
  ['promotional offers', () => Promise.all(promotional.slice(0, 5).map(signPromotional))],
  ['introductory offers', () => Promise.all(introductory.slice(0, 5).map(signIntroductory))],
  ['Advanced Commerce requests, a long one too', () => Promise.all(commerce.slice(5, 10).map(signCommerce))],
])("openssl accepts our signatures and those of Apple's library on %s", async (_, sign) => {
  expect(verifyWithOpenssl(...(await sign()).flat())).toEqual(Array(10).fill(true));
});
