import { createPrivateKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { fingerprintOf, publicKeyOf, publicKeyPem } from '../../src/keys/key-exports.ts';
import { readPrivateKey, readPublicKey } from '../../src/keys/key.ts';
import { openssl } from '../support/keys/openssl.ts';
import {
  base64,
  pemBody,
  makeKeyOfAlgorithm,
  makeKey,
  makeKeyWithOpenssl,
} from '../support/keys/make-keys.ts';
import { opensshKey } from '../support/keys/openssh-key.ts';

const key = makeKey();
const rsa = makeKeyOfAlgorithm('RSA');
const self = 'req -x509 -newkey rsa:2048 -nodes -keyout - -subj /CN=throw-away';
const certificate = openssl(self)
  .toString()
  .replace(/[^]*(?=-----BEGIN CERTIFICATE)/, '');

const request = openssl('req -new -newkey rsa:2048 -nodes -keyout - -subj /CN=throw-away')
  .toString()
  .replace(/[^]*(?=-----BEGIN CERTIFICATE REQUEST)/, '');
const encrypted = openssl('pkcs8 -topk8 -passout pass:secret', key.sec1).toString();

const PRIVATE = { code: 'ERR_KEY_WRONG_TYPE', message: /^is a private key.*-pubout/ };

const FOREIGN: readonly (readonly [string, string, { code: string; message: RegExp }])[] = [
  ['a SEC1 private key', key.sec1, PRIVATE],
  ['a PKCS#8 private key', key.pkcs8, PRIVATE],
  ['the base64 body of a private key', pemBody(key.pkcs8), PRIVATE],
  ['base64 of a private key', base64(key.sec1), PRIVATE],
  ['a private key after its public half', key.publicKey + key.sec1, PRIVATE],
  ['an RSA private key', rsa, PRIVATE],
  ['an RSA private key in PKCS#1', openssl('rsa -traditional', rsa).toString(), PRIVATE],
  ['the base64 body of an encrypted key', pemBody(encrypted), PRIVATE],
  ['a certificate signing request', request, wrongType('a certificate signing request, .*-pubout')],
  ['an empty sequence', 'MAA=', wrongType('not a public key')],
  ['a certificate', certificate, wrongType('a certificate, .*-pubout')],
  ['an RSA public key', publicOf(rsa), wrongType('an RSA key.*P-256')],
  [
    'an RSA public key in PKCS#1',
    openssl('rsa -RSAPublicKey_out', rsa).toString(),
    wrongType('an RSA key.*P-256'),
  ],
  ['an Ed25519 public key', publicOf(makeKeyOfAlgorithm('ED25519')), wrongType('an ED25519 key.*P-256')],
  [
    'a P-384 public key',
    publicOf(openssl('ecparam -name secp384r1 -genkey -noout').toString()),
    wrongType('an elliptic curve key on P-384.*P-256'),
  ],
  ['an OpenSSH public key', opensshKey.publicKey, wrongType('an OpenSSH key.*PEM')],
  [
    'two public keys',
    key.publicKey + makeKey().publicKey,
    { code: 'ERR_KEY_INVALID', message: /^contains 2 public keys/ },
  ],
  [
    'a truncated public key',
    key.publicKey.slice(0, 90),
    { code: 'ERR_KEY_DAMAGED', message: /^is truncated: its -----END line is missing/ },
  ],
  [
    'a point that is not on the curve',
    pemBody(key.publicKey).replace(/.{8}==$/, 'AAAAAAAA=='),
    { code: 'ERR_KEY_DAMAGED', message: /^is damaged/ },
  ],
];

function wrongType(found: string): { code: string; message: RegExp } {
  return { code: 'ERR_KEY_WRONG_TYPE', message: new RegExp(`^is ${found}`) };
}

test.each(FOREIGN)('says that the public key is %s', (_, text, { code, message }) => {
  expect(() => readPublicKey(text)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  );
});

test('rejects a private key object instead of a public key', () => {
  expect(() => readPublicKey(createPrivateKey(key.sec1))).toThrow(/^is a private key/);
});

test('derives the same public key PEM as openssl', () => {
  const made = makeKeyWithOpenssl();
  expect(publicKeyPem(publicKeyOf(readPrivateKey(made.pkcs8)))).toBe(made.publicKey);
});

test('computes the same fingerprint as openssl', () => {
  const made = makeKeyWithOpenssl();
  const hash = openssl('dgst -sha256 -binary', made.publicDer).toString('base64');
  expect(fingerprintOf(publicKeyOf(readPrivateKey(made.sec1)))).toBe(`SHA256:${hash}`);
  expect(fingerprintOf(readPublicKey(made.publicKey))).toBe(`SHA256:${hash}`);
});

function publicOf(privateKey: string): string {
  return openssl('pkey -pubout', privateKey).toString();
}
