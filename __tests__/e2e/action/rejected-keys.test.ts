import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { ErrorCode } from '../../../src/base/error-codes.ts';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { actInProcess } from '../../support/run/action.ts';
import { openssl } from '../../support/keys/openssl.ts';
import { publicPem } from '../../support/keys/public-half.ts';

const pkcs8 = { format: 'pem', type: 'pkcs8' } as const;
const good = makePrivateKey('pkcs8');

function onCurve(namedCurve: string): string {
  return generateKeyPairSync('ec', { namedCurve }).privateKey.export(pkcs8).toString();
}

function certificate(): string {
  const request =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=test -keyout /dev/null';
  return openssl(request).toString();
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const REFUSED: readonly (readonly [name: string, key: string, code: ErrorCode, fact: string])[] = [
  ['a public key', publicPem(good), 'ERR_KEY_WRONG_TYPE', 'is a public key'],
  ['a certificate', certificate(), 'ERR_KEY_WRONG_TYPE', 'is a certificate'],
  [
    'an RSA key',
    rsa.export(pkcs8).toString(),
    'ERR_KEY_WRONG_TYPE',
    'is an RSA key. Apple accepts only elliptic curve keys on P-256',
  ],
  [
    'an RSA key as PKCS#1',
    rsa.export({ format: 'pem', type: 'pkcs1' }).toString(),
    'ERR_KEY_WRONG_TYPE',
    'is an RSA key',
  ],
  [
    'an Ed25519 key',
    generateKeyPairSync('ed25519').privateKey.export(pkcs8).toString(),
    'ERR_KEY_WRONG_TYPE',
    'is an ED25519 key',
  ],
  ['a P-384 key', onCurve('secp384r1'), 'ERR_KEY_WRONG_TYPE', 'is an elliptic curve key on P-384'],
  ['a secp256k1 key', onCurve('secp256k1'), 'ERR_KEY_WRONG_TYPE', 'is an elliptic curve key on secp256k1'],
  [
    'an encrypted key',
    openssl('pkcs8 -topk8 -passout pass:word', good).toString(),
    'ERR_KEY_ENCRYPTED',
    'is encrypted',
  ],
  [
    'an old encrypted key',
    openssl('ec -aes128 -passout pass:word', good).toString(),
    'ERR_KEY_ENCRYPTED',
    'is encrypted',
  ],
  [
    'an OpenSSH key',
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${Buffer.alloc(96, 7).toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`,
    'ERR_KEY_WRONG_TYPE',
    'is an OpenSSH key',
  ],
  ['a key without its last line', good.slice(0, 150), 'ERR_KEY_DAMAGED', '-----END line'],
  [
    'a key without a line in the middle',
    good.slice(0, 100) + good.slice(140),
    'ERR_KEY_DAMAGED',
    'its length',
  ],
  [
    'a truncated base64 body',
    good.replace(/-----[^-]+-----|\n/g, '').slice(0, 120),
    'ERR_KEY_DAMAGED',
    'its length',
  ],
  ['two keys', good + makePrivateKey('pkcs8'), 'ERR_KEY_INVALID', 'contains 2 private keys'],
  ['a path', '/home/runner/private_keys/AuthKey_2X9R4HXF34.p8', 'ERR_KEY_INVALID', 'is a path'],
  ['a variable', '$ASC_PRIVATE_KEY', 'ERR_KEY_INVALID', 'variable name that was not expanded'],
  ['an expression', '${{ secrets.ASC_PRIVATE_KEY }}', 'ERR_KEY_INVALID', 'expression that was not expanded'],
  ['a masked secret', '***', 'ERR_KEY_INVALID', 'only asterisks'],
  ['JSON', '{"key_id": "2X9R4HXF34"}', 'ERR_KEY_INVALID', 'is JSON'],
  ['other text', 'correct horse battery staple', 'ERR_KEY_INVALID', 'is not a key'],
];

test.each(REFUSED)('recognizes and rejects %s, and shows it nowhere', async (_, key, ...[code, fact]) => {
  const { exitCode, outputs, annotations } = await actInProcess({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': key,
  });
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(annotations).toEqual([
    {
      level: 'error',
      code,
      title: expect.stringMatching(/^asc-credentials: private-key is /),
      message: expect.stringContaining(fact),
    },
  ]);
  expect(annotations[0]?.message).toMatch(/^private-key: /);
});

test.each(['', ' \n '])('reports a secret that is %j as missing, and mentions forks', async (key) => {
  const { exitCode, annotations } = await actInProcess({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': key,
  });
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([
    {
      level: 'error',
      code: 'ERR_INPUT_MISSING',
      message: expect.stringMatching(/^private-key: is missing\..*GitHub.*\bforks\b/),
    },
  ]);
});

test.each([
  ['a private key', good, 'is a private key'],
  ['a certificate', certificate(), 'is a certificate'],
])('rejects %s as distribution-public-key', async (_, key, reason) => {
  const { exitCode, annotations } = await actInProcess(
    {
      mode: 'register-key',
      'key-id': '2X9R4HXF34',
      'private-key': makePrivateKey(),
      'distribution-public-key': key,
    },
    {},
    [good],
  );
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([
    {
      level: 'error',
      code: 'ERR_KEY_WRONG_TYPE',
      message: expect.stringContaining(`distribution-public-key: ${reason}, but a public key is needed`),
    },
  ]);
});
