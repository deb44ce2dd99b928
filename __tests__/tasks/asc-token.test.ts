import { expect, test } from '@jest/globals';
import { createAscToken } from '../../src/index.ts';
import { decodeToken, opensslAccepts, verifyWithJsonwebtoken } from '../support/keys/openssl.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const now = Date.parse('2026-11-21T12:00:00.700Z');
const seconds = Math.floor(now / 1000);
const key = makeKey();
const team = {
  issuerId: '57246542-96fe-1a63-e053-0824d011072a',
  keyId: '2X9R4HXF34',
  privateKey: key.pkcs8,
};
const individual = { keyId: team.keyId, privateKey: key.sec1 };
const times = { iat: seconds - 60, exp: seconds + 900 };
const RANGE =
  'Expected a duration such as 90s, 15m, 24h or seconds, from 1s to 19m (Apple allows 20 minutes from iat, which is set 60 s in the past to allow for clock skew)';

test.each([
  ['a team key', team, { iss: team.issuerId, ...times, aud: 'appstoreconnect-v1' }],
  ['an individual key', individual, { sub: 'user', ...times, aud: 'appstoreconnect-v1' }],
  [
    'a key of the Enterprise Program',
    { ...team, inHouse: true },
    { iss: team.issuerId, ...times, aud: 'apple-developer-enterprise-v1' },
  ],
  [
    'a scope in one text',
    { ...team, scope: 'GET /v1/apps?filter[platform]=IOS,MAC_OS\n\n  GET /v1/builds\nGET /v1/builds' },
    {
      iss: team.issuerId,
      ...times,
      aud: 'appstoreconnect-v1',
      scope: ['GET /v1/apps?filter[platform]=IOS,MAC_OS', 'GET /v1/builds'],
    },
  ],
  [
    'a scope of one entry',
    { ...individual, scope: ['GET /v1/apps'] },
    { sub: 'user', ...times, aud: 'appstoreconnect-v1', scope: ['GET /v1/apps'] },
  ],
])('creates a token of %s with exactly the claims that Apple requires', async (_, request, claims) => {
  const { token } = await createAscToken(request, { now: () => now });
  expect(decodeToken(token)).toEqual({ header: { alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' }, claims });
});

test.each([
  ['team', team],
  ['individual', individual],
])('openssl and jsonwebtoken accept the token of a %s key', async (_, request) => {
  const { token, expiresAt } = await createAscToken(request, { now: () => now });
  expect(expiresAt).toEqual(new Date('2026-11-21T12:15:00Z'));
  expect(opensslAccepts(token, key.publicKey)).toBe(true);
  expect(opensslAccepts(token, makeKey().publicKey)).toBe(false);
  expect(verifyWithJsonwebtoken(token, key.publicKey, now)).toEqual(decodeToken(token).claims);
  expect(() => verifyWithJsonwebtoken(token, key.publicKey, now + 900_000)).toThrow('jwt expired');
});

test.each([
  ['120', 120],
  [120, 120],
  ['1s', 1],
  ['19m', 1_140],
  [1_140, 1_140],
])('limits a lifetime of %j, counted from now, to 20 minutes after iat', async (lifetime, expected) => {
  const { token, expiresAt } = await createAscToken({ ...team, lifetime }, { now: () => now });
  const { iat, exp } = decodeToken(token).claims;
  expect(exp).toBe(seconds + expected);
  expect(Number(exp) - Number(iat)).toBeLessThanOrEqual(1_200);
  expect(expiresAt.getTime()).toBe(Number(exp) * 1000);
});

test.each(['20m', '19m1s', 1_141, '24h', '0', 0, -60, 1.5, NaN, '1.5m', 'soon', ''])(
  'a lifetime of %j is refused, naming the range',
  async (lifetime) => {
    await expect(createAscToken({ ...team, lifetime }, { now: () => now })).rejects.toMatchObject({
      code: 'ERR_INPUT',
      message: `lifetime: is "${String(lifetime)}". ${RANGE}`,
    });
  },
);

test.each([
  ['POST /v1/alternativeDistributionKeys'],
  ['get /v1/apps'],
  ['/v1/apps'],
  ['GET v1/apps'],
  ['GET /v1/apps GET /v1/builds'],
])('rejects a scope of %j, because Apple allows only GET and a path', async (scope) => {
  await expect(createAscToken({ ...team, scope: [scope] })).rejects.toMatchObject({
    code: 'ERR_INPUT',
    message: `scope: is "${scope}". Expected GET, a space and a path, such as GET /v1/apps?filter[platform]=IOS`,
  });
});

test('names the lines of invalid entries of a scope', async () => {
  const scope = 'GET /v1/apps\nPOST /v1/apps\n\nDELETE /v1/apps';
  await expect(createAscToken({ ...team, scope })).rejects.toThrow(
    /^scope: 2 of 3 entries are not valid: line 2 is "POST \/v1\/apps".*; line 4 is "DELETE \/v1\/apps"/,
  );
});

test('logs the key and the expiry, and not the token', async () => {
  const messages: string[] = [];
  const log = { info: (text: string) => messages.push(text), warn: (text: string) => messages.push(text) };
  await createAscToken(team, { now: () => seconds * 1000, log });
  expect(messages).toEqual(['Created a token with key 2X9R4HXF34. It expires in 15m']);
});
