import { expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { makePrivateKey } from '../support/keys/make-keys.ts';

test('returns a private key that was read before as it is', () => {
  const key = readPrivateKey(makePrivateKey());
  expect(readPrivateKey(key)).toBe(key);
});
