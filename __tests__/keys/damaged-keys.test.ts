import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { KeyError } from '../../src/base/errors.ts';
import { flip, armoured, base64, bodyOf, makeKey, mismatchedKey } from '../support/keys/make-keys.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';

const key = makeKey();
const NO_END = 'is truncated: its -----END line is missing. Give the complete contents of the file';
const NO_BEGIN = 'is truncated: its -----BEGIN line is missing. Give the complete contents of the file';
const SHORT =
  'is truncated or modified: its length does not match the length it declares. Give the complete, unchanged contents of the file';
const NO_KEY =
  'is not a key: it is neither PEM nor base64 of a key. Give the contents of the .p8 or .pem file';
const MISMATCH =
  'is damaged: its public key does not belong to its private key. Give the original file, unchanged';

function withoutLine(pem: string, index: number): string {
  return pem.trim().split('\n').toSpliced(index, 1).join('\n');
}

function messageOf(text: string): string {
  try {
    readPrivateKey(text);
  } catch (error) {
    if (error instanceof KeyError) return error.message;
    throw error;
  }
  throw new Error('The key was taken');
}

describe.each(['sec1', 'pkcs8'] as const)('a %s key', (format) => {
  const pem = key[format];

  test.each([
    ['without its last line', withoutLine(pem, -1), NO_END],
    ['of which only the first line is left', pem.split('\n')[0] ?? '', NO_END],
    ['cut in the middle', pem.slice(0, 120), NO_END],
    ['cut in the middle, on one line', pem.replaceAll('\n', '\\n').slice(0, 120), NO_END],
    ['without its first line', withoutLine(pem, 0), NO_BEGIN],
    ['without a line of its body', withoutLine(pem, 2), SHORT],
    ['with a line twice', pem.replace(/(.{64}\n)/, '$1$1'), SHORT],
    ['without the end of its body', pem.replace(/.{8}\n-----END/, '\n-----END'), SHORT],
    ['as base64 of a half', base64(pem.slice(0, 120)), NO_END],
    ['as base64 cut in half', base64(pem).slice(0, 160), NO_END],
    ['as half of its base64 body', bodyOf(pem).slice(0, 80), SHORT],
  ])('%s is refused as cut short', (_, text, message) => {
    expect(messageOf(text)).toBe(message);
    expect(findLeaks([pem], [messageOf(text)])).toEqual([]);
  });

  test('whose number is none of the curve is damaged', () => {
    const der = createPrivateKey(pem).export({ format: 'der', type: format });
    const start = format === 'sec1' ? 7 : 36;
    expect(messageOf(base64(der.fill(0, start, start + 32)))).toBe(
      'is damaged: its private number is out of range for P-256. Give the original file, unchanged',
    );
  });

  test('with any one bit of any byte changed is never taken for another key, and never shown', () => {
    const der = createPrivateKey(pem).export({ format: 'der', type: format });
    const flips = Array.from({ length: der.length * 8 }, (_, bit) => flip(der, bit));
    const outcomes = flips.flatMap((altered) =>
      [armoured('PRIVATE KEY', altered), base64(altered)].map((text) => outcomeOf(text)),
    );
    expect(outcomes.filter((outcome) => outcome === 'another key')).toEqual([]);
    expect(findLeaks([pem], [...new Set(outcomes)])).toEqual([]);
  });

  test('with a changed private number is told from one that is cut short', () => {
    const der = createPrivateKey(pem).export({ format: 'der', type: format });
    expect(messageOf(base64(flip(der, (der.length - 90) * 8)))).toBe(MISMATCH);
  });
});

test.each([
  ['an empty body', '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n', /^is cut short/],
  ['the public half of another key', mismatchedKey(key, makeKey()), new RegExp(`^${MISMATCH}$`)],
  [
    'a word in its body',
    key.pkcs8.replace('\n', '\n(key) '),
    new RegExp(`^${NO_KEY.replaceAll('.', '\\.')}$`),
  ],
])('a key with %s is refused', (_, text, message) => {
  expect(messageOf(text)).toMatch(message);
});

test('a KeyObject with the public half of another key is refused, although Node.js takes it', () => {
  const object = createPrivateKey(mismatchedKey(key, makeKey()));
  expect(() => readPrivateKey(object)).toThrow(MISMATCH);
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
