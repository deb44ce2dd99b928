import { expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/core/key.ts';

const PATH = 'is a path, not the contents of the file. Give the contents of the file itself';
const VARIABLE = 'is the name of a variable that was not expanded. Give its value';
const EXPRESSION =
  'is a ${{ }} expression that was not expanded. Expressions are expanded in workflow files only';
const JSON_TEXT = 'is JSON. Expected a key as PEM: the contents of the .p8 or .pem file';
const NO_KEY =
  'is not a key: it is neither PEM nor the base64 of a key. Give the contents of the .p8 or .pem file';
const OTHER_BASE64 =
  'is not a key: its base64 holds something else. Give the contents of the .p8 or .pem file';
const ASTERISKS = 'is only asterisks: a masked secret, copied from a log. Give the key itself';

test.each([
  ['***', ASTERISKS],
  ['AuthKey_2X9R4HXF34.p8', PATH],
  ['./AuthKey_2X9R4HXF34.p8', PATH],
  ['../keys/distribution.pem', PATH],
  ['~/.appstoreconnect/private_keys/AuthKey_2X9R4HXF34.p8', PATH],
  ['/home/runner/work/_temp/key', PATH],
  ['/Users/me/My Keys/AuthKey_2X9R4HXF34.p8', PATH],
  ['C:\\Users\\me\\AuthKey_2X9R4HXF34.p8', PATH],
  ['C:\\runners\\new\\tools\\AuthKey_2X9R4HXF34.p8', PATH],
  ['..\\new\\AuthKey_2X9R4HXF34.p8', PATH],
  ['C:/keys/AuthKey', PATH],
  ['..\\new\\Auth Key.p8\n', PATH],
  ['file:///tmp/key.pem', PATH],
  ['"certificates.p12"', PATH],
  ['$ASC_PRIVATE_KEY', VARIABLE],
  ['${ASC_PRIVATE_KEY}', VARIABLE],
  ['"$ASC_PRIVATE_KEY"', VARIABLE],
  ['$env:ASC_PRIVATE_KEY', VARIABLE],
  ['%ASC_PRIVATE_KEY%', VARIABLE],
  ['$(ASC_PRIVATE_KEY)', VARIABLE],
  ['$(cat AuthKey_2X9R4HXF34.p8)', VARIABLE],
  ['${{ secrets.ASC_PRIVATE_KEY }}', EXPRESSION],
  ['{"key_id":"2X9R4HXF34","key":"-----BEGIN PRIVATE KEY-----"}', JSON_TEXT],
  ['hunter2', NO_KEY],
  ['correct horse battery staple', NO_KEY],
  ['null', NO_KEY],
  ['MAYCAQECAQI=', /^is /],
  ['MAA=', OTHER_BASE64],
  ['BgUrDgMCGg==', /^is not a key/],
])('%j where a private key belongs is refused for what it is', (text, message) => {
  expect(() => readPrivateKey(text)).toThrow(
    typeof message === 'string' ? expect.objectContaining({ code: 'ERR_KEY', message }) : message,
  );
});
