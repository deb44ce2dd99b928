import { expect, test } from '@jest/globals';
import { NetworkError, type HttpRequest } from '../../src/index.ts';
import { createValidResponse, apiKey, CALLS } from '../support/servers/fake-apple.ts';

/** A list of GitHub's repositories, or of Apple's keys, whose every page promises another. */
function endless({ method, url }: HttpRequest) {
  const right = createValidResponse(method, url);
  const repositories = JSON.stringify({ total_count: 999_999, repositories: Array(100).fill({ id: 1 }) });
  const next = JSON.stringify({ data: [], links: { next: `${url}x` } });
  const body = url.includes('/repositories') ? repositories : url.includes('githubless') ? next : right.body;
  return Promise.resolve({ status: right.status, headers: {}, body });
}

test('stops reading an endless list of pages', async () => {
  let pages = 0;
  const transport = (request: HttpRequest) => {
    pages += 1;
    return endless(request);
  };
  const attempt = CALLS['list-keys']?.run({ ...apiKey, apiUrl: 'https://githubless.example' }, { transport });
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_NETWORK_RESPONSE' });
  expect(pages).toBe(500);
});

test('stops reading an endless list of repositories before anything is changed', async () => {
  const calls: string[] = [];
  const transport = (request: HttpRequest) => {
    calls.push(`${request.method} ${new URL(request.url).pathname}`);
    return endless(request);
  };
  const call = CALLS['rotate-key of an organization'];
  const attempt = call?.run({ ...apiKey, ...call.request }, { transport, sleep: () => Promise.resolve() });
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_NETWORK_RESPONSE' });
  expect(calls.filter((text) => !text.startsWith('GET '))).toEqual([]);
});

test.each([
  ['no key', '{}'],
  ['a key that is too short', '{"key":"AAAA","key_id":"1"}'],
  ['a key that is a number', '{"key":7,"key_id":"1"}'],
  [
    'a key of zeros, with which nothing is secret',
    JSON.stringify({ key: Buffer.alloc(32).toString('base64'), key_id: '1' }),
  ],
  ['a list', '[]'],
  ['nothing', ''],
])("changes nothing at Apple if GitHub's response contains %s", async (_, body) => {
  const calls: string[] = [];
  const transport = ({ method, url }: HttpRequest) => {
    calls.push(method);
    const right = createValidResponse(method, url);
    return Promise.resolve({ headers: {}, ...right, ...(url.endsWith('/public-key') && { body }) });
  };
  const call = CALLS['rotate-key into a secret'];
  await expect(call?.run({ ...apiKey, ...call.request }, { transport })).rejects.toBeInstanceOf(NetworkError);
  expect(calls.filter((method) => method !== 'GET')).toEqual([]);
});
