import { expect, test } from '@jest/globals';
import {
  DIGITS,
  INSTALL_TYPE,
  describeWrongForm,
  STRING,
  TEXT,
  TRUE_OR_FALSE,
  type ClaimForm,
} from '../../src/tokens/claim-forms.ts';

test.each<[string, ClaimForm, unknown[]]>([
  ['any string', STRING, ['', ' ', 'a']],
  ['a text', TEXT, ['a', 'com.example.app', 'a b', 'a"b']],
  ['digits', DIGITS, ['0', '6478901234']],
  ['an install type', INSTALL_TYPE, ['download', 'redownload']],
  ['true or false', TRUE_OR_FALSE, [true, false]],
])('accepts %s', (_, form, values) => {
  expect(values.map((value) => describeWrongForm('x', value, form))).toEqual(values.map(() => undefined));
});

test.each<[string, ClaimForm, unknown[]]>([
  ['a string', STRING, [null, 5, [], {}, undefined]],
  [
    'a text',
    TEXT,
    ['', ' a', 'a ', '\na', 'a\n', '\ra', 'a\r', '"a', 'a"', "'a", "a'", '`a', 'a`', 5, ['a']],
  ],
  ['digits', DIGITS, ['', 'a1', '1a', '1.5', '-1', 6_478_901_234, ['1']]],
  ['an install type', INSTALL_TYPE, ['', 'update', 'Download', 'redownload ', ['download']]],
  ['true or false', TRUE_OR_FALSE, ['true', 1, 0, null]],
])('refuses what is not %s', (_, form, values) => {
  const reasons = values.map((value) => describeWrongForm('the claim', value, form));
  expect(reasons).toEqual(values.map(() => expect.stringMatching(/^the claim /)));
});

test.each([
  [null, 'is null,'],
  [5, 'is a number,'],
  [true, 'is a boolean,'],
  [['a'], 'is an array,'],
  [{ a: 1 }, 'is an object,'],
  ['', 'is empty,'],
  ['a', 'is "a",'],
  [' 1', 'space'],
  ['\t1', 'space'],
  ['1 ', 'space'],
  ['\n1', 'line break'],
  ['1\r\n', 'line break'],
  ['"1"', 'in quotes'],
  ['`1`', 'in quotes'],
  ['1"2', 'is "1"2",'],
  ['1\n2', 'is "1 2",'],
])('says what a wrong value is: %j', (value, shown) => {
  expect(describeWrongForm('the claim', value, DIGITS)).toContain(shown);
});
