import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const key = makeKey();
const p384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey;

test.each([
  ['nothing', '', 'ERR_INPUT_MISSING'],
  ['a path', 'AuthKey_2X9R4HXF34.p8', 'ERR_KEY_INVALID'],
  ['a variable that was not expanded', '$ASC_PRIVATE_KEY', 'ERR_KEY_INVALID'],
  ['two keys', key.sec1 + makeKey().pkcs8, 'ERR_KEY_INVALID'],
  ['an encrypted key', '-----BEGIN ENCRYPTED PRIVATE KEY-----\n!\n-----END', 'ERR_KEY_ENCRYPTED'],
  ['half a key', key.pkcs8.slice(0, 100), 'ERR_KEY_DAMAGED'],
  ['a public key', key.publicKey, 'ERR_KEY_WRONG_TYPE'],
  ['a key on P-384', p384, 'ERR_KEY_WRONG_TYPE'],
  ['an OpenSSH key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA', 'ERR_KEY_WRONG_TYPE'],
])('rejects %s with its own error code', (_, given, code) => {
  expect(() => readPrivateKey(given)).toThrow(expect.objectContaining({ code }));
});
