import { createPrivateKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createAscToken, MAX_ASC_LIFETIME_SECONDS } from '../../src/tokens/asc-token.ts';
import { decodeToken } from '../support/keys/openssl.ts';
import { key, seconds } from '../support/tokens/forge.ts';

const individual = { keyId: '2X9R4HXF34', privateKey: createPrivateKey(key.pkcs8) };
const team = { ...individual, issuerId: '57246542-96fe-1a63-e053-0824d011072a' };
const now = seconds * 1000 + 999;
const lifetime = 900;
const aud = 'appstoreconnect-v1';
const times = { iat: seconds - 60, exp: seconds + lifetime };

test.each([
  ['a team key', team, {}, { iss: team.issuerId, ...times, aud }],
  ['an individual key', individual, {}, { sub: 'user', ...times, aud }],
  [
    'a key of the Enterprise Program',
    team,
    { inHouse: true },
    { iss: team.issuerId, ...times, aud: 'apple-developer-enterprise-v1' },
  ],
  [
    'a scope',
    individual,
    { scope: ['GET /v1/apps'] },
    { sub: 'user', ...times, aud, scope: ['GET /v1/apps'] },
  ],
])('a token of %s has only the claims that Apple documents', async (...[, apiKey, options, claims]) => {
  const { token, expiresAt } = await createAscToken(apiKey, { lifetime, now, ...options });
  expect(decodeToken(token)).toEqual({ header: { alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' }, claims });
  expect(expiresAt).toEqual(new Date((seconds + lifetime) * 1000));
});

test('the longest lifetime is 20 minutes after iat', async () => {
  const { token } = await createAscToken(team, { lifetime: MAX_ASC_LIFETIME_SECONDS, now });
  const { iat, exp } = decodeToken(token).claims;
  expect(Number(exp) - Number(iat)).toBe(20 * 60);
});
