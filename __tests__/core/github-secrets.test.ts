import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import { openStore } from '../../src/core/rotation/key-store.ts';
import { json, scripted } from './support/scripted.ts';

await sodium.ready;

const pair = generateKeyPairSync('x25519');
const half = (part: 'x' | 'd') =>
  Buffer.from(String(pair.privateKey.export({ format: 'jwk' })[part]), 'base64url');
const publicKey = json({ key_id: '568', key: half('x').toString('base64') });
const secret = (updated_at: string, visibility?: string) => json({ updated_at, visibility });
const missing = { status: 404 };

const repository = { githubToken: 'github_pat_x', secretName: 'KEY', githubRepository: 'octo-org/shop' };
const organization = { ...repository, secretOrganization: 'octo/org' };
const REPOSITORY = 'https://api.github.com/repos/octo-org/shop/actions/secrets';
const ORGANIZATION = 'https://api.github.com/orgs/octo%2Forg/actions/secrets';

function open(request: Parameters<typeof openStore>[0], ...outcomes: Parameters<typeof scripted>) {
  const script = scripted(...outcomes);
  const store = openStore(request, script.client);
  if (!store) throw new Error('No store was named');
  const asked = () => script.requests.map(({ method, url }) => `${method} ${url}`);
  const put = () => JSON.parse(script.requests.at(-1)?.body ?? '') as Record<string, unknown>;
  return { ...script, store, asked, put };
}

test('a request that names no place opens none', () => {
  expect(openStore({ githubToken: 'github_pat_x' }, scripted().client)).toBeUndefined();
});

test('a secret that was not prepared is not written', async () => {
  const { store, requests } = open(repository);
  await expect(store.store('the key')).rejects.toMatchObject({
    code: 'ERR_STORE',
    message: 'the secret KEY of the repository octo-org/shop was not prepared',
  });
  expect(requests).toEqual([]);
});

test.each([
  [repository, 'the repository octo-org/shop', REPOSITORY],
  [organization, 'the organization octo/org', ORGANIZATION],
  [
    { ...repository, secretEnvironment: 'live / eu' },
    'the environment live / eu of octo-org/shop',
    'https://api.github.com/repos/octo-org/shop/environments/live%20%2F%20eu/secrets',
  ],
  [
    { ...repository, githubApiUrl: 'https://github.example.com/api/v3//' },
    'the repository octo-org/shop',
    'https://github.example.com/api/v3/repos/octo-org/shop/actions/secrets',
  ],
])('%# is named, asked for and written where it belongs', async (request, owner, folder) => {
  const { store, requests, asked, put } = open(request, publicKey, missing, missing, { status: 201 });
  expect(store.name).toBe(`the secret KEY of ${owner}`);
  await store.prepare();
  expect(await store.isUnchanged()).toBe(true);
  await store.store('the key');
  expect(asked()).toEqual([
    `GET ${folder}/public-key`,
    `GET ${folder}/KEY`,
    `GET ${folder}/KEY`,
    `PUT ${folder}/KEY`,
  ]);
  const common = {
    authorization: 'Bearer github_pat_x',
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  expect(requests[0]?.headers).toEqual(common);
  expect(requests[3]?.headers).toEqual({ ...common, 'content-type': 'application/json' });
  const { encrypted_value: sealed, key_id: id } = put();
  expect(id).toBe('568');
  const opened = sodium.crypto_box_seal_open(Buffer.from(String(sealed), 'base64'), half('x'), half('d'));
  expect(Buffer.from(opened).toString()).toBe('the key');
});

test.each([
  [secret('1'), secret('1'), true],
  [secret('1'), secret('2'), false],
  [missing, secret('1'), false],
  [secret('1'), missing, false],
])('what is there is compared by when it was written: %#', async (before, after, unchanged) => {
  const { store } = open(repository, publicKey, before, after);
  await store.prepare();
  expect(await store.isUnchanged()).toBe(unchanged);
});

describe("an organization's secret", () => {
  const page = (first: number, count: number) =>
    json({ repositories: Array.from({ length: count }, (_, index) => ({ id: first + index })) });
  const prepared = async (
    before: Parameters<typeof scripted>[0],
    ...outcomes: Parameters<typeof scripted>
  ) => {
    const opened = open(organization, publicKey, before, ...outcomes);
    await opened.store.prepare();
    return opened;
  };

  test.each([
    [missing, 'private'],
    [secret('1', 'all'), 'all'],
    [secret('1', 'private'), 'private'],
  ])('keeps who may see it: %#', async (before, visibility) => {
    const { store, put } = await prepared(before, { status: 204 });
    await store.store('x');
    expect(Object.keys(put())).toEqual(['encrypted_value', 'key_id', 'visibility']);
    expect(put()).toMatchObject({ visibility });
  });

  test.each([
    [[page(1, 99)], 99],
    [[page(1, 100), page(101, 0)], 100],
    [[page(1, 100), page(101, 2)], 102],
  ])('keeps the repositories that may see it: %#', async (pages, count) => {
    const { store, put, asked } = await prepared(secret('1', 'selected'), ...pages, { status: 204 });
    await store.store('x');
    expect(put()).toMatchObject({
      visibility: 'selected',
      selected_repository_ids: Array.from({ length: count }, (_, index) => index + 1),
    });
    expect(asked().slice(2, -1)).toEqual(
      pages.map((_, index) => `GET ${ORGANIZATION}/KEY/repositories?per_page=100&page=${index + 1}`),
    );
  });

  test.each([
    [null],
    [{}],
    [{ repositories: null }],
    [{ repositories: [null] }],
    [{ repositories: [{ id: 1 }, { id: '2' }] }],
  ])('is not written where their list is %j', async (list) => {
    const { store, asked } = await prepared(secret('1', 'selected'), json(list));
    const attempt = store.store('x');
    await expect(attempt).rejects.toMatchObject({ code: 'ERR_NETWORK' });
    await expect(attempt).rejects.toThrow(
      /no list of the repositories that may see the secret$|not with whole JSON/,
    );
    expect(asked().filter((request) => request.startsWith('PUT'))).toEqual([]);
  });

  test('is not written where their list is refused', async () => {
    const { store } = await prepared(secret('1', 'selected'), page(1, 100), {
      status: 500,
      headers: { 'retry-after': '99' },
    });
    await expect(store.store('x')).rejects.toThrow(
      /^GitHub refused GET \/orgs\/octo%2Forg\/actions\/secrets\/KEY\/repositories with 500: no reason given\./,
    );
  });

  test('is not written where their list has no end', async () => {
    const pages = Array.from({ length: 1_001 }, () => page(1, 100));
    const { store, asked } = await prepared(secret('1', 'selected'), ...pages);
    await expect(store.store('x')).rejects.toThrow("GitHub's list has no end: 1000 pages were read");
    expect(asked()).toHaveLength(1_002);
  });
});
