import { createPrivateKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { issuedAt, signToken } from '../../src/tokens/sign.ts';
import { decodeToken, opensslAccepts } from '../support/keys/openssl.ts';
import { key } from '../support/tokens/forge.ts';

const privateKey = createPrivateKey(key.pkcs8);

test.each([
  ['with', '2X9R4HXF34', { alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' }],
  ['without', undefined, { alg: 'ES256', typ: 'JWT' }],
])('signs claims %s a key ID', async (_, keyId, header) => {
  const token = await signToken(privateKey, { iss: 'x' }, keyId);
  expect(decodeToken(token)).toEqual({ header, claims: { iss: 'x' } });
  expect(opensslAccepts(token, key.publicKey)).toBe(true);
});

test.each([
  [60_000, 0],
  [60_999, 0],
  [61_000, 1],
])('a token created at %i ms was issued at second %i', (now, iat) => {
  expect(issuedAt(now)).toBe(iat);
});
