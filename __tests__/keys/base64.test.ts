import { expect, test } from '@jest/globals';
import { decodeBase64OrHex } from '../../src/keys/base64.ts';
import { readPrivateKey } from '../../src/keys/key.ts';
import { makeKey, pemBody } from '../support/keys/make-keys.ts';

const { pkcs8 } = makeKey();
const der = Buffer.from(pemBody(pkcs8), 'base64');

/** Numbers the lines as the middle of a longer text. */
function numbered(text: string, after: string): string {
  return text
    .trim()
    .split('\n')
    .map((line, index) => `${9 + index}${after}${line}`)
    .join('\n');
}

test.each([
  ['the line numbers of cat -n', numbered(pkcs8, '\t')],
  ['the line numbers of grep -n', numbered(pkcs8, ':')],
  ['line numbers and bars', numbered(pkcs8, '|')],
  ['the minus signs of a diff', pkcs8.trim().replaceAll(/^/gm, '-')],
  ['soft line breaks of an e-mail', pkcs8.replaceAll(/(M.{20})/g, '$1=\n')],
  ['soft line breaks of an e-mail in CRLF', pkcs8.replaceAll(/(M.{20})/g, '$1=\r\n')],
])('reads a key with %s', (_, text) => {
  expect(readPrivateKey(text).export({ format: 'der', type: 'pkcs8' })).toEqual(der);
});

test.each([
  ['hex', '300201ff', '300201ff'],
  ['hex in upper case, with colons', '30:02:01:FF', '300201ff'],
  ['base64', 'MAIB/w==', '300201ff'],
  ['base64url', 'MAIB_w', '300201ff'],
  ['the lines of a diff, but not the plus signs inside', '-MAMB\n-+/8=', '300301fbff'],
  ['base64 that begins like hex', '30abWXYZ', 'df469b597619'],
  ['base64 that consists of hex digits of another start', '31ab', 'df569b'],
  ['an odd number of hex digits as base64', '300201f', 'df4d36d357'],
  ['base64 of other bytes', 'AAAA', '000000'],
])('decodes %s', (_, text, hex) => {
  expect(decodeBase64OrHex(text)?.toString('hex')).toBe(hex);
});

test.each([
  ['other characters', 'MAA!'],
  ['padding in the middle', 'MA==MA=='],
  ['three characters of padding', 'MA==='],
  ['nothing', ''],
])('does not decode %s', (_, text) => {
  expect(decodeBase64OrHex(text)).toBeUndefined();
});

test('rejects a key in hex with half a byte too many', () => {
  expect(() => readPrivateKey(`${der.toString('hex')}0`)).toThrow(
    expect.objectContaining({ code: 'ERR_KEY_INVALID' }),
  );
});
