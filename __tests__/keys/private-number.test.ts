import { createPrivateKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { armoured, makeKey } from '../support/keys/make-keys.ts';

test.each([
  ['zero', 0x00],
  ['larger than the curve has', 0xff],
])('a private number that is %s makes no key', (_, byte) => {
  const der = createPrivateKey(makeKey().pkcs8).export({ format: 'der', type: 'pkcs8' });
  der.fill(byte, 36, 68);
  expect(() => readPrivateKey(armoured('PRIVATE KEY', der))).toThrow(
    'is damaged: its number is none that P-256 has',
  );
});
