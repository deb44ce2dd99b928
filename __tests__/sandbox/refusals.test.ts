import { afterAll, expect, test } from '@jest/globals';
import { createAscToken } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';

const sandbox = await startSandbox();
const { state } = sandbox;
afterAll(() => sandbox.close());

const { 'issuer-id': issuerId, 'key-id': keyId, 'private-key': privateKey } = issueApiKey(state);
const { token } = await createAscToken({ issuerId, keyId, privateKey });

async function call(method: string, path: string, { body = '', bearer = token } = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${bearer}` };
  return fetch(sandbox.url + path, { method, headers, ...(body !== '' && { body }) });
}

test.each([
  ['is not JSON', 'a domain'],
  ['is null', 'null'],
  ['has no attributes', JSON.stringify({ data: { type: 'alternativeDistributionDomains' } })],
])('does not add a domain if its request %s', async (_, body) => {
  const answer = await call('POST', '/v1/alternativeDistributionDomains', { body });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('domain and referenceName are required');
  expect(state.domains).toEqual([]);
});

test('does not add a key if its request is not JSON', async () => {
  const answer = await call('POST', '/v1/alternativeDistributionKeys', { body: '{' });
  expect(answer.status).toBe(409);
  expect(state.keys).toEqual([]);
});

test('refuses a path that cannot be decoded, as Apple refuses any unknown path', async () => {
  const answer = await call('GET', '/v1/alternativeDistributionKeys/%E0%A4%A');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('PATH_ERROR');
});

test('refuses a token whose scope does not have a query that cannot be decoded', async () => {
  const scope = ['GET /v1/apps?limit=5'];
  const scoped = await createAscToken({ issuerId, keyId, privateKey, scope: scope.join('\n') });
  const answer = await call('GET', '/v1/apps?limit=%E0%A4%A', { bearer: scoped.token });
  expect(answer.status).toBe(401);
});

const SECRET = '/repos/octo/shop/actions/secrets/KEY';
const sealed = { encrypted_value: 'c2VhbGVk', key_id: '568250167242549743' };

test.each([
  ['that is not JSON', 'sealed'],
  ['without a value', JSON.stringify({ ...sealed, encrypted_value: '' })],
  ['sealed for another key', JSON.stringify({ ...sealed, key_id: '1' })],
])('the GitHub part refuses a secret %s', async (_, body) => {
  const answer = await call('PUT', SECRET, { body, bearer: state.github.token });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({ message: 'Invalid request: encrypted_value or key_id' });
  expect(state.github.secrets).toEqual([]);
});

test('the GitHub part refuses an organization secret without a visibility', async () => {
  const request = { body: JSON.stringify(sealed), bearer: state.github.token };
  const answer = await call('PUT', '/orgs/octo/actions/secrets/KEY', request);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({ message: 'Invalid request: visibility' });
});

test('the GitHub part refuses other calls and other tokens', async () => {
  const [gone, foreign] = [
    await call('DELETE', SECRET, { bearer: state.github.token }),
    await call('GET', SECRET, { bearer: token }),
  ];
  expect([gone.status, foreign.status]).toEqual([404, 401]);
});

test('fails at once if the port is in use', async () => {
  const port = Number(new URL(sandbox.url).port);
  await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
