import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { throwAwayKey } from '../../support/keys/make-keys.ts';
import { actInProcess } from '../../support/run/action.ts';
import { openssl } from '../../support/keys/openssl.ts';
import { publicPem } from '../../support/keys/public-half.ts';

const pkcs8 = { format: 'pem', type: 'pkcs8' } as const;
const good = throwAwayKey('pkcs8');

function onCurve(namedCurve: string): string {
  return generateKeyPairSync('ec', { namedCurve }).privateKey.export(pkcs8).toString();
}

function certificate(): string {
  const request =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=test -keyout /dev/null';
  return openssl(request).toString();
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const P256_ONLY = 'Apple takes elliptic curve keys on P-256';

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['a public key', publicPem(good), 'is a public key, where the private key belongs'],
  ['a certificate', certificate(), 'is a certificate, where a private key belongs'],
  ['an RSA key', rsa.export(pkcs8).toString(), P256_ONLY],
  ['an RSA key as PKCS#1', rsa.export({ format: 'pem', type: 'pkcs1' }).toString(), 'is an RSA key'],
  ['an Ed25519 key', generateKeyPairSync('ed25519').privateKey.export(pkcs8).toString(), 'is an ED25519 key'],
  ['a P-384 key', onCurve('secp384r1'), 'is an elliptic curve key on P-384'],
  ['a secp256k1 key', onCurve('secp256k1'), 'is an elliptic curve key on secp256k1'],
  ['an encrypted key', openssl('pkcs8 -topk8 -passout pass:word', good).toString(), 'is encrypted'],
  ['an old encrypted key', openssl('ec -aes128 -passout pass:word', good).toString(), 'is encrypted'],
  [
    'an OpenSSH key',
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${Buffer.alloc(96, 7).toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`,
    'is an OpenSSH key',
  ],
  ['a key without its end', good.slice(0, 150), 'is cut short: its -----END line is missing'],
  ['a key without its middle', good.slice(0, 100) + good.slice(140), 'is cut short or altered'],
  ['a body cut short', good.replace(/-----[^-]+-----|\n/g, '').slice(0, 120), 'is cut short or altered'],
  ['two keys', good + throwAwayKey('pkcs8'), 'holds 2 private keys'],
  ['a path', '/home/runner/private_keys/AuthKey_2X9R4HXF34.p8', 'is a path'],
  ['a variable', '$ASC_PRIVATE_KEY', 'is the name of a variable that was not expanded'],
  ['an expression', '${{ secrets.ASC_PRIVATE_KEY }}', 'expression that was not expanded'],
  ['a masked secret', '***', 'is only asterisks'],
  ['JSON', '{"key_id": "2X9R4HXF34"}', 'is JSON'],
  ['a sentence', 'correct horse battery staple', 'is not a key'],
];

test.each(REFUSED)('%s is refused by name and cannot be read afterwards', async (_, key, reason) => {
  const { exitCode, outputs, annotations } = await actInProcess({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': key,
  });
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(annotations).toEqual([
    {
      level: 'error',
      title: expect.stringMatching(/^asc-credentials: ERR_(?:KEY_[A-Z_*]+|INPUT_MISSING), private-key$/),
      message: expect.stringContaining(reason),
    },
  ]);
  expect(annotations[0]?.message).toMatch(/^private-key: /);
});

test.each(['', ' \n '])('a secret that is %j is missing, and the message says what forks do', async (key) => {
  const { exitCode, annotations } = await actInProcess({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': key,
  });
  expect(exitCode).toBe(1);
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^private-key: is missing\..*GitHub gives no secrets to workflows.*pull request from a fork/,
    ),
  ]);
});

test.each([
  ['a private key', good, 'is a private key, where the public key belongs'],
  ['a certificate', certificate(), 'is a certificate, where a public key belongs'],
])('%s is refused as distribution-public-key', async (_, key, reason) => {
  const { exitCode, annotations } = await actInProcess(
    {
      mode: 'register-key',
      'key-id': '2X9R4HXF34',
      'private-key': throwAwayKey(),
      'distribution-public-key': key,
    },
    {},
    [good],
  );
  expect(exitCode).toBe(1);
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining(`distribution-public-key: ${reason}`),
  ]);
});
