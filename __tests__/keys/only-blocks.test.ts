import { expect, test } from '@jest/globals';
import { containsOnlyBlocks } from '../../src/keys/only-blocks.ts';
import { base64, makeKey, pemBody, wrapLines } from '../support/keys/make-keys.ts';

const { pkcs8, sec1, publicKey } = makeKey();

test.each([
  ['a PEM block', pkcs8],
  ['a PEM block in quotes', `"${pkcs8}"`],
  ['a PEM block without a label', '-----BEGIN-----\nMAA=\n-----END-----'],
  ['two PEM blocks', sec1 + publicKey],
  ['two PEM blocks with blank lines between them', `${sec1}\n \n${publicKey}\n`],
  ['base64 of DER', pemBody(pkcs8)],
  ['base64 of DER in lines', wrapLines(pemBody(pkcs8))],
  ['base64url of DER', Buffer.from(pemBody(pkcs8), 'base64').toString('base64url')],
  ['base64url with a hyphen', 'MAA-MAA_'],
  ['base64 without padding', 'MAAA'],
  ['base64 with one character of padding', 'MAA='],
  ['base64 with two characters of padding', 'MA=='],
  ['base64 of a PEM block', base64(pkcs8)],
  ['base64 of base64 of a PEM block', base64(base64(pkcs8))],
])('a file that contains only %s may be replaced', (_, text) => {
  expect(containsOnlyBlocks(text)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['a text', 'To be kept.'],
  ['a line before a PEM block', `a note\n${pkcs8}`],
  ['a line after a PEM block', `${pkcs8}a note\n`],
  ['a line between PEM blocks', `${sec1}a note\n${publicKey}`],
  ['a header in a PEM block', pkcs8.replace('\n', '\nX-Owner: a-team\n')],
  ['a PEM block with a damaged BEGIN line on one line', pemBody(pkcs8).replace(/^/, 'KEY----')],
  ['a character before base64', `!${pemBody(pkcs8)}`],
  ['a character after base64', `${pemBody(pkcs8)}!`],
  ['base64 of a PEM block and a note', base64(`a note\n${pkcs8}`)],
])('a file that contains %s may not be replaced', (_, text) => {
  expect(containsOnlyBlocks(text)).toBe(false);
});
