import { describe, expect, test } from '@jest/globals';
import { createContext } from '../../src/task/create-context.ts';
import { listKeys, type Context } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { opensslFingerprint } from '../support/keys/public-half.ts';
import {
  APP,
  BETA,
  makePair,
  openAccount,
  addRegisteredKey,
  requestsOf,
} from '../support/servers/account.ts';

const account = await openAccount();
const { state, credentials, context } = account;
const { transport } = createContext();

/** A server whose pages are smaller than what is asked for, as any server's may be. */
const smallPages: Partial<Context> = {
  ...context,
  transport: (request) => transport({ ...request, url: request.url.replace('limit=200', 'limit=100') }),
};

const pairs = Array.from({ length: 250 }, makePair);

function plantMany(): void {
  for (const [index, pair] of pairs.entries())
    addRegisteredKey(account, { id: `key-${index}`, ...pair, appId: index % 100 === 7 ? APP : undefined });
}

test.each([
  ['two', context, 2],
  ['three', smallPages, 3],
])('lists 250 keys, including those of apps, on %s pages', async (_, parts, pages) => {
  plantMany();
  const { keys, count } = await listKeys(credentials, parts);
  expect(count).toBe(250);
  expect(keys.map(({ id }) => id)).toEqual(pairs.map((__, index) => `key-${index}`));
  expect(requestsOf(state).slice(0, pages)).toEqual(
    Array.from({ length: pages }, () => 'GET /v1/alternativeDistributionKeys 200'),
  );
});

test.each([0, 99, 100, 249])('lists number %i of 250 keys with the fingerprint of openssl', async (index) => {
  plantMany();
  const pair = pairs[index] ?? makePair();
  const { keys } = await listKeys(credentials, smallPages);
  expect(keys[index]).toEqual({
    id: `key-${index}`,
    fingerprint: opensslFingerprint(pair.pem),
    publicKey: pair.publicKey.export({ format: 'pem', type: 'spki' }),
    app: null,
  });
});

test('requests a failed page again, and lists each key once', async () => {
  plantMany();
  let asked = 0;
  const { keys } = await listKeys(credentials, {
    ...smallPages,
    transport: async (request) => {
      asked += 1;
      if (asked === 2) return { status: 503, headers: {}, body: '' };
      return transport({ ...request, url: request.url.replace('limit=200', 'limit=100') });
    },
  });
  expect(new Set(keys.map(({ id }) => id)).size).toBe(250);
});

test('lists no keys of an account without keys', async () => {
  await expect(listKeys(credentials, context)).resolves.toEqual({ keys: [], count: 0 });
});

test.each([
  ['Apple ID', { appId: APP }],
  ['bundle ID', { bundleId: 'com.example.app' }],
])('lists only the key of an app that is given by its %s, with the app', async (_, app) => {
  const [own, others] = [makePair(), makePair()];
  addRegisteredKey(account, { id: 'of-the-account', ...makePair() });
  addRegisteredKey(account, { id: 'of-the-app', ...own, appId: APP });
  addRegisteredKey(account, { id: 'of-another', ...others, appId: BETA });
  const { keys, count } = await listKeys({ ...credentials, ...app }, context);
  expect(keys).toMatchObject([{ id: 'of-the-app', app: APP, fingerprint: opensslFingerprint(own.pem) }]);
  expect(count).toBe(1);
});

test('lists no keys of an app without a key', async () => {
  addRegisteredKey(account, { id: 'of-the-account', ...makePair() });
  await expect(listKeys({ ...credentials, appId: APP }, context)).resolves.toEqual({ keys: [], count: 0 });
});

describe('the app of a key of the account', () => {
  const plantBoth = () => {
    addRegisteredKey(account, { id: 'of-the-account', ...makePair() });
    addRegisteredKey(account, { id: 'of-the-app', ...makePair(), appId: APP });
  };
  const owners = async () =>
    Object.fromEntries((await listKeys(credentials, context)).keys.map(({ id, app }) => [id, app]));

  test('is named with the key', async () => {
    plantBoth();
    expect(await owners()).toEqual({ 'of-the-account': null, 'of-the-app': APP });
  });

  test('is not looked up if no key belongs to an app', async () => {
    addRegisteredKey(account, { id: 'of-the-account', ...makePair() });
    expect(await owners()).toEqual({ 'of-the-account': null });
    expect(requestsOf(state)).toEqual(Array(2).fill('GET /v1/alternativeDistributionKeys 200'));
  });

  test('is not named if it is not visible, and the log says so', async () => {
    plantBoth();
    addRegisteredKey(account, { id: 'of-a-hidden-app', ...makePair(), appId: '1' });
    expect(await owners()).toEqual({
      'of-the-account': null,
      'of-the-app': APP,
      'of-a-hidden-app': undefined,
    });
    const unseen = account.info.filter((line) => line.endsWith('for an app that this API key cannot see'));
    expect(unseen).toEqual([expect.stringMatching(/^of-a-hidden-app SHA256:/)]);
  });

  test('is not named if Apple refuses to say, and a warning says why', async () => {
    plantBoth();
    state.faults.push(parseFault('GET /v1/apps status=403'));
    expect(await owners()).toEqual({ 'of-the-account': undefined, 'of-the-app': undefined });
    expect(account.info).not.toContainEqual(expect.stringContaining('cannot see'));
    expect(account.warnings).toEqual([expect.stringMatching(/^It is not known which keys belong to an app/)]);
  });
});
