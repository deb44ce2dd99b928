import { createPublicKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { issueApiKey } from '../../../src/sandbox/sandbox-state.ts';
import { makePrivateKey } from '../keys/make-keys.ts';
import { publicPem } from '../keys/public-half.ts';

type Texts = Readonly<Record<string, string>>;

/** The private key that signs in every example. It is registered in the example sandbox. */
export const key = makePrivateKey();

const [oldKey, appKey] = [makePrivateKey(), makePrivateKey()];

export const bundle = { 'bundle-id': 'com.example.app' };
export const apiKey = {
  'issuer-id': '57246542-96fe-1a63-e053-0824d011072a',
  'key-id': '2X9R4HXF34',
  'private-key': key,
};
export const offer = {
  ...apiKey,
  ...bundle,
  'product-id': 'com.example.gold',
  'transaction-id': '70001234567890',
};

/** A token for the App Store Connect API, signed with jsonwebtoken. */
export const apiToken = jwt.sign({ iss: apiKey['issuer-id'], aud: 'appstoreconnect-v1' }, key, {
  algorithm: 'ES256',
  keyid: '2X9R4HXF34',
  expiresIn: 600,
});

/** Starts a sandbox with two keys of the account, one key of an app and one domain. Returns it with the inputs of its API key. */
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
