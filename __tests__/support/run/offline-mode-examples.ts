import { seal } from '../../../src/tokens/seal.ts';
import { publicPem } from '../keys/public-half.ts';
import { apiKey, apiToken, bundle, key, offer } from './example-inputs.ts';
import type { ModeExample } from './mode-examples.ts';

const passphrase = 'correct horse battery staple';

/** The examples of the modes that do not call Apple. */
export const offlineModeExamples: Readonly<Record<string, ModeExample>> = {
  'asc-token': {
    inputs: { ...apiKey, scope: 'GET /v1/apps\nGET /v1/builds', lifetime: '2m', 'in-house': 'true' },
    messages: ['Created a token with key 2X9R4HXF34. It expires in 2m'],
    declared: 'key-id',
  },
  'marketplace-token': {
    inputs: {
      'distribution-private-key': key,
      'marketplace-id': '6478901234',
      'developer-id': '3f2504e0-4f89-41d3-9a0c-0305e82c3301, 69a6de70-03db-47e3-e053-5b8c7c11a4d1',
    },
    messages: ['Created 2 tokens for marketplace 6478901234, valid for 1d'],
    declared: 'marketplace-id developer-id; file: developer-id; up to one of tokens-file tokens-directory',
  },
  'generate-key': {
    inputs: {},
    messages: ['Created a key pair, PRINT'],
    declared: '; up to one of store-file seal-passphrase',
    random: true,
  },
  'public-key': {
    inputs: { 'distribution-private-key': key },
    messages: ['The key is a P-256 key, PRINT'],
    declared: '; one of distribution-public-key distribution-private-key private-key',
  },
  'server-token': {
    inputs: { ...apiKey, ...bundle },
    messages: ['Created a token with key 2X9R4HXF34 for com.example.app. It expires in 15m'],
    declared: 'key-id bundle-id',
  },
  'promotional-offer-jws': {
    inputs: { ...offer, 'offer-id': 'spring' },
    messages: ['Created a JWS with key 2X9R4HXF34 for com.example.app. It does not expire'],
    declared: 'key-id bundle-id product-id offer-id',
  },
  'introductory-offer-jws': {
    inputs: { ...offer, 'allow-introductory-offer': 'false' },
    messages: ['Created a JWS with key 2X9R4HXF34 for com.example.app. It does not expire'],
    declared: 'key-id bundle-id product-id allow-introductory-offer',
  },
  'advanced-commerce-jws': {
    inputs: { ...apiKey, ...bundle, request: '{ "operation": "Café ☕" }' },
    messages: ['Created a JWS with key 2X9R4HXF34 for com.example.app. It does not expire'],
    declared: 'key-id bundle-id',
  },
  'install-verification-token': {
    inputs: {
      ...bundle,
      'distribution-private-key': key,
      'distribution-key-id': 'the-key',
      'installer-id': '6478901234',
      'install-type': 'redownload',
      'version-id': '870001234',
    },
    messages: ['Created a token to redownload com.example.app. It expires in 19m'],
    declared: 'distribution-key-id installer-id bundle-id app-id version-id',
  },
  'verify-token': {
    inputs: {
      token: apiToken,
      'distribution-public-key': publicPem(key),
      'expect-audience': 'appstoreconnect-v1',
    },
    messages: [
      'Valid: a token for the App Store Connect API, signed with ES256 on P-256 by this key, expires in TIME',
    ],
    declared: '; one of distribution-public-key distribution-private-key private-key',
  },
  'inspect-token': {
    inputs: { token: apiToken },
    messages: [
      'Not verified: a token for the App Store Connect API, with the key ID "2X9R4HXF34", expires in TIME',
      'The signature was not checked. To check it, use verifyToken',
    ],
    declared: '',
  },
  'key-file': {
    inputs: apiKey,
    messages: [
      'Wrote the key to /folder/asc-credentials-UUID/AuthKey_2X9R4HXF34.p8. It stays there until you remove its directory',
    ],
    declared: 'key-id',
    random: true,
  },
  'open-sealed': {
    inputs: {
      sealed: await seal(
        { tokens: { developer: 'a token' } },
        { mode: 'marketplace-token', exp: 4_000_000_000, passphrase },
      ),
      'seal-passphrase': passphrase,
    },
    messages: ['Decrypted the outputs of marketplace-token, which expire in TIME'],
    declared: '; file: sealed',
  },
};
