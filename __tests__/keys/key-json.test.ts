import { describe, expect, test } from '@jest/globals';
import { readKeyJson } from '../../src/keys/key-json.ts';
import { base64, wrapLines } from '../support/keys/make-keys.ts';

const PEM = '-----BEGIN PRIVATE KEY-----\nMIG+/w==\n-----END PRIVATE KEY-----\n';
const MEMBERS = { key_id: '2X9R4HXF34', issuer_id: 'c055ca8c', key: PEM, in_house: false };
const EXPECTED = { key: PEM, keyId: '2X9R4HXF34', issuerId: 'c055ca8c', inHouse: false };
const json = JSON.stringify(MEMBERS);

describe('reads a JSON key file of fastlane', () => {
  test.each([
    ['as it is', json],
    ['with indentation', JSON.stringify(MEMBERS, null, 2)],
    ['behind a byte order mark and blank lines', `\uFEFF\n\n${json}`],
    ['in the quotes of a shell', `'${json}'\n`],
    ['with a closing brace and a quotation mark inside', `'{"note":"{}",${json.slice(1)}'`],
    ['with escaped quotes', json.replaceAll('"', '\\"')],
    ['with typographic quotes', json.replaceAll('"', '\u201d').replace('\u201d', '\u201c')],
    ['with line ends in its strings', json.replaceAll('\\n', '\n')],
    ['with CRLF in its strings', json.replaceAll('\\n', '\r\n')],
    ['with comments', json.replace('{', '{ # a\n // b "\n /* c "\n */').replace('}', ' # "d"\n}')],
    ['behind comments', `# a {\n// b "\n/* c\n{ */ ${json}`],
    ['behind a comment and quotes', `# exported\r\n'${json}'`],
    ['with a comma at its end', json.replace('}', ',\n}')],
    ['with a list that has a comma at its end', json.replace('}', ',"tags":["#1",",}",]}')],
    ['as base64', base64(json)],
    ['as base64 with one character of padding', base64(`${json} `.padEnd(roundUp(json.length) + 2))],
    ['as base64 with two characters of padding', base64(json.padEnd(roundUp(json.length) + 1))],
    ['as base64url', Buffer.from(json).toString('base64url')],
    ['as base64 in lines and quotes', `\uFEFF"${wrapLines(base64(json)).replaceAll('\n', '\r\n')}"\n`],
    ['as base64 of its lines', base64(JSON.stringify(MEMBERS, null, 2))],
    ['as base64 with a tab at its start', base64(json.replace('{', '{\t'))],
  ])('%s', (_, text) => {
    expect(readKeyJson(text)).toEqual(EXPECTED);
  });
});

test.each<[string, object, object]>([
  ['the key under its other name', { key_content: 'a' }, { key: 'a' }],
  ['the key under its first name, if both are set', { key: 'a', key_content: 'b' }, { key: 'a' }],
  ['no key that is not a string', { key: 1 }, {}],
  ['no IDs that are not strings', { key_id: 1, issuer_id: null }, {}],
  ['that a key is of an in-house team', { in_house: true }, { inHouse: true }],
  ['that a key is not of an in-house team', { in_house: false }, { inHouse: false }],
  ['no in_house that is not a boolean', { in_house: 'true' }, {}],
  ['nothing from other members', { duration: 1200 }, {}],
])('takes %s', (_, members, expected) => {
  expect(readKeyJson(JSON.stringify(members))).toEqual(expected);
});

test.each([
  ['nothing', ''],
  ['PEM', PEM],
  ['a list', JSON.stringify([MEMBERS])],
  ['a string', JSON.stringify('key')],
  ['an object behind other text', `key: ${json}`],
  ['a comment', '# {'],
  ['an object in a comment without its end', `/* ${json}`],
  ['an object without its end', json.slice(0, -1)],
  ['base64 of PEM', base64(PEM)],
  ['base64 behind another character', `!${base64(json)}`],
  ['base64 before another character', `${base64(json)}!`],
  ['base64 of an object without its end', base64(json.slice(0, -1))],
])('finds no JSON object in %s', (_, text) => {
  expect(readKeyJson(text)).toBeUndefined();
});

/** The next multiple of three: so many bytes need no padding in base64. */
function roundUp(length: number): number {
  return Math.ceil(length / 3) * 3;
}
