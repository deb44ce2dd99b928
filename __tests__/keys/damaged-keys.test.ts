import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { KeyError } from '../../src/base/errors.ts';
import { errorOf } from '../support/keys/key-error.ts';
import { flipBit, toPem, base64, pemBody, makeKey, mismatchedKey } from '../support/keys/make-keys.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';

const key = makeKey();
const NO_END = { code: 'ERR_KEY_DAMAGED', message: /^is truncated: its -----END line is missing/ };
const NO_BEGIN = { code: 'ERR_KEY_DAMAGED', message: /^is truncated: its -----BEGIN line is missing/ };
const NO_BODY = { code: 'ERR_KEY_DAMAGED', message: /^is truncated: .* between its BEGIN and END lines/ };
const SHORT = { code: 'ERR_KEY_DAMAGED', message: /^is truncated or modified: its length/ };
const STRAY = { code: 'ERR_KEY_DAMAGED', message: /^contains a character .*U\+0028 in line 2, position 1\b/ };
const MISMATCH = { code: 'ERR_KEY_DAMAGED', message: /^is damaged: its public key .* private key/ };
const OUT_OF_RANGE = { code: 'ERR_KEY_DAMAGED', message: /^is damaged: its private number .*P-256/ };

function withoutLine(pem: string, index: number): string {
  return pem.trim().split('\n').toSpliced(index, 1).join('\n');
}

/** Expects the code, and a message that names the damage. */
function expectError({ code, message }: KeyError, expected: { code: string; message: RegExp }): void {
  expect({ code, message }).toEqual({
    code: expected.code,
    message: expect.stringMatching(expected.message),
  });
}

describe.each(['sec1', 'pkcs8'] as const)('a %s key', (format) => {
  const pem = key[format];

  test.each([
    ['with only its first line', pem.split('\n')[0] ?? '', NO_END],
    ['cut in the middle', pem.slice(0, 120), NO_END],
    ['cut in the middle, on one line', pem.replaceAll('\n', '\\n').slice(0, 120), NO_END],
    ['without its first two lines', withoutLine(withoutLine(pem, 0), 0), NO_BEGIN],
    ['without a line of its body', withoutLine(pem, 2), SHORT],
    ['with a line twice', pem.replace(/(.{64}\n)/, '$1$1'), SHORT],
    ['without the end of its body', pem.replace(/.{8}\n-----END/, '\n-----END'), SHORT],
    ['as base64 of a half', base64(pem.slice(0, 120)), NO_END],
    ['as base64 cut in half', base64(pem).slice(0, 160), NO_END],
    ['as half of its base64 body', pemBody(pem).slice(0, 80), SHORT],
  ])('reports that %s is truncated', (_, text, expected) => {
    const error = errorOf(text);
    expectError(error, expected);
    expect(findLeaks([pem], [error.message])).toEqual([]);
  });

  test('is reported as damaged if its number is out of range for the curve', () => {
    const der = createPrivateKey(pem).export({ format: 'der', type: format });
    const start = format === 'sec1' ? 7 : 36;
    expectError(errorOf(base64(der.fill(0, start, start + 32))), OUT_OF_RANGE);
  });

  test('is never read as another key, and never shown, if any one bit is changed', () => {
    const der = createPrivateKey(pem).export({ format: 'der', type: format });
    // Every seventh bit: over eight bytes, each bit of a byte is among them.
    const flips = Array.from({ length: Math.floor((der.length * 8) / 7) }, (_, index) =>
      flipBit(der, index * 7),
    );
    const outcomes = flips.flatMap((altered) =>
      [toPem('PRIVATE KEY', altered), base64(altered)].map((text) => outcomeOf(text)),
    );
    expect(outcomes.filter((outcome) => outcome === 'another key')).toEqual([]);
    expect(findLeaks([pem], [...new Set(outcomes)])).toEqual([]);
  });

  test('is reported as damaged, not as truncated, if its private number is changed', () => {
    const der = createPrivateKey(pem).export({ format: 'der', type: format });
    expectError(errorOf(base64(flipBit(der, (der.length - 90) * 8))), MISMATCH);
  });
});

test.each([
  ['an empty body', '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n', NO_BODY],
  ['the public half of another key', mismatchedKey(key, makeKey()), MISMATCH],
  ['a word in its body', key.pkcs8.replace('\n', '\n(key) '), STRAY],
])('rejects a key with %s', (_, text, expected) => {
  expectError(errorOf(text), expected);
});

test('rejects a KeyObject with the public half of another key, which Node.js accepts', () => {
  const object = createPrivateKey(mismatchedKey(key, makeKey()));
  expect(() => readPrivateKey(object)).toThrow(MISMATCH.message);
});

function outcomeOf(text: string): string {
  try {
    const read = readPrivateKey(text).export({ format: 'pem', type: 'pkcs8' });
    return read === key.pkcs8 ? 'the same key' : 'another key';
  } catch (error) {
    if (error instanceof KeyError) return error.message;
    throw error;
  }
}
