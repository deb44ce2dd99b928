import { describe, expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import { openStore } from '../../src/rotation/stores/open-store.ts';
import { json, type scripted } from '../support/servers/scripted-responses.ts';
import {
  half,
  missing,
  open,
  organization,
  ORGANIZATION,
  publicKey,
  repository,
  REPOSITORY,
  secret,
} from '../support/rotation/github-secrets.ts';
import { asNewKey } from '../support/rotation/new-key.ts';

await sodium.ready;

test('opens no store if the request has none', () => {
  expect(openStore({ githubToken: 'github_pat_x' })).toBeUndefined();
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
])('names, reads and writes the secret at the right path: %#', async (request, owner, folder) => {
  const responses = [publicKey, missing, missing, { status: 201 }];
  const { store, prepare, client, requests, asked, put } = open(request, ...responses);
  expect(store.name).toBe(`the secret KEY of ${owner}`);
  const prepared = await prepare();
  expect(await prepared.isUnchanged(client)).toBe(true);
  await prepared.store(client, asNewKey('the key'));
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
])('compares an existing secret by the time of its last update: %#', async (before, after, unchanged) => {
  const { prepare, client } = open(repository, publicKey, before, after);
  const prepared = await prepare();
  expect(await prepared.isUnchanged(client)).toBe(unchanged);
});

const four = (response: Parameters<typeof scripted>[0]) => [response, response, response, response];

/** No proof, and the waits for one. */
const NONE = [false, 1_000, 1_000, 2_000];

describe('finds out by its time whether a secret was written', () => {
  test.each([
    { what: 'changed at once', before: secret('1'), after: [secret('2')], proof: [true] },
    { what: 'changed late', before: secret('1'), after: [secret('1'), secret('2')], proof: [true, 1_000] },
    { what: 'created', before: missing, after: [secret('1')], proof: [true] },
    { what: 'created, shown late', before: missing, after: [missing, secret('1')], proof: [true, 1_000] },
    { what: 'never changed', before: secret('1'), after: four(secret('1')), proof: NONE },
    { what: 'never there', before: missing, after: four(missing), proof: NONE },
    { what: 'gone', before: secret('1'), after: four(missing), proof: NONE },
  ])('$what', async ({ before, after, proof }) => {
    const { prepare, client, waits } = open(repository, publicKey, before, { status: 204 }, ...after);
    const prepared = await prepare();
    const stored = await prepared.store(client, asNewKey('x'));
    expect([await stored.isProven(client), ...waits]).toEqual(proof);
  });

  test('and does not write a secret without a time', async () => {
    const { prepare } = open(repository, publicKey, json({ name: 'KEY' }));
    await expect(prepare()).rejects.toMatchObject({ code: 'ERR_NETWORK_RESPONSE' });
  });
});
