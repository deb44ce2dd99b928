import { expect, test } from '@jest/globals';
import { derShape, isWholeSequence } from '../../src/keys/der.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const zeros = (count: number) => '00'.repeat(count);

test.each([
  ['an empty one', '30 00', true],
  ['the longest of the short form', `30 7f ${zeros(127)}`, true],
  ['one byte of length', `30 81 80 ${zeros(128)}`, true],
  ['two bytes of length', `30 82 0100 ${zeros(256)}`, true],
  ['four bytes of length', `30 84 00000001 00`, true],
  ['five bytes of length, which no key needs', `30 85 0000000001 00`, false],
  ['no end, as BER allows', '30 80 0000', false],
  ['no end, and with 128 bytes', `30 80 ${zeros(128)}`, false],
  ['a byte too few', '30 02 00', false],
  ['a byte too many', '30 01 0000', false],
  ['nothing of its length', '30', false],
  ['less than its length', '30 82 01', false],
  ['nothing at all', '', false],
  ['a set', '31 00', false],
  ['an integer', '02 01 00', false],
])('whether a sequence with %s (%s) is complete: %s', (_, hex, whole) => {
  expect(isWholeSequence(bytes(hex))).toBe(whole);
});

const NAME = '3000';
const BITS = '0300';

test.each([
  ['PKCS#8 private key', '30 07 020100 3000 0400'],
  ['PKCS#8 private key', '30 0b 020100 3000 0400 a0023000'],
  ['SEC1 private key', '30 05 020101 0400'],
  [undefined, '30 05 020102 0400'],
  ['PKCS#12 file', '30 05 020103 3000'],
  [undefined, '30 05 020102 3000'],
  ['RSA private key', '30 09 020100 020101 020103'],
  ['RSA public key', '30 06 020101 020103'],
  ['public key', `30 04 3000 ${BITS}`],
  ['encrypted private key', '30 04 3000 0400'],
  ['certificate', `30 06 ${NAME} 3000 ${BITS}`],
  ['certificate', `30 10 30 0a 3000 3000 3000 3000 3000 3000 ${BITS}`],
  ['certificate signing request', `30 0f 30 09 020100 3000 3000 a000 3000 ${BITS}`],
  [undefined, '30 00'],
  [undefined, '30 01 02'],
  [undefined, '30 02 3000'],
  [undefined, '02 01 00'],
  [undefined, ''],
])('%s: %s', (shape, hex) => {
  expect(derShape(bytes(hex))).toBe(shape);
});
