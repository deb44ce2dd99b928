import { expect, test } from '@jest/globals';
import { createMarketplaceTokens } from '../../src/index.ts';
import { decodeToken, opensslAccepts, verifyWithJsonwebtoken } from '../support/keys/openssl.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const seconds = now / 1000;
const key = makeKey();
const developer = '57246542-96fe-1a63-e053-0824d011072a';
const other = '69a6de70-03db-47e3-e053-5b8c7c11a4d1';
const request = {
  distributionPrivateKey: key.sec1,
  marketplaceId: '6478901234',
  developerId: developer,
};
const RANGE =
  'Expected a duration such as 90s, 15m, 24h or seconds, from 1s to 6d23h58m59s (Apple allows less than 7 days from iat, which is set 60 s in the past to allow for clock skew)';

test('creates a token without kid, with exactly five claims and the Apple ID as a string', async () => {
  const { token = '' } = await createMarketplaceTokens(request, { now: () => now });
  expect(decodeToken(token)).toEqual({
    header: { alg: 'ES256', typ: 'JWT' },
    claims: {
      iss: '6478901234',
      iat: seconds - 60,
      exp: seconds + 86_400,
      aud: 'appstoreconnect-v1',
      pid: developer,
    },
  });
});

test('openssl and jsonwebtoken accept a marketplace token', async () => {
  const { token = '' } = await createMarketplaceTokens(request, { now: () => now });
  expect(opensslAccepts(token, key.publicKey)).toBe(true);
  expect(verifyWithJsonwebtoken(token, key.publicKey, now)).toEqual(decodeToken(token).claims);
});

test('returns both the token and the tokens by Developer ID for one developer', async () => {
  const { token, tokens, expiresAt } = await createMarketplaceTokens(request, { now: () => now });
  expect(tokens).toEqual({ [developer]: token });
  expect(expiresAt).toEqual(new Date('2026-11-22T12:00:00Z'));
});

test.each([
  ['separated by commas', `${developer}, ${other},${developer}`],
  ['one per line', `\n${developer}\r\n\r\n  ${other}\n${developer}\n`],
  ['as an array', [developer, other, ` ${developer} `]],
])('creates one token for each developer %s, without duplicates', async (_, developerId) => {
  const { token, tokens } = await createMarketplaceTokens({ ...request, developerId }, { now: () => now });
  expect(token).toBeUndefined();
  expect(Object.keys(tokens)).toEqual([developer, other]);
  expect(Object.values(tokens).map((text) => decodeToken(text).claims.pid)).toEqual([developer, other]);
});

test('creates a token for each of 2,000 developers', async () => {
  const developerId = Array.from({ length: 2_000 }, (_, index) => numbered(index));
  const { tokens } = await createMarketplaceTokens({ ...request, developerId }, { now: () => now });
  expect(Object.keys(tokens)).toEqual(developerId);
  expect(Object.values(tokens).map((token) => decodeToken(token).claims.pid)).toEqual(developerId);
  const spots = Object.entries(tokens).filter((_, index) => index % 20 === 19);
  for (const [id, token] of spots)
    expect(verifyWithJsonwebtoken(token, key.publicKey, now)).toMatchObject({ pid: id });
});

test.each(['constructor', '__proto__', '1001'])('even %j as a Developer ID gets its token', async (id) => {
  const { token, tokens } = await createMarketplaceTokens({ ...request, developerId: [id] });
  expect(decodeToken(String(token)).claims.pid).toBe(id);
  expect(Object.entries(tokens)).toEqual([[id, token]]);
});

test.each([
  ['6d23h58m59s', 604_739],
  [604_739, 604_739],
  ['1h', 3_600],
])('limits a lifetime of %j to less than 7 days after iat', async (lifetime, expected) => {
  const { token = '' } = await createMarketplaceTokens({ ...request, lifetime }, { now: () => now });
  const { iat, exp } = decodeToken(token).claims;
  expect(exp).toBe(seconds + expected);
  expect(Number(exp) - Number(iat)).toBeLessThan(604_800);
});

test.each(['7d', '604740', 604_740, '168h', '0s'])(
  'a lifetime of %j is refused, naming the range',
  async (lifetime) => {
    await expect(createMarketplaceTokens({ ...request, lifetime })).rejects.toMatchObject({
      code: 'ERR_INPUT',
      message: `lifetime: is "${lifetime}". ${RANGE}`,
    });
  },
);

function numbered(index: number): string {
  return developer.slice(0, -4) + index.toString(16).padStart(4, '0');
}
