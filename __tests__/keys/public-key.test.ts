import { createPrivateKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { fingerprintOf, publicKeyOf, publicKeyPem } from '../../src/keys/key-exports.ts';
import { readPrivateKey, readPublicKey } from '../../src/keys/key.ts';
import { openssl } from '../support/keys/openssl.ts';
import { base64, bodyOf, foreignKey, makeKey, makeKeyWithOpenssl } from '../support/keys/make-keys.ts';
import { opensshKey } from '../support/keys/openssh-key.ts';

const key = makeKey();
const rsa = foreignKey('RSA');
const self = 'req -x509 -newkey rsa:2048 -nodes -keyout - -subj /CN=throw-away';
const certificate = openssl(self)
  .toString()
  .replace(/[^]*(?=-----BEGIN CERTIFICATE)/, '');

const request = openssl('req -new -newkey rsa:2048 -nodes -keyout - -subj /CN=throw-away')
  .toString()
  .replace(/[^]*(?=-----BEGIN CERTIFICATE REQUEST)/, '');
const encrypted = openssl('pkcs8 -topk8 -passout pass:secret', key.sec1).toString();

const PRIVATE =
  'is a private key, but a public key is needed. Give the public key ("openssl ec -in key.pem -pubout" prints it), or give it as a private key instead';
const RECIPE =
  'Apple accepts only elliptic curve keys on P-256 (prime256v1). "openssl ecparam -name prime256v1 -genkey -noout" creates one';

const FOREIGN: readonly (readonly [string, string, string])[] = [
  ['a SEC1 private key', key.sec1, PRIVATE],
  ['a PKCS#8 private key', key.pkcs8, PRIVATE],
  ['the base64 body of a private key', bodyOf(key.pkcs8), PRIVATE],
  ['base64 of a private key', base64(key.sec1), PRIVATE],
  ['a private key behind its public half', key.publicKey + key.sec1, PRIVATE],
  ['an RSA private key', rsa, PRIVATE],
  ['an RSA private key in PKCS#1', openssl('rsa -traditional', rsa).toString(), PRIVATE],
  ['the base64 body of an encrypted key', bodyOf(encrypted), PRIVATE],
  [
    'a certificate signing request',
    request,
    'is a certificate signing request, where a public key belongs. Give the public key ("openssl ec -in key.pem -pubout" writes it)',
  ],
  [
    'an empty sequence',
    'MAA=',
    'is not a public key. Expected PEM that begins with -----BEGIN PUBLIC KEY-----',
  ],
  [
    'a certificate',
    certificate,
    'is a certificate, where a public key belongs. Give the public key ("openssl ec -in key.pem -pubout" writes it)',
  ],
  ['an RSA public key', publicOf(rsa), `is an RSA key. ${RECIPE}`],
  [
    'an RSA public key in PKCS#1',
    openssl('rsa -RSAPublicKey_out', rsa).toString(),
    `is an RSA key. ${RECIPE}`,
  ],
  ['an Ed25519 public key', publicOf(foreignKey('ED25519')), `is an ED25519 key. ${RECIPE}`],
  [
    'a P-384 public key',
    publicOf(openssl('ecparam -name secp384r1 -genkey -noout').toString()),
    `is an elliptic curve key on P-384. ${RECIPE}`,
  ],
  [
    'an OpenSSH public key',
    opensshKey.publicKey,
    'is an OpenSSH key. Expected PEM as Apple or openssl writes it. "openssl ecparam -name prime256v1 -genkey -noout" creates such a key',
  ],
  ['two public keys', key.publicKey + makeKey().publicKey, 'holds 2 public keys. Give only one'],
  [
    'a public key cut short',
    key.publicKey.slice(0, 90),
    'is truncated: its -----END line is missing. Give the complete contents of the file',
  ],
  [
    'a point that is not on the curve',
    bodyOf(key.publicKey).replace(/.{8}==$/, 'AAAAAAAA=='),
    'is damaged: it has the structure of a key but cannot be parsed. Give the original file, unchanged',
  ],
];

test.each(FOREIGN)('%s where a public key belongs is refused by its name', (_, text, message) => {
  expect(() => readPublicKey(text)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^ERR_(?:KEY_|INPUT_MISSING)/), message }),
  );
});

test('a private key object where a public key belongs is refused', () => {
  expect(() => readPublicKey(createPrivateKey(key.sec1))).toThrow(/^is a private key/);
});

test('the public half is what openssl derives, as PEM with its newline', () => {
  const made = makeKeyWithOpenssl();
  expect(publicKeyPem(publicKeyOf(readPrivateKey(made.pkcs8)))).toBe(made.publicKey);
});

test('the fingerprint is the SHA-256 that openssl computes of the public key', () => {
  const made = makeKeyWithOpenssl();
  const hash = openssl('dgst -sha256 -binary', made.publicDer).toString('base64');
  expect(fingerprintOf(publicKeyOf(readPrivateKey(made.sec1)))).toBe(`SHA256:${hash}`);
  expect(fingerprintOf(readPublicKey(made.publicKey))).toBe(`SHA256:${hash}`);
});

function publicOf(privateKey: string): string {
  return openssl('pkey -pubout', privateKey).toString();
}
