import { createPublicKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { makePrivateKey } from '../keys/make-keys.ts';
import { seal } from '../../../src/tokens/seal.ts';
import * as library from '../../../src/index.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { issueApiKey } from '../../../src/sandbox/sandbox-state.ts';
import { publicPem } from '../keys/public-half.ts';

type Texts = Readonly<Record<string, string>>;

/** The private key that signs, and is registered, in every mode. */
export const key = makePrivateKey();

const passphrase = 'correct horse battery staple';
const [oldKey, appKey] = [makePrivateKey(), makePrivateKey()];
const bundle = { 'bundle-id': 'com.example.app' };
const apiKey = {
  'issuer-id': '57246542-96fe-1a63-e053-0824d011072a',
  'key-id': '2X9R4HXF34',
  'private-key': key,
};
const offer = { ...apiKey, ...bundle, 'product-id': 'com.example.gold', 'transaction-id': '70001234567890' };
const apiToken = jwt.sign({ iss: apiKey['issuer-id'], aud: 'appstoreconnect-v1' }, key, {
  algorithm: 'ES256',
  keyid: '2X9R4HXF34',
  expiresIn: 600,
});

/** A sandbox that is the same every time: two keys of the account, one of an app, one domain. */
export async function startExampleSandbox(): Promise<{ sandbox: Sandbox; inputs: Texts }> {
  const sandbox = await startSandbox();
  const { keys, domains } = sandbox.state;
  const register = (id: string, pem: string, appId?: string) =>
    keys.push({ id, appId, publicKey: createPublicKey(publicPem(pem)) });
  register('the-key', key);
  register('the-old-key', oldKey);
  register('the-app-key', appKey, '6478901235');
  domains.push({
    id: 'the-domain',
    domain: 'example.com',
    referenceName: 'Example',
    createdDate: '2026-11-21',
  });
  return { sandbox, inputs: { ...issueApiKey(sandbox.state), 'api-url': sandbox.url } };
}

interface ModeCase {
  readonly run: unknown;
  readonly inputs: Texts;
  /** Calls Apple: is given an API key and the address of a sandbox besides. */
  readonly online?: boolean;
  /** Makes something new each time, so that only the names of the outputs are the same. */
  readonly random?: boolean;
}

/** An example of every mode that has the same outcome each time, on a sandbox arranged anew. */
export const MODES: Readonly<Record<string, ModeCase>> = {
  'asc-token': {
    run: library.createAscToken,
    inputs: { ...apiKey, scope: 'GET /v1/apps\nGET /v1/builds', lifetime: '2m', 'in-house': 'true' },
  },
  'marketplace-token': {
    run: library.createMarketplaceTokens,
    inputs: {
      'distribution-private-key': key,
      'marketplace-id': '6478901234',
      'developer-id': '57246542-96fe-1a63-e053-0824d011072a, 69a6de70-03db-47e3-e053-5b8c7c11a4d1',
    },
  },
  'register-key': { run: library.registerKey, inputs: { 'distribution-private-key': key }, online: true },
  'list-keys': { run: library.listKeys, inputs: {}, online: true },
  'read-key': { run: library.readKey, inputs: bundle, online: true },
  'remove-key': {
    run: library.removeKey,
    inputs: { 'distribution-key-id': 'the-old-key\nthe-app-key' },
    online: true,
  },
  'generate-key': { run: library.generateKey, inputs: {}, random: true },
  'public-key': { run: library.readPublicKey, inputs: { 'distribution-private-key': key } },
  'rotate-key': {
    run: library.rotateKey,
    inputs: { 'distribution-private-key': key, 'remove-previous': 'true' },
    online: true,
  },
  'register-domain': { run: library.registerDomain, inputs: { domain: 'example.com' }, online: true },
  'list-domains': { run: library.listDomains, inputs: {}, online: true },
  'remove-domain': { run: library.removeDomain, inputs: { domain: 'example.com' }, online: true },
  'find-app': { run: library.findApp, inputs: { 'app-name': 'Example App' }, online: true },
  'server-token': { run: library.createServerToken, inputs: { ...apiKey, ...bundle } },
  'promotional-offer-jws': {
    run: library.createPromotionalOfferJws,
    inputs: { ...offer, 'offer-id': 'spring' },
  },
  'introductory-offer-jws': {
    run: library.createIntroductoryOfferJws,
    inputs: { ...offer, 'allow-introductory-offer': 'false' },
  },
  'advanced-commerce-jws': {
    run: library.createAdvancedCommerceJws,
    inputs: { ...apiKey, ...bundle, request: '{ "operation": "Café ☕" }' },
  },
  'install-verification-token': {
    run: library.createInstallVerificationToken,
    inputs: {
      ...bundle,
      'distribution-private-key': key,
      'distribution-key-id': 'the-key',
      'installer-id': '6478901234',
      'install-type': 'redownload',
      'version-id': '870001234',
    },
  },
  'verify-token': {
    run: library.verifyToken,
    inputs: {
      token: apiToken,
      'distribution-public-key': publicPem(key),
      'expect-audience': 'appstoreconnect-v1',
    },
  },
  'inspect-token': { run: library.inspectToken, inputs: { token: apiToken } },
  'key-file': { run: library.writeKeyFile, inputs: apiKey, random: true },
  'open-sealed': {
    run: library.openSealed,
    inputs: {
      sealed: await seal(
        { tokens: { developer: 'a token' } },
        { mode: 'marketplace-token', exp: 4_000_000_000, passphrase },
      ),
      'seal-passphrase': passphrase,
    },
  },
  'check-credentials': { run: library.checkCredentials, inputs: {}, online: true },
};
