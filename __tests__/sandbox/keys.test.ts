import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createAscToken } from '../../src/index.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { pemBody, makeKeyOfAlgorithm, makeKey } from '../support/keys/make-keys.ts';

const KEYS = '/v1/alternativeDistributionKeys';
const APP = '6478901235';
const type = 'alternativeDistributionKeys';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: { readonly id: string }[] & { readonly id: string };
    readonly links?: { readonly self: string; readonly next?: string };
    readonly errors?: readonly { readonly code: string; readonly detail: string; readonly source?: object }[];
  };
}

let sandbox: Sandbox;
let token = '';

beforeEach(async () => {
  sandbox = await startSandbox();
  const key = issueApiKey(sandbox.state);
  const request = { issuerId: key['issuer-id'], keyId: key['key-id'], privateKey: key['private-key'] };
  ({ token } = await createAscToken(request));
});
afterEach(() => sandbox.close());

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
  const url = new URL(path, sandbox.url);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(url, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
}

async function add(publicKey: unknown, appId?: string): Promise<Answer> {
  const relationships = { app: { data: { type: 'apps', id: appId } } };
  const data = { type, attributes: { publicKey }, ...(appId !== undefined && { relationships }) };
  return call('POST', KEYS, { data });
}

test('adds, lists, reads and removes a key', async () => {
  const { status, body } = await add(makeKey().publicKey);
  const id = String(body.data?.id);
  expect(status).toBe(201);
  expect((await call('GET', KEYS)).body.data).toEqual([body.data]);
  expect((await call('GET', `${KEYS}/${id}`)).body.data).toEqual(body.data);
  expect((await call('DELETE', `${KEYS}/${id}`)).status).toBe(204);
  for (const method of ['GET', 'DELETE']) {
    const gone = await call(method, `${KEYS}/${id}`);
    expect([gone.status, gone.body.errors?.[0]?.code]).toEqual([404, 'NOT_FOUND']);
  }
});

describe('the attribute publicKey', () => {
  const key = makeKey();

  test.each([
    ['PEM', key.publicKey],
    ['PEM without its last newline', key.publicKey.trim()],
    ['bare base64', pemBody(key.publicKey)],
  ])('accepts %s', async (_, text) => {
    expect((await add(text)).status).toBe(201);
  });

  test.each([
    ['a private key', key.pkcs8],
    ['a SEC1 private key', key.sec1],
    ['the base64 of a private key', pemBody(key.pkcs8)],
    ['a private key followed by its public key', key.sec1 + key.publicKey],
    ['an Ed25519 private key', makeKeyOfAlgorithm('ED25519')],
    ['a text', 'key'],
    ['nothing', undefined],
    ['a number', 7],
  ])('refuses %s with its pointer, and does not store it', async (_, text) => {
    const { status, body } = await add(text);
    expect(status).toBe(409);
    expect(body.errors?.[0]).toMatchObject({
      code: 'ENTITY_ERROR.ATTRIBUTE.INVALID',
      source: { pointer: '/data/attributes/publicKey' },
    });
    expect(sandbox.state.keys).toEqual([]);
  });
});

test.each([
  ['of another type', { data: { type: 'apps' } }, '/data/type'],
  ['without data', {}, '/data/type'],
  ['without a body', undefined, '/data/type'],
  [
    'for an app that does not exist',
    { data: { type, attributes: makeKey(), relationships: { app: { data: { id: '1' } } } } },
    '/data/relationships/app',
  ],
])('refuses a request %s with its pointer', async (_, body, pointer) => {
  const answer = await call('POST', KEYS, body);
  expect([answer.status, answer.body.errors?.[0]?.source]).toEqual([409, { pointer }]);
});

test('accepts many different keys for the account, and one key for an app', async () => {
  const [one, two] = [makeKey().publicKey, makeKey().publicKey];
  expect((await add(one)).status).toBe(201);
  expect((await add(two)).status).toBe(201);
  expect((await add(one)).status).toBe(409);
  expect((await add(one, APP)).status).toBe(201);
  expect((await add(two, APP)).body.errors?.[0]?.code).toBe('STATE_ERROR');
  const listed = async (filter: string) => (await call('GET', `${KEYS}?exists[app]=${filter}`)).body.data;
  expect(await listed('true')).toHaveLength(1);
  expect(await listed('false')).toHaveLength(2);
  expect((await call('GET', `/v1/apps/${APP}/alternativeDistributionKey`)).status).toBe(200);
  expect(await call('GET', '/v1/apps/6478901236/alternativeDistributionKey')).toMatchObject({
    status: 200,
    body: { data: null },
  });
});

test('lists each resource on exactly one page', async () => {
  for (let index = 0; index < 5; index += 1) await add(makeKey().publicKey);
  const ids: string[] = [];
  let pages = 0;
  for (let next: string | undefined = `${KEYS}?limit=2`; next !== undefined; pages += 1) {
    const { body }: Answer = await call('GET', next);
    ids.push(...(body.data ?? []).map(({ id }) => id));
    next = body.links?.next;
  }
  expect(pages).toBe(3);
  expect(ids).toEqual(sandbox.state.keys.map(({ id }) => id));
});

test.each(['0', '201', 'many', '1.5'])('a limit of %s is refused', async (limit) => {
  const { status, body } = await call('GET', `${KEYS}?limit=${limit}`);
  expect([status, body.errors?.[0]?.code]).toEqual([400, 'PARAMETER_ERROR.INVALID']);
});

test('refuses an unknown path as Apple does', async () => {
  const { status, body } = await call('GET', '/v1/builds');
  expect([status, body.errors?.[0]?.code]).toEqual([404, 'PATH_ERROR']);
});
