import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { publicKeyOf } from '../../src/keys/key-exports.ts';
import { readPrivateKey, readPublicKey } from '../../src/keys/key.ts';
import { openssl } from '../support/keys/openssl.ts';
import { base64, pemBody, makeKeyWithOpenssl, wrapLines } from '../support/keys/make-keys.ts';

const key = makeKeyWithOpenssl();

/** What happens to a PEM text on its way through editors, shells and CI secrets. */
const FORMS: readonly (readonly [string, (pem: string) => string])[] = [
  ['as it is', (pem) => pem],
  ['without its last newline', (pem) => pem.trimEnd()],
  ['with literal \\n', (pem) => pem.replaceAll('\n', '\\n')],
  ['with literal \\r\\n', (pem) => pem.replaceAll('\n', '\\r\\n')],
  ['escaped twice', (pem) => pem.replaceAll('\n', '\\\\n')],
  ['as a JSON string with escaped slashes', (pem) => JSON.stringify(pem).replaceAll('/', '\\/')],
  ['with slashes that were escaped twice', (pem) => pem.replaceAll('/', '\\\\/')],
  ['with CRLF', (pem) => pem.replaceAll('\n', '\r\n')],
  ['with bare CR', (pem) => pem.replaceAll('\n', '\r')],
  ['with a byte order mark', (pem) => `\uFEFF${pem}`],
  ['with leading blank lines', (pem) => `\n\n  ${pem}`],
  ['in double quotes', (pem) => `"${pem}"`],
  ['in single quotes', (pem) => `'${pem.trimEnd()}'\n`],
  ['with indented lines', (pem) => pem.replaceAll(/^/gm, '    ')],
  ['with tabs and trailing blanks', (pem) => pem.replaceAll('\n', ' \n\t')],
  ['with spaces for newlines', (pem) => pem.replaceAll('\n', ' ')],
  ['without newlines', (pem) => pem.replaceAll('\n', '')],
  ['without any white space', (pem) => pem.replaceAll(/\s/g, '')],
  ['as base64 of the PEM', (pem) => base64(pem)],
  ['as wrapped base64 of the PEM', (pem) => wrapLines(base64(pem))],
  ['as base64url of the PEM', (pem) => Buffer.from(pem).toString('base64url')],
  ['as base64 of the PEM with CRLF', (pem) => base64(pem.replaceAll('\n', '\r\n'))],
  ['as base64 of the PEM with a byte order mark', (pem) => base64(`\uFEFF${pem}`)],
  ['as base64 of UTF-16', (pem) => base64(Buffer.from(pem, 'utf16le'))],
  ['as base64 of UTF-16 with a byte order mark', (pem) => base64(Buffer.from(`\uFEFF${pem}`, 'utf16le'))],
  ['as its bare base64 body', (pem) => pemBody(pem)],
  ['as its wrapped base64 body', (pem) => wrapLines(pemBody(pem))],
  ['as its base64 body in base64url', (pem) => Buffer.from(pemBody(pem), 'base64').toString('base64url')],
];

describe.each(FORMS)('a key %s', (_, transform) => {
  test.each([
    ['SEC1', key.sec1],
    ['PKCS#8', key.pkcs8],
  ])('is read from %s as the same key as by openssl', (_format, pem) => {
    expect(readPrivateKey(transform(pem)).export({ format: 'der', type: 'pkcs8' })).toEqual(key.pkcs8Der);
  });

  test('is also read as a public key', () => {
    const read = readPublicKey(transform(key.publicKey));
    expect(read.export({ format: 'der', type: 'spki' })).toEqual(key.publicDer);
  });
});

test.each([
  ['behind its EC PARAMETERS', key.withParameters],
  ['behind its EC PARAMETERS, with spaces for newlines', key.withParameters.replaceAll('\n', ' ')],
  ['behind its EC PARAMETERS, as base64', base64(key.withParameters)],
  ['before its public half', key.sec1 + key.publicKey],
  ['behind its public half', key.publicKey + key.pkcs8],
  ['with explicit curve parameters', openssl('ec -param_enc explicit', key.sec1).toString()],
  ['with explicit curve parameters in PKCS#8', openssl('pkey -ec_param_enc explicit', key.sec1).toString()],
  ['with a compressed point', openssl('ec -conv_form compressed', key.sec1).toString()],
  ['without its public half', openssl('ec -no_public', key.sec1).toString()],
  ['among the attributes that Keychain exports', `Bag Attributes\n    friendlyName: key\n${key.pkcs8}`],
])('reads a private key %s as the same key as openssl', (_, text) => {
  const read = readPrivateKey(text);
  expect(read.export({ format: 'der', type: 'pkcs8' })).toEqual(key.pkcs8Der);
  expect(publicKeyOf(read).export({ format: 'der', type: 'spki' })).toEqual(key.publicDer);
});

test.each([
  ['with explicit curve parameters', openssl('pkey -pubout -ec_param_enc explicit', key.sec1).toString()],
  ['with a compressed point', openssl('pkey -pubout -ec_conv_form compressed', key.sec1).toString()],
])('reads a public key %s as the same key as with a named curve', (_, text) => {
  for (const read of [readPublicKey(text), readPublicKey(createPublicKey(text))])
    expect(read.export({ format: 'der', type: 'spki' })).toEqual(key.publicDer);
});

test("reads the public key in Apple's example request", () => {
  const example =
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7rsxeCw+hrwRgStk0J2vYmnGQZhagSt0fm511aTjpDVsaIy9z7jmUKjJ1jgb8P5UKmQfmw0ovD+fNTSefjrw5A==';
  expect(readPublicKey(example).export({ format: 'der', type: 'spki' }).toString('base64')).toBe(example);
});

test.each([
  ['as openssl writes it', key.sec1],
  ['with explicit curve parameters', openssl('ec -param_enc explicit', key.sec1).toString()],
  ['with a compressed point', openssl('ec -conv_form compressed', key.sec1).toString()],
])('exports the KeyObject of a private key %s as the same DER as openssl', (_, text) => {
  const read = readPrivateKey(createPrivateKey(text));
  expect(read.export({ format: 'der', type: 'pkcs8' })).toEqual(key.pkcs8Der);
  expect(publicKeyOf(read).export({ format: 'der', type: 'spki' })).toEqual(key.publicDer);
});
