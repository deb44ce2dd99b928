import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { errorOf } from '../support/keys/key-error.ts';
import { openssl } from '../support/keys/openssl.ts';
import { base64, pemBody, makeKeyOfAlgorithm, makeKey } from '../support/keys/make-keys.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { opensshKey } from '../support/keys/openssh-key.ts';

const key = makeKey();
const rsa = makeKeyOfAlgorithm('RSA');
const NEW = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout - -subj /CN=throw-away';
const keyAndCertificate = openssl(`req -x509 ${NEW}`).toString();
const certificate = keyAndCertificate.slice(keyAndCertificate.indexOf('-----BEGIN CERTIFICATE'));
const request = openssl(`req -new ${NEW}`)
  .toString()
  .replace(/[^]*(?=-----BEGIN CERTIFICATE REQUEST)/, '');
const encrypted = openssl('pkcs8 -topk8 -passout pass:secret', key.sec1).toString();
const traditional = createPrivateKey(key.sec1)
  .export({ format: 'pem', type: 'sec1', cipher: 'aes-128-cbc', passphrase: 'secret' })
  .toString();
const pkcs12 = openssl('pkcs12 -export -passout pass:secret', keyAndCertificate);
const putty = `PuTTY-User-Key-File-3: ecdsa-sha2-nistp256\nEncryption: none\nComment: throw-away\nPrivate-Lines: 1\n${pemBody(key.sec1)}\n`;

interface Expected {
  readonly code: string;
  readonly message: RegExp;
}

/** The error that names a text by what it is, and what Apple accepts or what to give instead. */
function wrongType(found: string, advice = 'P-256'): Expected {
  return { code: 'ERR_KEY_WRONG_TYPE', message: new RegExp(`^is ${found}(?:[,.]| [(]).*${advice}`) };
}

const EMPTY = { code: 'ERR_INPUT_MISSING', message: /^is empty\. Give/ };
const PUBLIC = wrongType('a public key', 'private key');
const CERTIFICATE = wrongType('a certificate', 'private key');
const REQUEST = wrongType('a certificate signing request', 'private key');
const ENCRYPTED = { code: 'ERR_KEY_ENCRYPTED', message: /^is encrypted\. .*openssl pkcs8/ };
const OPENSSH = wrongType('an OpenSSH key', 'PEM');
const PUTTY = wrongType('a PuTTY key', 'PEM');
const PKCS12 = wrongType('a PKCS#12 file', '\\.p8');
const PARAMETERS = { code: 'ERR_KEY_INVALID', message: /^contains only EC parameters.*-genkey/ };

const FOREIGN: readonly (readonly [string, string, Expected])[] = [
  ['nothing', '', EMPTY],
  ['blanks', ' \n\t', EMPTY],
  ['a pair of quotes', '""', EMPTY],
  ['a public key', key.publicKey, PUBLIC],
  ['the base64 body of a public key', pemBody(key.publicKey), PUBLIC],
  ['base64 of a public key', base64(key.publicKey), PUBLIC],
  ['a PKCS#1 public key', openssl('rsa -RSAPublicKey_out', rsa).toString(), PUBLIC],
  ['a certificate', certificate, CERTIFICATE],
  ['the base64 body of a certificate', pemBody(certificate), CERTIFICATE],
  ['a certificate signing request', request, REQUEST],
  ['an RSA key in PKCS#8', rsa, wrongType('an RSA key')],
  ['an RSA key in PKCS#1', openssl('rsa -traditional', rsa).toString(), wrongType('an RSA key')],
  ['an Ed25519 key', makeKeyOfAlgorithm('ED25519'), wrongType('an ED25519 key')],
  ['an X25519 key', makeKeyOfAlgorithm('X25519'), wrongType('an X25519 key')],
  ['a P-384 key', curveKey('secp384r1'), wrongType('an elliptic curve key on P-384')],
  ['a P-521 key', curveKey('secp521r1'), wrongType('an elliptic curve key on P-521')],
  ['a secp256k1 key', curveKey('secp256k1'), wrongType('an elliptic curve key on secp256k1')],
  ['an encrypted PKCS#8 key', encrypted, ENCRYPTED],
  ['the base64 body of an encrypted key', pemBody(encrypted), ENCRYPTED],
  ['base64 of an encrypted key', base64(encrypted), ENCRYPTED],
  ['a key with traditional encryption', traditional, ENCRYPTED],
  ['a key with traditional encryption on one line', traditional.replaceAll('\n', ' '), ENCRYPTED],
  ['an OpenSSH private key', opensshKey.privateKey, OPENSSH],
  ['an OpenSSH public key', opensshKey.publicKey, OPENSSH],
  ['a PuTTY key', putty, PUTTY],
  ['base64 of a PKCS#12 file', base64(pkcs12), PKCS12],
  ['only EC PARAMETERS', openssl('ecparam -name prime256v1').toString(), PARAMETERS],
  [
    'only explicit EC PARAMETERS',
    openssl('ecparam -name prime256v1 -param_enc explicit').toString(),
    PARAMETERS,
  ],
  [
    'two private keys',
    key.sec1 + makeKey().pkcs8,
    { code: 'ERR_KEY_INVALID', message: /^contains 2 private keys/ },
  ],
];

test.each(FOREIGN)(
  '%s instead of a private key is rejected by its name and not repeated',
  (_, text, { code, message }) => {
    const error = errorOf(text);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(findLeaks([text, key.pkcs8], [inspect(error, { depth: null })])).toEqual([]);
  },
);

test.each([
  ['a public key', generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey, /^is a public key/],
  ['a P-384 key', generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey, /^is an .* on P-384/],
])('rejects the key object of %s, too', (_, given, message) => {
  expect(() => readPrivateKey(given)).toThrow(message);
});

function curveKey(curve: string): string {
  return openssl(`ecparam -name ${curve} -genkey -noout`).toString();
}
