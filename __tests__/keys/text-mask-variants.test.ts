import { expect, test } from '@jest/globals';
import { textMaskVariants } from '../../src/keys/text-mask-variants.ts';
import { base64, makeKey } from '../support/keys/make-keys.ts';

test.each<[string, string, readonly string[]]>([
  [
    'the short words between long ones',
    'first-word to and fro last-word and so on',
    ['first-word to and fro last-word and so on', 'first-word', 'to and fro', 'last-word', 'and so on'],
  ],
  [
    'only the long words of PEM on one line',
    '-----BEGIN PRIVATE KEY----- word-one ab word-two -----END PRIVATE KEY-----',
    ['-----BEGIN PRIVATE KEY----- word-one ab word-two -----END PRIVATE KEY-----', 'word-one', 'word-two'],
  ],
  ['no short text without long words', 'a b c', []],
  ['a text of short words as a whole', 'ab cd ef gh', ['ab cd ef gh']],
])('masks %s', (_, text, masks) => {
  expect([...textMaskVariants(text)].sort()).toEqual([...masks].sort());
});

test('masks only the whole of a text that was encoded in base64 more often than any tool does', () => {
  const encodings = Array.from({ length: 4 });
  const text = encodings.reduce<string>((inner) => base64(inner), makeKey().pkcs8);
  expect(textMaskVariants(text)).toEqual([text]);
});
