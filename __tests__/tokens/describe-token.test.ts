import { expect, test } from '@jest/globals';
import { describeToken, showClaims } from '../../src/tokens/describe-token.ts';
import { goodTokens, now, seconds } from '../support/tokens/forge.ts';

const { team, marketplace, promotional } = goodTokens(seconds);
const API = 'a token for the App Store Connect API';

test.each([
  ['with a key ID and an expiry', team, `${API}, with the key ID "2X9R4HXF34", expires in 15m`],
  ['without a key ID', marketplace, 'a marketplace token, expires in 15m'],
  ['without an expiry', promotional, 'a JWS for StoreKit, with the key ID "2X9R4HXF34"'],
  ['expired', { header: {}, claims: { ...team.claims, exp: seconds - 60 } }, `${API}, expired 1m ago`],
  ['that expires now', { header: {}, claims: { ...team.claims, exp: seconds } }, `${API}, expired 0s ago`],
  ['with an expiry that is text', { header: {}, claims: { ...team.claims, exp: '1' } }, API],
  ['with an expiry that is not a date', { header: {}, claims: { ...team.claims, exp: 1e17 } }, API],
])('describes a token %s', (_, token, description) => {
  expect(describeToken(token, now)).toBe(description);
});

test('shows the whole JSON of claims of 2,000 characters, and cuts off longer ones', () => {
  const claimsOf = (length: number) => ({ x: 'x'.repeat(length - '{"x":""}'.length) });
  expect(showClaims(claimsOf(2_000))).toBe(JSON.stringify(claimsOf(2_000)));
  expect(showClaims(claimsOf(2_001))).toBe(`${JSON.stringify(claimsOf(2_001)).slice(0, 2_000)}...`);
});
