import { expect, test } from '@jest/globals';
import * as library from '../src/index.ts';
import type * as types from '../src/index.ts';

// The compiler checks this file: `@ts-expect-error` fails if the line below it compiles. Nothing here is called.

const api = { issuerId: '', keyId: '', privateKey: '' };
const key = '';
const secret = { githubToken: '', secretName: '', githubRepository: 'a/b' };

/** Calls that compile, with the types of their results. */
export async function compiles(): Promise<void> {
  await library.generateKey();
  await library.generateKey({ storeFile: 'key.pem' });
  await library.registerKey({ ...api, distributionPrivateKey: key });
  await library.registerKey({ ...api, distributionPublicKey: key, appId: '1' });
  await library.readKey({ ...api, bundleId: 'com.example' });
  await library.removeKey({ ...api, distributionKeyId: ['a', 'b'] });
  await library.verifyToken({ token: '', privateKey: key });
  await library.rotateKey({ ...api, storeFile: 'key.pem' });
  await library.rotateKey({ ...api, ...secret });
  await library.rotateKey({
    ...api,
    store: async ({ privateKey, distributionKeyId, distributionPublicKey, fingerprint, signal }) => {
      [privateKey, distributionKeyId, distributionPublicKey, fingerprint] satisfies string[];
      signal satisfies AbortSignal;
      return Promise.resolve();
    },
  });
  await library.rotateKey({ ...api, distributionPrivateKey: key });
  await library.rotateKey({ ...api, secretName: '', githubToken: '', secretOrganization: 'a' });
  await library.createAscToken({ ...api, lifetime: 120, scope: ['GET /v1/apps'] }, { now: Date.now });

  const { sealed } = await library.createAscToken({ ...api, sealPassphrase: '' });
  sealed satisfies string;
  const { distributionPrivateKey } = await library.generateKey();
  distributionPrivateKey satisfies string;
  const { tokens } = await library.createMarketplaceTokens({
    ...{ distributionPrivateKey: key, marketplaceId: '1', developerId: ['a'] },
  });
  tokens satisfies Readonly<Record<string, string>>;
  const { plan } = await library.rotateKey({ ...api, storeFile: 'key.pem', dryRun: true });
  plan satisfies readonly types.PlannedChange[];
  const { created } = await library.registerDomain({ ...api, domain: 'example.com', dryRun: false });
  created satisfies boolean;
  const either = await library.removeKey({ ...api, fingerprint: '', dryRun: Math.random() > 0.5 });
  either satisfies types.DryRunResult | types.RemoveKeyResult;
  const { keys } = await library.listKeys(api);
  keys satisfies readonly types.ListedKey[];
  const request: types.AscTokenRequest = api;
  const result: types.AscTokenResult = await library.createAscToken(request);
  result.expiresAt satisfies Date;
}

/** Calls that do not compile. */
export async function doesNotCompile(): Promise<void> {
  // @ts-expect-error: exactly one key is allowed
  await library.registerKey({ ...api, distributionPrivateKey: key, distributionPublicKey: key });
  // @ts-expect-error: a key is needed
  await library.registerKey(api);
  // @ts-expect-error: two apps
  await library.listKeys({ ...api, appId: '1', bundleId: 'com.example' });
  // @ts-expect-error: a key is needed
  await library.verifyToken({ token: '' });
  // @ts-expect-error: exactly one key is allowed
  await library.verifyToken({ token: '', privateKey: key, distributionPublicKey: key });
  // @ts-expect-error: no store
  await library.rotateKey(api);
  // @ts-expect-error: two stores
  await library.rotateKey({ ...api, ...secret, storeFile: 'key.pem' });
  // @ts-expect-error: two stores
  await library.rotateKey({ ...api, storeFile: 'key.pem', store: async () => Promise.resolve() });
  // @ts-expect-error: a function that returns no promise
  await library.rotateKey({ ...api, store: () => undefined });
  // @ts-expect-error: not a function
  await library.rotateKey({ ...api, store: 'vault kv put' });
  // @ts-expect-error: the library starts no shell
  await library.rotateKey({ ...api, storeFile: 'key.pem', storeCommand: 'vault kv put' });
  // @ts-expect-error: a secret without a token
  await library.rotateKey({ ...api, secretName: '', githubRepository: 'a/b' });
  // @ts-expect-error: a secret that belongs to nothing
  await library.rotateKey({ ...api, secretName: '', githubToken: '' });
  // @ts-expect-error: an environment without a secret
  await library.rotateKey({ ...api, storeFile: 'key.pem', secretEnvironment: 'live' });
  // @ts-expect-error: nothing to remove
  await library.removeKey(api);
  // @ts-expect-error: an app is needed
  await library.findApp(api);
  // @ts-expect-error: a choice that there is not
  await library.writeKeyFile({ ...api, tool: 'pem' });
  // @ts-expect-error: an unknown input
  await library.createAscToken({ ...api, scopes: 'GET /v1/apps' });
  // @ts-expect-error: no request
  await library.createAscToken();

  const { sealed } = await library.createAscToken(api);
  // @ts-expect-error: not sealed
  sealed satisfies string;
  const { distributionPrivateKey } = await library.generateKey({ storeFile: 'key.pem' });
  // @ts-expect-error: stored instead
  distributionPrivateKey satisfies string;
  const dryRun = await library.removeDomain({ ...api, domain: 'example.com', dryRun: true });
  // @ts-expect-error: nothing was removed
  dryRun.removed satisfies readonly string[];
}

test('the calls above are checked by the compiler', () => {
  expect(Object.keys(library)).toEqual(expect.arrayContaining(['createAscToken', 'rotateKey']));
});
