import { describe, expect, test } from '@jest/globals';
import { AscError } from '../../src/index.ts';
import { openSandbox, openServer, prepareRegistration } from '../support/servers/registration.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const LIST = 'GET /v1/alternativeDistributionKeys';

test.each([301, 302, 303, 307, 308])(
  'a redirect with %i is not followed, so that no other server receives the token',
  async (status) => {
    const elsewhere = await openSandbox();
    const { register, requests } = await prepareRegistration(
      `status=${status} location=${elsewhere.url}/v1/x`,
    );
    const attempt = register();
    await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_REFUSED', status });
    await expect(attempt).rejects.toThrow(
      `${LIST} returned a redirect (${status}) to ${elsewhere.url}/v1/x. Redirects are not followed, to protect the token. Check apiUrl and the proxy`,
    );
    expect(elsewhere.state.requests).toEqual([]);
    expect(requests()).toEqual([`GET ${status}`]);
  },
);

test('does not request a next page from another server', async () => {
  const elsewhere = await openSandbox();
  const { register } = await prepareRegistration();
  const next = `${elsewhere.url}/v1/alternativeDistributionKeys?cursor=2`;
  const server = await openServer(() => ({ body: JSON.stringify({ data: [], links: { next } }) }));
  const attempt = register({ apiUrl: server.url });
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_NETWORK_RESPONSE' });
  await expect(attempt).rejects.toThrow(
    `The list's next page is on another server, ${new URL(elsewhere.url).host}. It was not requested, so that the token is not sent to another server`,
  );
  expect(elsewhere.state.requests).toEqual([]);
});

test.each([
  ['from its first page to itself', [], 1],
  ['from its third page to its second', ['/page/2', '/page/3', '/page/2'], 3],
])('stops reading a list whose pages form a circle: %s', async (_, pages, asked) => {
  const { register } = await prepareRegistration();
  const links = [...pages];
  const server = await openServer(({ url }) => ({
    body: JSON.stringify({ data: [], links: { next: links.shift() ?? url } }),
  }));
  await expect(register({ apiUrl: server.url })).rejects.toMatchObject({
    code: 'ERR_NETWORK_RESPONSE',
    message: 'The list does not end: its next page was already read',
  });
  expect(server.seen).toHaveLength(asked);
});

describe('a response of 200 that is not a list', () => {
  test.each([
    ['null'],
    ['"text"'],
    ['7'],
    ['[]'],
    ['{}'],
    ['{"data":null}'],
    ['{"data":{}}'],
    ['{"data":[null]}'],
    ['{"data":[{}]}'],
    ['{"data":[{"id":7}]}'],
    ['{"data":[],"links":{"next":"http://"}}'],
    [''],
    ['{"data":['],
  ])('but %s causes an error, and nothing is posted', async (body) => {
    const { register } = await prepareRegistration();
    const server = await openServer(() => ({ headers: JSON_TYPE, body }));
    for (const app of [{}, { bundleId: 'com.example.app' }])
      await expect(register({ apiUrl: server.url, ...app })).rejects.toBeInstanceOf(AscError);
    expect(server.seen.filter((request) => !request.startsWith('GET'))).toEqual([]);
  });
});

test.each([
  {
    status: 403,
    headers: { 'content-type': 'text/html' },
    body: '<html><head><title>403 Forbidden</title></head></html>',
    found: 'an HTML page, not Apple\'s JSON: "403 Forbidden"',
  },
  {
    status: 406,
    headers: { 'content-type': 'text/plain' },
    body: 'Not Acceptable\n',
    found: 'text/plain, not Apple\'s JSON: "Not Acceptable"',
  },
])('quotes a response of $status that is not JSON', async ({ found, ...answer }) => {
  const { status } = answer;
  const { register } = await prepareRegistration();
  const server = await openServer(() => answer);
  await expect(register({ apiUrl: server.url })).rejects.toMatchObject({
    code: status === 403 ? 'ERR_API_FORBIDDEN' : status >= 500 ? 'ERR_API_UNAVAILABLE' : 'ERR_API_REFUSED',
    status,
    message: `${LIST} was refused with ${status}.\nThe response was ${found}. A proxy or gateway may have responded instead of Apple. Run the step again.`,
  });
});

test('does not read more than 10 MB of a response', async () => {
  const { register } = await prepareRegistration();
  const server = await openServer(() => ({ body: ' '.repeat(11_000_000) }));
  await expect(register({ apiUrl: server.url })).rejects.toThrow(
    'The response is larger than 10000000 bytes',
  );
});

test('reports that a key must not be used if another key is read back', async () => {
  const { register, sandbox, request } = await prepareRegistration();
  const other = await prepareRegistration();
  await other.register();
  const server = await openServer(({ method = '', url = '' }) => {
    const [key] = other.sandbox.state.keys;
    const publicKey = key?.publicKey.export({ format: 'pem', type: 'spki' });
    const resource = { type: 'alternativeDistributionKeys', id: 'KEY1', attributes: { publicKey } };
    return method === 'GET' && url.includes('limit=')
      ? { body: '{"data":[]}' }
      : { status: method === 'POST' ? 201 : 200, body: JSON.stringify({ data: resource }) };
  });
  await expect(register({ ...request, apiUrl: server.url })).rejects.toMatchObject({
    code: 'ERR_ROTATION_INCOMPLETE',
    message:
      'Key KEY1 was registered, but App Store Connect returns another public key for it. Do not sign with this key. Check the key in App Store Connect',
  });
  expect(sandbox.state.requests).toEqual([]);
});
