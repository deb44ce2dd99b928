import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { actInProcess } from '../../support/run/action.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';

const team = { iss: '57246542-96fe-1a63-e053-0824d011072a', aud: 'appstoreconnect-v1' };

test.each([
  [
    'uses sub instead of iss for an individual key',
    { 'issuer-id': '' },
    { sub: 'user', aud: 'appstoreconnect-v1' },
  ],
  [
    'turns each line of scope into an array entry, and keeps commas and queries',
    { scope: 'GET /v1/apps?fields[apps]=name,sku\n\n  GET /v1/builds\nGET /v1/builds\n' },
    { ...team, scope: ['GET /v1/apps?fields[apps]=name,sku', 'GET /v1/builds'] },
  ],
  [
    'uses the other audience for an Enterprise key',
    { 'in-house': 'True' },
    { ...team, aud: 'apple-developer-enterprise-v1' },
  ],
  ['uses the usual audience if in-house is false', { 'in-house': 'false' }, team],
])('asc-token: %s', async (_, inputs, expected) => {
  const privateKey = makePrivateKey();
  const { exitCode, outputs } = await actInProcess({
    mode: 'asc-token',
    'issuer-id': team.iss,
    'key-id': '2X9R4HXF34',
    'private-key': privateKey,
    ...inputs,
  });
  expect(exitCode).toBe(0);
  const { iat, exp, ...claims } = verifyAndDecode(String(outputs.token), privateKey).claims;
  expect(claims).toEqual(expected);
  expect(Number(exp) - Number(iat)).toBe(960);
});

test.each([
  ['120', 120],
  ['2m', 120],
  ['19m', 1140],
  ['1s', 1],
])('asc-token: converts a lifetime of %s to %d seconds', async (lifetime, seconds) => {
  const privateKey = makePrivateKey();
  const started = Math.floor(Date.now() / 1000);
  const { outputs } = await actInProcess({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': privateKey,
    lifetime,
  });
  const ended = Math.floor(Date.now() / 1000);
  const expires = Date.parse(String(outputs['expires-at'])) / 1000;
  expect(expires).toBeGreaterThanOrEqual(started + seconds);
  expect(expires).toBeLessThanOrEqual(ended + seconds);
});
