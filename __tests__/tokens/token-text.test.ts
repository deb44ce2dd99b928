import { expect, test } from '@jest/globals';
import { describeOtherText, tidyToken } from '../../src/tokens/token-text.ts';
import { forge, goodTokens, seconds } from '../support/tokens/forge.ts';

const token = forge(goodTokens(seconds).team);
const [header = '', payload = '', signature = ''] = token.split('.');

test.each([
  ['blanks', ` \t\r\n${token} \n`],
  ['double quotes', `"${token}"`],
  ['single quotes', `'${token}'`],
  ['backticks', `\`\`\`\n${token}\n\`\`\``],
  ['a byte order mark', `\ufeff${token}`],
  ['an invisible character', `${token}\u200b`],
  ['Bearer', `Bearer ${token}`],
  ['bearer and many blanks', `bearer \t ${token}`],
  ['a header', `Authorization: Bearer ${token}\r\n`],
  ['a header without blanks', `authorization:Bearer ${token}`],
  ['a header with a blank before the colon', `authorization  :   bearer ${token}`],
  ['quotes after Bearer', `"Bearer '${token}'"`],
  ['quotes of a text editor', `\u201c${token}\u201d`],
  ['nothing', token],
])('removes what surrounds a token: %s', (_, text) => {
  expect(tidyToken(text)).toBe(token);
});

test.each([
  ['Bearer without a blank', `Bearer${token}`],
  ['Bearer after another word', `x Bearer ${token}`],
  ['another scheme', `Basic ${token}`],
  ['a header without a scheme', `Authorization: ${token}`],
  ['a quote at one end', `${token}"`],
  ['a quote inside', `${token.slice(0, 20)}"${token.slice(20)}`],
])('removes nothing else: %s', (_, text) => {
  expect(tidyToken(text)).toBe(text);
});

const ASTERISKS = /asterisks/;
const SHORTENED = /shortened/;
const GITHUB = /GitHub/;
const JSON_TEXT = /JSON/;
const MANY = /more than one/;
const BEFORE = /text before/;
const SEALED = /sealed output/;
const JWE = /JWE/;
const CUT_OFF = /cut off/;
const PARTS = /, got \d+$/;
const sealHeader = Buffer.from('{"typ":"asc-credentials-sealed+jwe"}').toString('base64url');

test.each([
  ['*', ASTERISKS],
  ['***', ASTERISKS],
  ['***x', PARTS],
  ['x***', PARTS],
  [`${header}...${signature}`, SHORTENED],
  [`${header}\u2026${signature}`, SHORTENED],
  ...['gho_', 'ghp_', 'ghr_', 'ghs_', 'ghu_', 'github_pat_'].map((start) => [`${start}16C7e4`, GITHUB]),
  ['my-ghp_16C7e4', PARTS],
  ['gha_16C7e4', PARTS],
  [`{"token":"${token}"}`, JSON_TEXT],
  [`["${token}"]`, JSON_TEXT],
  ['x{}', PARTS],
  [`${token} ${token}`, MANY],
  [`${token}\n${token}`, MANY],
  [`${token},${token}`, MANY],
  [`${token};${token}`, MANY],
  [`a ${token}\nb ${token}`, MANY],
  [`a=b ${token}`, BEFORE],
  [`token=${token}`, BEFORE],
  [`token: ${token}`, BEFORE],
  [`token:${token}`, BEFORE],
  [`token,${token}`, BEFORE],
  [`token="${token}"`, BEFORE],
  [`token='${token}'`, BEFORE],
  [`"Bearer ${token}`, BEFORE],
  ['one two three', PARTS],
  [`${sealHeader}.b.c.d.e`, SEALED],
  [`${header}.b.c.d.e`, JWE],
  ['a.b.c.d.e', JWE],
  [header, CUT_OFF],
  [`${header}.${payload}`, CUT_OFF],
  [`${token}.x`, PARTS],
  ['a.b', PARTS],
  [`x${header}`, PARTS],
  [`${sealHeader}.b.c.d`, PARTS],
] as [string, RegExp][])('says what a text is that is not a token: %s', (text, reason) => {
  expect(describeOtherText(text)).toMatch(reason);
});

test.each([
  ['a token', token],
  [
    'a token with a line break in a part',
    `${header}.${payload}.${signature.slice(0, 9)}\n${signature.slice(9)}`,
  ],
  ['three parts of anything', 'a.b.c'],
  ['a part that begins like a token', `${header}.eyJ${payload}.eyJ${signature}`],
])('has nothing to say about three parts: %s', (_, text) => {
  expect(describeOtherText(text)).toBeUndefined();
});
