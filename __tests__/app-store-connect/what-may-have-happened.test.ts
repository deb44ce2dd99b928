import { describe, expect, test } from '@jest/globals';
import { readAppKey } from '../../src/app-store-connect/distribution-keys.ts';
import { ensureDomain, removeDomain } from '../../src/app-store-connect/domains.ts';
import { CancelledError, NetworkError } from '../../src/base/errors.ts';
import { added, newPair, resource, rotateWith } from '../support/rotation/scripted-rotation.ts';
import { json, scriptedApi, list } from '../support/servers/scripted-responses.ts';
import {
  openScriptedStore,
  publicKeyResponse,
  repositoryRequest,
  secretResponse,
} from '../support/rotation/github-secrets.ts';
import { asNewKey } from '../support/rotation/new-key.ts';

const wanted = { domain: 'example.com', referenceName: 'Example' };
const page = (status: number) => ({ status, body: '<html><title>Blocked</title>' });
const refused = (status: number, code = 'NO') => json({ errors: [{ code }] }, { status });
const notApple = [
  ["a gateway's page", page(403), 'ERR_API_FORBIDDEN'],
  ["another server's JSON", json({ message: 'No' }, { status: 403 }), 'ERR_API_FORBIDDEN'],
  ['errors without an entry', json({ errors: [] }, { status: 403 }), 'ERR_API_FORBIDDEN'],
  ['499, which means that the client did not wait', refused(499), 'ERR_API_REFUSED'],
  ['a redirect', { status: 302 }, 'ERR_API_REFUSED'],
] as const;

describe('what may have taken effect', () => {
  test.each(notApple)('is not known after %s', async (_, response, code) => {
    const { api } = scriptedApi([response]);
    await expect(api.call('POST', '/v1/x', {})).rejects.toMatchObject({
      code,
      mayHaveHappened: true,
    });
    expect(api.mayHaveChanged()).toBe(true);
  });

  test.each([refused(403), refused(401), refused(429), { status: 429, headers: { 'retry-after': '999' } }])(
    'is nothing after a refusal: %j',
    async (response) => {
      const { api } = scriptedApi([{ ...response, headers: { 'retry-after': '999' } }]);
      await expect(api.call('POST', '/v1/x', {})).rejects.toMatchObject({ mayHaveHappened: false });
      expect(api.mayHaveChanged()).toBe(false);
    },
  );

  test('a refused request may have taken effect if an earlier attempt may have', async () => {
    const { api } = scriptedApi([{ status: 502 }, refused(403)]);
    await expect(api.call('DELETE', '/v1/x')).rejects.toMatchObject({ status: 403, mayHaveHappened: true });
    expect(api.mayHaveChanged()).toBe(true);
  });

  test("does not repeat a POST after a 401 that is not Apple's", async () => {
    const headers = { date: 'Sat, 21 Nov 2026 13:00:00 GMT' };
    const { api, requests } = scriptedApi([{ ...page(401), headers }]);
    await expect(api.call('POST', '/v1/x', {})).rejects.toMatchObject({ status: 401, mayHaveHappened: true });
    expect(requests).toHaveLength(1);
  });
});

test.each([page(403), page(409)])(
  'looks for a domain before adding it again if a gateway refused the request: %j',
  async (response) => {
    const { api, asked } = scriptedApi([list(), ...[1, 2, 3].flatMap(() => [response, list()])]);
    await expect(ensureDomain(api, wanted)).rejects.toMatchObject({
      status: response.status,
      message: expect.stringContaining('The domain example.com may be registered'),
    });
    expect(
      asked()
        .map((request) => request.split(' ')[0])
        .join(' '),
    ).toBe('GET POST GET POST GET POST GET');
  },
);

describe('a DELETE', () => {
  test.each([
    ["Apple's NOT_FOUND", [refused(404, 'NOT_FOUND')]],
    ["Apple's NOT_FOUND with a suffix", [refused(404, 'NOT_FOUND.X')]],
    [
      "Apple's NOT_FOUND after a lost response",
      [new NetworkError('Lost', { mayHaveHappened: true }), refused(404, 'NOT_FOUND')],
    ],
  ])('has taken effect after %s', async (_, responses) => {
    await expect(removeDomain(scriptedApi(responses).api, '1')).resolves.toBeUndefined();
  });

  test.each([
    ["a proxy's 404", [page(404)], 'ERR_NOT_FOUND'],
    ['an address that Apple does not know', [refused(404, 'PATH_ERROR')], 'ERR_NOT_FOUND'],
    ['a code that only begins with NOT_FOUND', [refused(404, 'NOT_FOUNDED')], 'ERR_NOT_FOUND'],
    ["a proxy's 404 after a lost response", [{ status: 503 }, page(404)], 'ERR_NOT_FOUND'],
    ["a gateway's page", [page(403)], 'ERR_API_FORBIDDEN'],
  ])('may have taken effect after %s', async (_, responses, code) => {
    await expect(removeDomain(scriptedApi(responses).api, '1')).rejects.toMatchObject({
      code,
      message: expect.stringContaining('not certain that anything was removed'),
    });
  });
});

test('reports an app without a key only if Apple says so', async () => {
  expect(await readAppKey(scriptedApi([refused(404, 'NOT_FOUND')]).api, '1')).toBeUndefined();
  expect(await readAppKey(scriptedApi([json({ data: null })]).api, '1')).toBeUndefined();
  for (const response of [page(404), refused(404, 'PATH_ERROR'), json({ data: '' })])
    await expect(readAppKey(scriptedApi([response]).api, '1')).rejects.toHaveProperty('code');
});

describe('a secret', () => {
  test.each([
    [page(403), true],
    [json({ errors: [{ code: 'NO' }] }, { status: 403 }), true],
    [json({ message: 'No' }, { status: 403 }), false],
    [json({ message: 'No' }, { status: 408 }), true],
  ])('is written with the responses %j', async (response, mayHaveHappened) => {
    const { prepare, client } = openScriptedStore(
      repositoryRequest,
      publicKeyResponse,
      secretResponse('2026-11-21T12:00:00Z'),
      response,
    );
    const prepared = await prepare();
    await expect(prepared.store(client, asNewKey('x'))).rejects.toMatchObject({
      code: 'ERR_STORE_REFUSED',
      mayHaveHappened,
    });
  });

  test('that may have been written keeps both public keys registered, although the store looks unchanged', async () => {
    const { prepare, client } = openScriptedStore(
      repositoryRequest,
      publicKeyResponse,
      secretResponse('2026-11-21T12:00:00Z'),
      page(403),
    );
    const secretStore = await prepare();
    const { outcome, sent } = await rotateWith(
      [
        list(resource('old')),
        list(resource('old')),
        ...added,
        list(resource('old'), resource('new', newPair.publicKey)),
      ],
      {},
      { store: (_, key) => secretStore.store(client, key) },
    );
    expect(outcome).toMatchObject({
      status: 403,
      message: expect.stringMatching(/stays registered, and it is not certain that the store contains/),
    });
    expect(sent).toEqual(['POST']);
  });
});

test("escapes the caller's reason for a cancellation", () => {
  const error = new CancelledError('The run was cancelled by a\n::error::b').withChanges(
    'Nothing was changed',
  );
  expect(error.headline).not.toContain('\n');
  expect(error.message).toMatch(/^The run was cancelled by a .*\. Nothing was changed$/);
});
