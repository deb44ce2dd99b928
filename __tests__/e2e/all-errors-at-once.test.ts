import { expect, test } from '@jest/globals';
import { createInstallVerificationToken, createIntroductoryOfferJws, InputError } from '../../src/index.ts';
import { actInProcess } from '../support/run/action.ts';
import { commandInProcess } from '../support/run/command.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const UUID = '57246542-96fe-1a63-e053-0824d011072a';
const privateKey = makeKey().pkcs8;

async function refuse(inputs: Readonly<Record<string, string>>): Promise<string[]> {
  const { exitCode, outputs, summary, annotations } = await actInProcess(inputs);
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(summary).toContain('failed\n');
  for (const { title, code, message } of annotations) {
    expect(code).toMatch(/^ERR_INPUT(?:_MISSING)?$/);
    expect(title).toContain(`asc-credentials: ${message.slice(0, message.indexOf(':'))} is `);
  }
  return annotations.map(({ message }) => message);
}

const api = { 'issuer-id': UUID, 'key-id': '2X9R4HXF34', 'private-key': privateKey };
const install = {
  mode: 'install-verification-token',
  'distribution-private-key': privateKey,
  'distribution-key-id': '52c5cb04-1163-4a30-ad4f-a3433cd6a4f6',
  'installer-id': '6478901234',
  'bundle-id': 'com.example.app',
};

test.each([
  [
    'server-token',
    { ...api, 'bundle-id': '6478901234' },
    /^bundle-id: is "6478901234", .*Apple ID\. Expected a bundle ID/,
  ],
  ['server-token', { ...api, 'bundle-id': 'a.b', lifetime: '1h' }, /^lifetime: is "1h".* from 1s to 59m/],
  [
    'introductory-offer-jws',
    { ...api, 'bundle-id': 'a.b', 'product-id': 'gold', 'allow-introductory-offer': 'true' },
    /^transaction-id: is missing\. Expected a transaction ID$/,
  ],
  [
    'advanced-commerce-jws',
    { ...api, 'bundle-id': 'a.b', request: '{"operation":' },
    /^request: .*JSON object .*base64/,
  ],
  [
    'install-verification-token',
    { ...install, 'install-type': 'downlod' },
    /^install-type: is "downlod"\. E/,
  ],
  ['install-verification-token', { ...install, lifetime: '21m' }, /^lifetime: is "21m".* from 1s to 20m/],
  [
    'install-verification-token',
    { ...install, 'installer-id': UUID },
    /^installer-id: is a UUID.* Expected the app's Apple ID/,
  ],
])('the Action rejects one wrong input: %s', async (mode, inputs, message) => {
  expect(await refuse({ ...inputs, mode })).toEqual([expect.stringMatching(message)]);
});

test('the Action reports all wrong inputs of an install verification token at once', async () => {
  const messages = await refuse({
    mode: 'install-verification-token',
    'distribution-private-key': privateKey,
    'installer-id': UUID,
    'bundle-id': '6478901234',
    'install-type': 'downlod',
    'app-id': 'com.example.app',
    'version-id': '1.0',
    lifetime: '21m',
  });
  expect(messages.map((message) => message.split(':')[0])).toEqual([
    ...[
      'distribution-key-id',
      'installer-id',
      'bundle-id',
      'install-type',
      'app-id',
      'version-id',
      'lifetime',
    ],
  ]);
});

test('the Action reports all wrong inputs of an Advanced Commerce request at once', async () => {
  const messages = await refuse({
    mode: 'advanced-commerce-jws',
    'key-id': UUID,
    'private-key': privateKey,
    'bundle-id': '6478901234',
    request: 'CREATE',
  });
  expect(messages.map((message) => message.split(':')[0])).toEqual([
    ...['issuer-id', 'key-id', 'bundle-id', 'request'],
  ]);
});

test('the library reports all wrong inputs at once, in camel case', async () => {
  const attempts = [
    createInstallVerificationToken({
      ...{ distributionPrivateKey: privateKey, distributionKeyId: '', installerId: UUID },
      ...{ bundleId: '6478901234', installType: 'downlod' as 'download', lifetime: '21m' },
    }),
    createIntroductoryOfferJws({
      ...{ issuerId: '2X9R4HXF34', keyId: UUID, privateKey, bundleId: '1', productId: '' },
      ...{ allowIntroductoryOffer: 'yes', transactionId: undefined as unknown as string },
    }),
  ];
  const errors = await Promise.all(attempts.map((attempt) => attempt.catch((error: unknown) => error)));
  for (const error of errors) expect(error).toBeInstanceOf(InputError);
  expect(errors.map((error) => (error as InputError).message.match(/^\w+(?=:)/gm))).toEqual([
    ['distributionKeyId', 'installerId', 'bundleId', 'installType', 'lifetime'],
    ['issuerId', 'keyId', 'bundleId', 'productId', 'allowIntroductoryOffer', 'transactionId'],
  ]);
});

test('the command line reports files that cannot be read together with all other mistakes', async () => {
  const files = ['--token-file=/nowhere', '--private-key-file=/nowhere'];
  const { exitCode, stderr } = await commandInProcess([
    'verify-token',
    ...files,
    '--distribution-public-key=x',
  ]);
  expect(exitCode).toBe(2);
  expect(stderr.match(/(?<=^asc-credentials: )--[\w-]+(?=: )/gm)).toEqual([
    '--token-file',
    '--private-key-file',
    '--distribution-public-key', // It is not a key,
    '--distribution-public-key', // and the private key is given too.
  ]);
});

test('the command line does not report an input as missing if its file cannot be read', async () => {
  const { exitCode, stderr } = await commandInProcess(['public-key', '--private-key-file=/nowhere']);
  expect(exitCode).toBe(2);
  expect(stderr).toBe('asc-credentials: --private-key-file: /nowhere cannot be read (ENOENT)\n');
});
