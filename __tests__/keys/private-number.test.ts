import { createPrivateKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { toPem, makeKey } from '../support/keys/make-keys.ts';

test.each([
  ['zero', 0x00],
  ['too large for the curve', 0xff],
])('rejects a private number that is %s', (_, byte) => {
  const der = createPrivateKey(makeKey().pkcs8).export({ format: 'der', type: 'pkcs8' });
  der.fill(byte, 36, 68);
  expect(() => readPrivateKey(toPem('PRIVATE KEY', der))).toThrow(
    expect.objectContaining({ code: 'ERR_KEY_DAMAGED', message: expect.stringContaining('private number') }),
  );
});
