import { describe, expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import { openStore } from '../../src/rotation/stores/open-store.ts';
import { json, type scripted } from '../support/servers/scripted-responses.ts';
import {
  sealingKeyHalf,
  notFound,
  openScriptedStore,
  organizationRequest,
  ORGANIZATION_SECRETS_URL,
  publicKeyResponse,
  repositoryRequest,
  REPOSITORY_SECRETS_URL,
  secretResponse,
} from '../support/rotation/github-secrets.ts';
import { asNewKey } from '../support/rotation/new-key.ts';

await sodium.ready;

test('opens no store if the request has none', () => {
  expect(openStore({ githubToken: 'github_pat_x' })).toBeUndefined();
});

type Opened = Parameters<typeof openScriptedStore>;

test.each<[string, Opened[0], string, string]>([
  ['a repository', repositoryRequest, 'the repository octo-org/shop', REPOSITORY_SECRETS_URL],
  ['an organization', organizationRequest, 'the organization octo/org', ORGANIZATION_SECRETS_URL],
  [
    'an environment',
    { ...repositoryRequest, secretEnvironment: 'live / eu' },
    'the environment live / eu of octo-org/shop',
    'https://api.github.com/repos/octo-org/shop/environments/live%20%2F%20eu/secrets',
  ],
  [
    'a repository on another server',
    { ...repositoryRequest, githubApiUrl: 'https://github.example.com/api/v3//' },
    'the repository octo-org/shop',
    'https://github.example.com/api/v3/repos/octo-org/shop/actions/secrets',
  ],
])('names, reads and writes the secret of %s at the right path', async (_, ...[request, owner, folder]) => {
  const responses = [publicKeyResponse, notFound, notFound, { status: 201 }];
  const { store, prepare, client, requests, requestLines, lastRequestBody } = openScriptedStore(
    request,
    ...responses,
  );
  expect(store.name).toBe(`the secret KEY of ${owner}`);
  const prepared = await prepare();
  expect(await prepared.isUnchanged(client)).toBe(true);
  await prepared.store(client, asNewKey('the key'));
  expect(requestLines()).toEqual([
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
  const { encrypted_value: sealed, key_id: id } = lastRequestBody();
  expect(id).toBe('568');
  const opened = sodium.crypto_box_seal_open(
    Buffer.from(String(sealed), 'base64'),
    sealingKeyHalf('x'),
    sealingKeyHalf('d'),
  );
  expect(Buffer.from(opened).toString()).toBe('the key');
});

test.each<[string, Opened[1], Opened[1], boolean]>([
  ['that was not changed is unchanged', secretResponse('1'), secretResponse('1'), true],
  ['with another time is changed', secretResponse('1'), secretResponse('2'), false],
  ['that was created is changed', notFound, secretResponse('1'), false],
  ['that was removed is changed', secretResponse('1'), notFound, false],
])('finds that a secret %s', async (_, ...[before, after, unchanged]) => {
  const { prepare, client } = openScriptedStore(repositoryRequest, publicKeyResponse, before, after);
  const prepared = await prepare();
  expect(await prepared.isUnchanged(client)).toBe(unchanged);
});

const four = (response: Parameters<typeof scripted>[0]) => [response, response, response, response];

/** No proof, and the waits for one. */
const NONE = [false, 1_000, 1_000, 2_000];

describe('uses the time of a secret to find out whether it was written', () => {
  test.each([
    { what: 'changed at once', before: secretResponse('1'), after: [secretResponse('2')], proof: [true] },
    {
      what: 'changed late',
      before: secretResponse('1'),
      after: [secretResponse('1'), secretResponse('2')],
      proof: [true, 1_000],
    },
    { what: 'created', before: notFound, after: [secretResponse('1')], proof: [true] },
    {
      what: 'created, shown late',
      before: notFound,
      after: [notFound, secretResponse('1')],
      proof: [true, 1_000],
    },
    { what: 'never changed', before: secretResponse('1'), after: four(secretResponse('1')), proof: NONE },
    { what: 'never there', before: notFound, after: four(notFound), proof: NONE },
    { what: 'gone', before: secretResponse('1'), after: four(notFound), proof: NONE },
  ])('$what', async ({ before, after, proof }) => {
    const { prepare, client, waits } = openScriptedStore(
      repositoryRequest,
      publicKeyResponse,
      before,
      { status: 204 },
      ...after,
    );
    const prepared = await prepare();
    const stored = await prepared.store(client, asNewKey('x'));
    expect([await stored.isProven(client), ...waits]).toEqual(proof);
  });

  test('does not write a secret without a time', async () => {
    const { prepare } = openScriptedStore(repositoryRequest, publicKeyResponse, json({ name: 'KEY' }));
    await expect(prepare()).rejects.toMatchObject({ code: 'ERR_NETWORK_RESPONSE' });
  });
});
