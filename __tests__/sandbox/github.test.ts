import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/server.ts';

const sandbox = await startSandbox();
const { secrets, token } = sandbox.state.github;
afterAll(() => sandbox.close());
beforeEach(() => {
  secrets.length = 0;
});

const SECRET = '/repos/octo/shop/actions/secrets/KEY';
const ORGANIZATION = '/orgs/octo/actions/secrets/KEY';
const sealed = { encrypted_value: 'c2VhbGVk', key_id: '568250167242549743' };

async function call(method: string, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` };
  return fetch(new URL(path, sandbox.url), { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

async function updatedAt(): Promise<string> {
  return ((await (await call('GET', SECRET)).json()) as { updated_at: string }).updated_at;
}

test('returns 201 for a new secret, and 204 without a body for a replaced one', async () => {
  expect((await call('PUT', SECRET, sealed)).status).toBe(201);
  const replaced = await call('PUT', SECRET, { ...sealed, encrypted_value: 'bmV3' });
  expect([replaced.status, await replaced.text()]).toEqual([204, '']);
  expect(secrets.map(({ encryptedValue }) => encryptedValue)).toEqual(['bmV3']);
});

test('changes updated_at, which is in seconds, with each update', async () => {
  await call('PUT', SECRET, sealed);
  const times = [await updatedAt()];
  expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(Math.abs(Date.parse(String(times[0])) - Date.now())).toBeLessThan(60_000);
  for (let update = 0; update < 2; update += 1) {
    await call('PUT', SECRET, sealed);
    times.push(await updatedAt());
  }
  expect(times.toSorted()).toEqual(times);
  expect(new Set(times).size).toBe(3);
});

test('the fault status=204 returns success for a PUT that was not stored', async () => {
  await call('PUT', SECRET, sealed);
  const before = await updatedAt();
  await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: 'PUT /repos status=204' });
  const response = await call('PUT', SECRET, { ...sealed, encrypted_value: 'bmV3' });
  expect([response.status, await response.text()]).toEqual([204, '']);
  expect(await updatedAt()).toBe(before);
  expect(secrets.map(({ encryptedValue }) => encryptedValue)).toEqual(['c2VhbGVk']);
});

test('lists the repositories of an organization secret in pages, with their number', async () => {
  const ids = Array.from({ length: 45 }, (_, index) => index + 10);
  await call('PUT', ORGANIZATION, { ...sealed, visibility: 'selected', selected_repository_ids: ids });
  const found: number[] = [];
  const sizes: number[] = [];
  let next: string | undefined = `${ORGANIZATION}/repositories`;
  while (next !== undefined) {
    const response: Response = await call('GET', next);
    const page = (await response.json()) as { total_count: number; repositories: { id: number }[] };
    expect(page.total_count).toBe(45);
    sizes.push(page.repositories.length);
    found.push(...page.repositories.map(({ id }) => id));
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  }
  expect([sizes, found]).toEqual([[30, 15], ids]);
  const whole = await call('GET', `${ORGANIZATION}/repositories?per_page=100&page=1`);
  expect(await whole.json()).toEqual({ total_count: 45, repositories: ids.map((id) => ({ id })) });
});

test.each([
  ['does not exist', undefined, 404],
  ['is for all repositories', 'all', 409],
])('has no list of repositories for an organization secret that %s', async (_, visibility, status) => {
  if (visibility) await call('PUT', ORGANIZATION, { ...sealed, visibility });
  expect((await call('GET', `${ORGANIZATION}/repositories`)).status).toBe(status);
});
