import { createPublicKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { checkSignature, readJws } from '../../src/tokens/jws.ts';
import { makeKeyOfAlgorithm } from '../support/keys/make-keys.ts';
import { forge, goodTokens, key, seconds } from '../support/tokens/forge.ts';

const { team } = goodTokens(seconds);
const token = forge(team);

test('reads the parts of a token and its text without what is around it', () => {
  const signature = Buffer.from(token.split('.')[2] ?? '', 'base64url');
  expect(readJws(` Bearer ${token}\n`)).toEqual({ ...team, signature, text: token });
});

test('a valid signature has nothing to report', async () => {
  expect(await checkSignature(readJws(token), createPublicKey(key.publicKey))).toBeUndefined();
});

test('a key that cannot verify any token is not reported as a wrong signature', async () => {
  const publicKey = createPublicKey(makeKeyOfAlgorithm('EC -pkeyopt ec_paramgen_curve:P-384'));
  await expect(checkSignature(readJws(token), publicKey)).rejects.toThrow();
});
