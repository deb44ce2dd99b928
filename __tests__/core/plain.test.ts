import { describe, expect, test } from '@jest/globals';
import { harmless, looksLikeKey, plain, quote } from '../../src/core/plain.ts';
import { makeKey } from '../support/keys.ts';

const token = `eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiI2NDc4OTAxMjM0In0.${'sIgNaTuRe_-'.repeat(8)}`;

describe('foreign text in a message', () => {
  test.each([
    ['words', 'No such app.', 'No such app.'],
    ['blanks around it', '\t  no \n', 'no'],
    ['lines', 'one\r\ntwo\n\nthree', 'one two three'],
    ['control characters', '\u001b[31mred\u0007\u009b', '[31mred'],
    ['separators and overrides', 'a\u2028b\u2029c\u202ed\u2066e\u2069f', 'a b c d e f'],
    ['a token', `Bearer ${token}, twice: ${token}`, 'Bearer [token], twice: [token]'],
    ['the beginning of a token alone', 'eyJhbGciOiJFUzI1NiJ9', 'eyJhbGciOiJFUzI1NiJ9'],
    ['300 characters', 'x'.repeat(300), 'x'.repeat(300)],
    ['301 characters', 'x'.repeat(301), `${'x'.repeat(300)}...`],
    ['a token at its 300th character', `${'x '.repeat(148)}${token}`, `${'x '.repeat(148)}[tok...`],
    ['words behind 1,200 blanks', `${' '.repeat(1_200)}late`, ''],
  ])('%s', (_, text, shown) => {
    expect(plain(text)).toBe(shown);
  });
});

describe('a command to a CI system in a message is disarmed', () => {
  test.each([
    ['::error::forged', ': :error::forged'],
    ['first\n  ::set-output name=a::b\nlast', 'first\n  : :set-output name=a::b\nlast'],
    ['in the middle ::error::forged', 'in the middle ::error::forged'],
    ['a ##[error] b', 'a # #[error] b'],
    ['##vso[task.setvariable]x ##VSO[y]', '# #vso[task.setvariable]x # #VSO[y]'],
    ['## A heading', '## A heading'],
    [': a colon', ': a colon'],
    ['one\rtwo\u001b[2J\nthree', 'one two [2J\nthree'],
  ])('%j', (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });
});

describe('a value as a message repeats it', () => {
  const { pkcs8 } = makeKey();

  test.each([
    ['2X9R4HXF34', '"2X9R4HXF34"'],
    ['x'.repeat(39), `"${'x'.repeat(39)}"`],
    ['x y '.repeat(15), `"${'x y '.repeat(15).trim()}"`],
    ['a b c '.repeat(10), `"${'a b c '.repeat(10).trim()}"`],
    [`${'a b '.repeat(14)}a bc`, `"${'a b '.repeat(14)}a bc"`],
    [`${'a b '.repeat(15)}c`, `"${'a b '.repeat(15)}..."`],
    [token, '"[token]"'],
    [`key: ${pkcs8}`, '"key: [key]"'],
    [`hash ${'0aF/-'.repeat(8)}== end`, '"hash [key] end"'],
    [undefined, 'a value of type undefined'],
    [7, 'a value of type number'],
    [null, 'a value of type object'],
  ])('value %#', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });
});

describe('what looks like a key', () => {
  test.each([
    ['PEM', makeKey().sec1, true],
    ['an armour line alone', 'see -----BEGIN', true],
    ['100 digits of base64', 'aB3+/'.repeat(20), true],
    ['the same with line breaks and padding', `${'aB3+\n'.repeat(20)}==\n`, true],
    ['99 digits', 'a'.repeat(99), false],
    ['a long sentence', 'This is no key, '.repeat(10), false],
    ['digits behind a word with a hyphen', `key-${'a'.repeat(100)}`, false],
    ['digits before one', `${'a'.repeat(100)}-key`, false],
    ['three signs of padding', `${'a'.repeat(100)}===`, false],
  ])('%s: %#', (_, text, expected) => {
    expect(looksLikeKey(text)).toBe(expected);
  });
});
