import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { actInProcess } from '../../support/run/action.ts';

const FORMS = [
  { form: 'a SEC1 key', type: 'sec1', write: (pem: string) => pem },
  { form: 'a PKCS#8 key', type: 'pkcs8', write: (pem: string) => pem },
  { form: 'a key on one line', type: 'sec1', write: (pem: string) => pem.replaceAll('\n', '\\n') },
  { form: 'the body of a key', type: 'sec1', write: (pem: string) => pem.replace(/-----[^-]+-----|\n/g, '') },
] as const;

const valid: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'promotional-offer-jws': {
    'issuer-id': '57246542-96fe-1a63-e053-0824d011072a',
    'key-id': '2X9R4HXF34',
    'private-key': makePrivateKey(),
    'bundle-id': 'com.example.app',
    'product-id': 'com.example.gold',
    'offer-id': 'spring',
  },
  'install-verification-token': {
    'distribution-private-key': makePrivateKey(),
    'distribution-key-id': '0b7a1c3e-4c1f-4f0e-9a55-1c5a7a0c9d10',
    'installer-id': '6478901234',
    'bundle-id': 'com.example.app',
  },
  'marketplace-token': {
    'distribution-private-key': makePrivateKey(),
    'marketplace-id': '6478901234',
    'developer-id': '57246542-96fe-1a63-e053-0824d011072a',
  },
};

const PLACES = [
  ['asc-token', 'issuer-id'],
  ['asc-token', 'key-id'],
  ['asc-token', 'lifetime'],
  ['asc-token', 'scope'],
  ['asc-token', 'in-house'],
  ['marketplace-token', 'marketplace-id'],
  ['marketplace-token', 'developer-id'],
  ['marketplace-token', 'tokens-file'],
  ['marketplace-token', 'tokens-directory'],
  ['register-key', 'api-url'],
  ['register-key', 'app-id'],
  ['register-key', 'bundle-id'],
  ['register-key', 'distribution-public-key'],
  ['promotional-offer-jws', 'product-id'],
  ['promotional-offer-jws', 'offer-id'],
  ['promotional-offer-jws', 'transaction-id'],
  ['install-verification-token', 'distribution-key-id'],
  ['install-verification-token', 'install-type'],
  ['without a mode', 'mode'],
] as const;

test.each(PLACES.flatMap(([mode, input]) => FORMS.map((form) => ({ mode, input, ...form }))))(
  'rejects $form in $input ($mode), and shows no part of it',
  async ({ mode, input, type, write }) => {
    const pem = makePrivateKey(type);
    const { exitCode, outputs, annotations } = await actInProcess(
      { mode, ...valid[mode], [input]: write(pem) },
      {},
      [pem],
    );
    expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
    expect(annotations.map(({ message }) => message).join('\n')).toMatch(
      new RegExp(`^${input}: (?!is missing)`, 'm'),
    );
  },
);
