import { createPrivateKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { keyMaskVariants } from '../../src/keys/key-mask-variants.ts';
import { textMaskVariants } from '../../src/keys/text-mask-variants.ts';
import { readPrivateKey } from '../../src/keys/key.ts';
import { base64, makeKey, wrapLines } from '../support/keys/make-keys.ts';

const pemLike = '-----BEGIN OF IT-----\nfirst line\nsecond-line\n-----END OF IT-----';
const encoded = base64(pemLike);
const [LINES, WORDS] = [['first line', 'second-line'], ['second-line']];

test.each<[string, string, readonly string[]]>([
  ['eight characters', 'abcdefgh', ['abcdefgh']],
  ['seven characters', 'abcdefg', []],
  ['eight with blanks', ' abcdef ', []],
  ['a text with blanks around it', '\t abcdefgh \n', ['abcdefgh']],
  ['two words', 'one-word-1 two-word-2', ['one-word-1 two-word-2', 'one-word-1', 'two-word-2']],
  [
    'words in quotes',
    `"one-word-1"  'two-word-2'`,
    [`"one-word-1"  'two-word-2'`, 'one-word-1', 'two-word-2'],
  ],
  [
    'lines',
    'one line\r\ntwo line\rthree line',
    ['one line\r\ntwo line\rthree line', 'one line', 'two line', 'three line'],
  ],
  ['lines with blanks around them', 'a\n one line \nb', ['a\n one line \nb', 'one line']],
  [
    'literal line breaks',
    'one-line-1\\ntwo-line-2',
    ['one-line-1\\ntwo-line-2', 'one-line-1\ntwo-line-2', 'one-line-1', 'two-line-2'],
  ],
  [
    'escaped line breaks',
    'one-line-1\\\\r\\\\ntwo-line-2',
    ['one-line-1\\\\r\\\\ntwo-line-2', 'one-line-1\n\ntwo-line-2', 'one-line-1', 'two-line-2'],
  ],
  ['an armour line', '-----BEGIN PRIVATE KEY-----', []],
  ['armour and a body', pemLike, [pemLike, ...WORDS, 'first line']],
  ['what only begins like armour', '-----BEGIN-of-it', ['-----BEGIN-of-it']],
  ['what only ends like armour', 'it-----BEGIN', ['it-----BEGIN']],
  [
    'what has KEY-- in it',
    'MONKEY-- KEY----- KEY-----x',
    ['MONKEY-- KEY----- KEY-----x', 'MONKEY--', 'KEY-----x'],
  ],
  ['what has PRIVATE in it', 'PRIVATELY UNPRIVATE', ['PRIVATELY UNPRIVATE', 'PRIVATELY', 'UNPRIVATE']],
  ['base64 of armour', encoded, [encoded, pemLike, ...WORDS, 'first line']],
  ['base64 of something else', base64('first line\nsecond-line'), [base64('first line\nsecond-line')]],
  ['almost base64', `!${encoded}`, [`!${encoded}`]],
  ['base64 with something behind it', `${encoded}!`, [`${encoded}!`]],
])('masks the parts of %s', (_, text, forms) => {
  expect([...textMaskVariants(text)].sort()).toEqual([...forms].sort());
});

test('decodes base64 that has several lines', () => {
  const forms = textMaskVariants(wrapLines(base64(pemLike.repeat(2))).replaceAll('\n', '\n  '));
  expect(forms).toEqual(expect.arrayContaining(LINES));
});

test('finds the private number of a key, with all its digits', () => {
  const { pkcs8 } = makeKey();
  const key = readPrivateKey(pkcs8);
  const number = Buffer.from(String(createPrivateKey(pkcs8).export({ format: 'jwk' }).d), 'base64url');
  const hex = number.toString('hex');
  expect(keyMaskVariants(key, pkcs8)).toEqual(
    expect.arrayContaining([hex, hex.toUpperCase(), number.toString('base64'), number.toString('base64url')]),
  );
});

test.each([1, 2, 3])('masks the lines of a key that was encoded in base64 %d times', (times) => {
  const pem = makeKey().pkcs8;
  let given = pem;
  for (let time = 0; time < times; time += 1) given = base64(given);
  const lines = pem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
  expect(textMaskVariants(given)).toEqual(expect.arrayContaining(lines));
});
