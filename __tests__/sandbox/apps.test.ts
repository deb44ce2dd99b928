import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAscToken } from '../../src/index.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const [MARKETPLACE, APP, BETA] = ['6478901234', '6478901235', '6478901236'];
let sandbox: Sandbox;
let authorization: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  const key = issueApiKey(sandbox.state);
  const { token } = await createAscToken({
    issuerId: key['issuer-id'],
    keyId: key['key-id'],
    privateKey: key['private-key'],
  });
  authorization = `Bearer ${token}`;
  const publicKey = createPublicKey(makeKey().publicKey);
  sandbox.state.keys.push({ id: 'the-key', publicKey, appId: APP });
  const domain = { domain: 'example.com', referenceName: 'Example', createdDate: '2026-11-21' };
  sandbox.state.domains.push({ id: 'the-domain', ...domain });
});
afterAll(() => sandbox.close());

async function get(path: string): Promise<{ status: number; body: { data?: unknown; errors?: unknown } }> {
  const response = await fetch(sandbox.url + path, { headers: { authorization } });
  return { status: response.status, body: (await response.json()) as { data?: unknown } };
}

async function idsOf(path: string): Promise<string[]> {
  const { body } = await get(path);
  return (body.data as { id: string }[]).map(({ id }) => id);
}

test('an app has the attributes that clients require', async () => {
  const { status, body } = await get(`/v1/apps/${APP}`);
  expect(status).toBe(200);
  expect(body.data).toEqual({
    type: 'apps',
    id: APP,
    attributes: {
      bundleId: 'com.example.app',
      name: 'Example App',
      sku: expect.any(String),
      primaryLocale: 'en-US',
      isOrEverWasMadeForKids: false,
      contentRightsDeclaration: 'DOES_NOT_USE_THIRD_PARTY_CONTENT',
    },
    links: { self: `${sandbox.url}/v1/apps/${APP}` },
  });
});

describe('apps are filtered and sorted as Apple does', () => {
  test.each([
    ['filter[bundleId]=com.example.marketplace,com.example.app.beta', [MARKETPLACE, BETA]],
    ['filter[bundleId]=com.example.app', [APP, BETA]],
    ['filter[name]=beta, marketplace', [MARKETPLACE, BETA]],
    [`filter[id]=${APP},1`, [APP]],
    ['filter[sku]=COM-EXAMPLE-APP', [APP]],
    ['filter[sku]=', []],
    [`filter[id]=${APP},${BETA}&filter[name]=beta`, [BETA]],
    ['sort=-name&limit=2', [MARKETPLACE, BETA]],
    ['sort=bundleId', [APP, BETA, MARKETPLACE]],
  ])('%s', async (query, ids) => {
    expect(await idsOf(`/v1/apps?${query}`)).toEqual(ids);
  });

  test('fields[apps] selects attributes', async () => {
    const { body } = await get(`/v1/apps/${APP}?fields[apps]=name,sku`);
    expect(Object.keys((body.data as { attributes: object }).attributes)).toEqual(['name', 'sku']);
  });
});

test.each([
  [
    `/v1/apps/${APP}/relationships/alternativeDistributionKey`,
    { type: 'alternativeDistributionKeys', id: 'the-key' },
  ],
  [`/v1/apps/${BETA}/relationships/alternativeDistributionKey`, null],
  ['/v1/alternativeDistributionDomains/the-domain', expect.objectContaining({ id: 'the-domain' })],
])('a single resource is read: %s', async (path, data) => {
  expect(await get(path)).toMatchObject({ status: 200, body: { data } });
});

test.each([
  '/v1/apps/1',
  '/v1/apps/1/relationships/alternativeDistributionKey',
  '/v1/alternativeDistributionDomains/none',
])('a resource that does not exist is not found: %s', async (path) => {
  expect(await get(path)).toMatchObject({
    status: 404,
    body: { errors: [expect.objectContaining({ code: 'NOT_FOUND' })] },
  });
});
