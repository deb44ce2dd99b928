import { beforeEach, expect, test } from '@jest/globals';
import * as library from '../../src/index.ts';
import { findMismatches } from '../support/servers/apple-schema.ts';
import { secretStore } from '../support/rotation/stores.ts';
import { OLD_KEY } from '../support/rotation/rotation.ts';
import { APP, makePair, openAccount, addRegisteredKey } from '../support/servers/account.ts';

const account = await openAccount();
const { state, credentials, context } = account;
const store = secretStore(account);
const app = { bundleId: 'com.example.app' };

const pairs = Array.from({ length: 250 }, makePair);

beforeEach(() => {
  store.write(OLD_KEY);
  for (const [index, pair] of pairs.entries()) {
    addRegisteredKey(account, { id: `key-${index}`, ...pair });
    const domain = `shop-${index}.example`;
    state.domains.push({ id: `domain-${index}`, domain, referenceName: domain, createdDate: '' });
  }
  addRegisteredKey(account, { id: 'app-key', ...makePair(), appId: APP });
});

const rotation = { ...credentials, ...store.request } as library.RotateKeyRequest;

const RUNS: readonly (readonly [mode: string, requests: number, run: () => Promise<unknown>])[] = [
  ['list-keys', 2, () => library.listKeys(credentials, context)],
  ['list-keys of an app', 2, () => library.listKeys({ ...credentials, ...app }, context)],
  ['read-key', 1, () => library.readKey({ ...credentials, distributionKeyId: 'key-1' }, context)],
  ['read-key of an app', 2, () => library.readKey({ ...credentials, ...app }, context)],
  ['remove-key', 4, () => library.removeKey({ ...credentials, distributionKeyId: 'key-1,app-key' }, context)],
  ['rotate-key', 8, () => library.rotateKey({ ...rotation, removePrevious: true }, context)],
  [
    'rotate-key of an app',
    8,
    () => library.rotateKey({ ...rotation, ...app, appId: undefined, removePrevious: true }, context),
  ],
  [
    'register-domain',
    3,
    () =>
      library.registerDomain({ ...credentials, domain: 'example.com', domainName: 'The shop ☕' }, context),
  ],
  ['list-domains', 2, () => library.listDomains(credentials, context)],
  ['remove-domain', 3, () => library.removeDomain({ ...credentials, domain: 'shop-7.example' }, context)],
  ['find-app by bundle ID', 1, () => library.findApp({ ...credentials, ...app }, context)],
  ['find-app by name', 1, () => library.findApp({ ...credentials, appName: 'Example App' }, context)],
  [
    'find-app without success',
    2,
    () => library.findApp({ ...credentials, appName: 'No app' }, context).catch(() => undefined),
  ],
  ['check-credentials', 1, () => library.checkCredentials(credentials, context)],
];

/** The calls of each run, as Apple names them. */
const calls = new Map<string, readonly string[]>();

async function requestsIn([mode, , run]: (typeof RUNS)[number]) {
  const before = state.requests.length;
  await run();
  const requests = state.requests.slice(before).filter(({ path }) => path.startsWith('/v1/'));
  calls.set(
    mode,
    requests.map(({ method, path }) => nameOf(method, path)),
  );
  return requests;
}

test.each(RUNS)('%s sends only requests that Apple documents', async (...run) => {
  const requests = await requestsIn(run);
  expect(requests.flatMap(findMismatches)).toEqual([]);
  expect(requests.length).toBeGreaterThanOrEqual(run[1]);
});

/** A call as Apple names it. */
function nameOf(method: string, path: string): string {
  const named = path.replace(/\?.*/, '').replace(/\/(?!v1\/)[^/]*\d[^/]*/, '/{id}');
  return `${method} ${named.replace('/app-key', '/{id}')}`;
}

test('all modes together use each of the nine endpoints', async () => {
  // Most have run already, unless the order is random.
  for (const run of RUNS) if (!calls.has(run[0])) await requestsIn(run);
  expect([...new Set([...calls.values()].flat())].sort()).toEqual([
    'DELETE /v1/alternativeDistributionDomains/{id}',
    'DELETE /v1/alternativeDistributionKeys/{id}',
    'GET /v1/alternativeDistributionDomains',
    'GET /v1/alternativeDistributionKeys',
    'GET /v1/alternativeDistributionKeys/{id}',
    'GET /v1/apps',
    'GET /v1/apps/{id}/alternativeDistributionKey',
    'POST /v1/alternativeDistributionDomains',
    'POST /v1/alternativeDistributionKeys',
  ]);
});

const TYPE = 'alternativeDistributionKeys';
const publicKey = makePair().publicKey.export({ format: 'pem', type: 'spki' });

test.each([
  ['a query parameter that Apple does not have', 'GET /v1/apps?page=2', undefined],
  ['a limit over the maximum', 'GET /v1/alternativeDistributionDomains?limit=201', undefined],
  ['a call that Apple does not have', `PATCH /v1/${TYPE}/1`, undefined],
  ['a body in a DELETE', `DELETE /v1/${TYPE}/1`, {}],
  [
    'a domain without its name',
    'POST /v1/alternativeDistributionDomains',
    {
      data: { type: 'alternativeDistributionDomains', attributes: { domain: 'example.com' } },
    },
  ],
  ['an id of null', `POST /v1/${TYPE}`, { data: { id: null, type: TYPE, attributes: { publicKey } } }],
])('the schema check rejects %s', (_, call, body) => {
  const [method = '', path = ''] = call.split(' ');
  expect(findMismatches({ method, path, body })).toHaveLength(1);
});
