import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { act } from '../../support/run/action.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';

test('creates a token of 15 minutes that jsonwebtoken accepts', async () => {
  const privateKey = makePrivateKey('pkcs8');
  const issuer = '57246542-96fe-1a63-e053-0824d011072a';
  const started = Math.floor(Date.now() / 1000);
  const { exitCode, outputs, log, annotations, summary } = await act({
    mode: 'asc-token',
    'issuer-id': issuer,
    'key-id': '2X9R4HXF34',
    'private-key': privateKey,
  });
  const ended = Math.floor(Date.now() / 1000);

  expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
  expect(Object.keys(outputs)).toEqual(['token', 'expires-at']);
  const { header, claims } = verifyAndDecode(String(outputs.token), privateKey);
  expect(header).toEqual({ alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' });
  const { iat = 0, exp = 0, ...others } = claims;
  expect(others).toEqual({ iss: issuer, aud: 'appstoreconnect-v1' });
  expect(exp - iat).toBe(960);
  expect(exp).toBeGreaterThanOrEqual(started + 900);
  expect(exp).toBeLessThanOrEqual(ended + 900);
  expect(outputs['expires-at']).toBe(new Date(exp * 1000).toISOString().replace('.000Z', 'Z'));
  expect(log).toMatch(/^Created a token with key 2X9R4HXF34\. It expires in 1[45]m(?:\d+s)?$/);
  expect(summary.replace(/\(in 1[45]m(?:\d+s)?\)/, '(soon)')).toBe(`### asc-credentials: asc-token

Creates a token for the App Store Connect API.

| name | value |
| --- | --- |
| key-id | <code>2X9R4HXF34</code> |
| token | set, masked |
| expires-at | <code>${String(outputs['expires-at'])}</code> (soon) |

`);
});
