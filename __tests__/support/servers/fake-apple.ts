import * as library from '../../../src/index.ts';
import { makeKey } from '../keys/make-keys.ts';

/**
 * A response of App Store Connect or GitHub to any request. It does not depend on earlier requests, so that tests can damage
 * any of them.
 */
export interface ValidResponse {
  readonly status: number;
  readonly body: string;
}

export const apiKey = {
  issuerId: '57246542-96fe-1a63-e053-0824d011072a',
  keyId: '2X9R4HXF34',
  privateKey: makeKey().pkcs8,
};
export const distributionKey = makeKey();
const sealingKey = Buffer.alloc(32, 9).toString('base64');

const keyResource = {
  type: 'alternativeDistributionKeys',
  id: 'the-key',
  attributes: { publicKey: distributionKey.publicKey },
};
const domain = {
  type: 'alternativeDistributionDomains',
  id: 'the-domain',
  attributes: { domain: 'example.com', referenceName: 'Example', createdDate: '2026-11-21' },
};
const app = {
  type: 'apps',
  id: '6478901235',
  attributes: { bundleId: 'com.example.app', name: 'Example App' },
};
const listOf = (...data: readonly unknown[]) => ({
  data,
  links: { self: 'https://api.example/v1' },
  meta: { paging: { total: data.length } },
});

const ROUTES: readonly (readonly [RegExp, unknown])[] = [
  [/^POST \/v1\/alternativeDistributionKeys/, { data: keyResource }],
  [/^GET \/v1\/alternativeDistributionKeys\?exists%5Bapp%5D=true/, listOf()],
  [
    /^GET \/v1\/alternativeDistributionKeys\?/,
    listOf({ ...keyResource, id: 'an-old-key', attributes: { publicKey: makeKey().publicKey } }),
  ],
  [/^GET \/v1\/alternativeDistributionKeys\//, { data: keyResource }],
  [/^GET \/v1\/apps\/[^/]+\/alternativeDistributionKey/, { data: keyResource }],
  [/^GET \/v1\/apps\?/, listOf(app)],
  [/^POST \/v1\/alternativeDistributionDomains/, { data: domain }],
  [/^GET \/v1\/alternativeDistributionDomains/, listOf(domain)],
  [/^GET .*\/secrets\/public-key/, { key: sealingKey, key_id: '568250167242549743' }],
  [/^GET .*\/repositories\?/, { total_count: 1, repositories: [{ id: 1 }] }],
];

/** How often the secret was written. Its time changes each time, which proves the change. */
let writes = 0;

function readSecret(): object {
  const time = new Date(Date.UTC(2026, 10, 21) + writes * 1_000).toISOString();
  return { name: 'ASC_KEY', updated_at: time, visibility: 'selected' };
}

export function createValidResponse(method: string, url: string): ValidResponse {
  const { pathname, search } = new URL(url);
  if (method === 'PUT') writes += 1;
  if (method === 'DELETE' || method === 'PUT') return { status: 204, body: '' };
  const found = ROUTES.find(([route]) => route.test(`${method} ${pathname}${search}`))?.[1];
  const body = found ?? (pathname.includes('/secrets/') ? readSecret() : {});
  return { status: method === 'POST' ? 201 : 200, body: JSON.stringify(body) };
}

type Run = (request: object, context: Partial<library.Context>) => Promise<unknown>;

const github = {
  distributionPrivateKey: distributionKey.sec1, // The one that responses hold, so that it is found when it is read back.
  githubToken: 'github_pat_11ABCDEFG0123456789',
  secretName: 'ASC_KEY',
  githubRepository: 'octo/app',
};

/** Calls of all modes that call Apple, in every variant. */
export const CALLS: Readonly<Record<string, { readonly run: Run; readonly request: object }>> = {
  'register-key': {
    run: library.registerKey as Run,
    request: { distributionPrivateKey: distributionKey.sec1 },
  },
  'register-key for an app': {
    run: library.registerKey as Run,
    request: { distributionPublicKey: distributionKey.publicKey, bundleId: 'com.example.app' },
  },
  'list-keys': { run: library.listKeys as Run, request: {} },
  'list-keys of an app': { run: library.listKeys as Run, request: { bundleId: 'com.example.app' } },
  'read-key': { run: library.readKey as Run, request: { distributionKeyId: 'the-key' } },
  'read-key of an app': { run: library.readKey as Run, request: { bundleId: 'com.example.app' } },
  'remove-key': { run: library.removeKey as Run, request: { distributionKeyId: 'an-old-key' } },
  'rotate-key': {
    run: library.rotateKey as Run,
    request: { distributionPrivateKey: distributionKey.sec1, removePrevious: true },
  },
  'rotate-key into a secret': { run: library.rotateKey as Run, request: github },
  'rotate-key of an organization': {
    run: library.rotateKey as Run,
    request: { ...github, secretOrganization: 'octo' },
  },
  'register-domain': { run: library.registerDomain as Run, request: { domain: 'other.example.com' } },
  'list-domains': { run: library.listDomains as Run, request: {} },
  'remove-domain': { run: library.removeDomain as Run, request: { domain: 'example.com' } },
  'find-app': { run: library.findApp as Run, request: { appName: 'Example App' } },
  'find-app by bundle ID': { run: library.findApp as Run, request: { bundleId: 'com.example.app' } },
  'check-credentials': {
    run: library.checkCredentials as Run,
    request: { purpose: 'distribution' },
  },
};
