import { expect, test } from '@jest/globals';
import { readKeyBlocks } from '../../src/keys/key-text.ts';
import { readPrivateKey } from '../../src/keys/key.ts';

const PATH = 'is a path, not the contents of the file. Give the contents of the file';
const VARIABLE = 'is a variable name that was not expanded. Give its value';
const EXPRESSION =
  'is a ${{ }} expression that was not expanded. Expressions are expanded in workflow files only';
const IN_JSON =
  'is JSON, and its member "key" is truncated: its -----END line is missing. Give the complete contents of the file';
const PLACEHOLDER =
  'is a placeholder that a program wrote in place of a value, such as null or (sensitive value). Give the value itself';
const NO_KEY =
  'is not a key: it is neither PEM nor base64 of a key. Give the contents of the .p8 or .pem file';
const OTHER_BASE64 =
  'is not a key: its base64 contains something else. Give the contents of the .p8 or .pem file';
const OPENSSH =
  'is an OpenSSH key. Expected PEM as Apple or openssl writes it. "openssl ecparam -name prime256v1 -genkey -noout" creates such a key';
const PUTTY = 'is a PuTTY key. Expected PEM as Apple or openssl writes it';
const ENCRYPTED =
  'is encrypted. Decrypt it (openssl pkcs8 -in key.pem ...) and give the unencrypted key, protected as a CI secret';
const TOO_LONG = 'is not a key: it is too long. Give only the contents of the .p8 or .pem file';
const HOLLOW =
  'is truncated: there is nothing between its BEGIN and END lines. Give the complete contents of the file';
const NO_END = 'is truncated: its -----END line is missing. Give the complete contents of the file';
const NO_BEGIN = 'is truncated: its -----BEGIN line is missing. Give the complete contents of the file';
const SHORT =
  'is truncated or modified: its length does not match the length it declares. Give the complete, unchanged contents of the file';
const ASTERISKS = 'contains only asterisks, like a masked secret copied from a log. Give the value itself';

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
  ['{"key_id":"2X9R4HXF34","key":"-----BEGIN PRIVATE KEY-----"}', IN_JSON],
  ['hunter2', NO_KEY],
  ['correct horse battery staple', NO_KEY],
  ['null', PLACEHOLDER],
  ['MAYCAQECAQI=', /^is /],
  ['MAA=', OTHER_BASE64],
  ['BgUrDgMCGg==', /^is not a key/],
  ['*** and more', NO_KEY],
  ['more ***', NO_KEY],
  ['it costs $5', NO_KEY],
  ['$ASC_PRIVATE_KEY and more', NO_KEY],
  ['$(cat key\n)', VARIABLE],
  ['my key /home/me', NO_KEY],
  ['/home/me and mine', NO_KEY],
  ['it is in C:\\Users', NO_KEY],
  ['~/key', PATH],
  ['./key', PATH],
  ['../key', PATH],
  ['.../key', NO_KEY],
  ['two lines\nkey.pem', NO_KEY],
  ['key.pem is its name', NO_KEY],
  ['see [1]', NO_KEY],
  ['see PuTTY-User-Key-File', NO_KEY],
  ['PuTTY-User-Key-File-3: ecdsa-sha2-nistp256', PUTTY],
  ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA me@example.com', OPENSSH],
  ['sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5', OPENSSH],
  ['ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY=', OPENSSH],
  ['see ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA', NO_KEY],
  ['ssh- AAAA', NO_KEY],
  ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----', OPENSSH],
  ['-----BEGINOPENSSHPRIVATEKEY-----b3BlbnNzaA==-----ENDOPENSSHPRIVATEKEY-----', OPENSSH],
  ['-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END EC PRIVATE KEY-----', ENCRYPTED],
  ['-----BEGINECPRIVATEKEY-----Proc-Type:4, ENCRYPTED AAAA-----ENDECPRIVATEKEY-----', ENCRYPTED],
  ['-----BEGIN ENCRYPTED PRIVATE KEY-----\n!\n-----END ENCRYPTED PRIVATE KEY-----', ENCRYPTED],
  ['-----BEGINENCRYPTEDPRIVATEKEY-----!-----ENDENCRYPTEDPRIVATEKEY-----', ENCRYPTED],
  ['-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----', HOLLOW],
  ['-----BEGIN----- \n\n -----END-----', HOLLOW],
  ['-----BEGIN PRIVATE KEY-----\nMIGHAgEA\n', NO_END],
  ['-----BEGIN PRIVATE KEY-----', NO_END],
  ['MIGHAgEA\n-----END PRIVATE KEY-----', NO_BEGIN],
  ['-----END PRIVATE KEY-----', NO_BEGIN],
  ['-----BEGIN PRIVATE KEY-----\nMIGHAgEA\n-----END PRIVATE KEY-----', SHORT],
  ['-----BEGIN PRIVATE KEY-----\nkey!\n-----END PRIVATE KEY-----', NO_KEY],
  ['MIGHAgEA', SHORT],
  ['MAA=MAA=', NO_KEY],
  ['!MAA=', NO_KEY],
  ['!', NO_KEY],
  ['my key:\n-----BEGIN PRIVATE KEY-----\na-b\n-----END PRIVATE KEY-----', NO_KEY],
  ['-----BEGIN A-----MAA=-----END A----------BEGIN B-----AAAA-----END B-----', NO_KEY],
  ['MAA===', NO_KEY],
])('says what %j is if it is given as a private key', (text, message) => {
  expect(() => readPrivateKey(text)).toThrow(
    typeof message === 'string'
      ? expect.objectContaining({ code: expect.stringMatching(/^ERR_(?:KEY_|INPUT_MISSING)/), message })
      : message,
  );
});

test.each([
  [50_000, NO_KEY],
  [50_001, TOO_LONG],
])('says that a text of %i characters is not a private key', (length, message) => {
  expect(() => readPrivateKey('!'.repeat(length))).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^ERR_(?:KEY_|INPUT_MISSING)/), message }),
  );
});

test('reads an object identifier only between BEGIN and END lines', () => {
  const der = Buffer.from('BgUrDgMCGg==', 'base64');
  const pem = '-----BEGIN EC PARAMETERS-----\nBgUrDgMCGg==\n-----END EC PARAMETERS-----';
  expect(readKeyBlocks(pem)).toEqual([{ label: 'ECPARAMETERS', der }]);
  expect(() => readKeyBlocks('BgUrDgMCGg==')).toThrow(expect.objectContaining({ code: 'ERR_KEY_INVALID' }));
});

test('gives blocks without BEGIN and END lines no label', () => {
  expect(readKeyBlocks('MAA=')).toEqual([{ label: '', der: Buffer.from([0x30, 0]) }]);
});
