import { expect, test } from '@jest/globals';
import { readPublicKey } from '../../src/index.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const key = makeKey();

test.each([
  ['a distribution private key', { distributionPrivateKey: key.sec1 }],
  ['an API key', { privateKey: key.pkcs8 }],
  ['a public key on one line', { distributionPublicKey: key.publicKey.replaceAll('\n', '') }],
])('reads the public key that openssl reads, and its fingerprint, from %s', async (_, request) => {
  const { distributionPublicKey, fingerprint } = await readPublicKey(request);
  expect(distributionPublicKey).toBe(key.publicKey);
  expect(fingerprint).toMatch(/^SHA256:[\w+/]{43}=$/);
});

test.each([
  ['no key', {}],
  ['two keys', { privateKey: key.pkcs8, distributionPublicKey: key.publicKey }],
])('rejects %s', async (_, request) => {
  await expect(readPublicKey(request as never)).rejects.toMatchObject({ name: 'InputError' });
});
