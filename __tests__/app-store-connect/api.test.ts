import { describe, expect, test } from '@jest/globals';
import { decodeToken } from '../support/keys/openssl.ts';
import { ISSUER, json, NOW, scriptedApi } from '../support/servers/scripted-responses.ts';

const APPLE = 'https://api.appstoreconnect.apple.com';
const done = json({ data: { id: 'KEY1' } });

function claimsOf(authorization = ''): Record<string, unknown> {
  return decodeToken(authorization.replace('Bearer ', '')).claims;
}

describe('a request', () => {
  test('without a body says what it takes, and nothing of a content', async () => {
    const { api, requests } = scriptedApi([done]);
    expect(await api.call('GET', '/v1/x?limit=1')).toEqual({ data: { id: 'KEY1' } });
    const [{ headers, ...rest } = { headers: {} }] = requests;
    expect(rest).toEqual({ method: 'GET', url: `${APPLE}/v1/x?limit=1`, timeout: 15_000 });
    expect(headers).toEqual({
      authorization: expect.stringMatching(/^Bearer ey/),
      accept: 'application/json',
    });
  });

  test('with a body says that it is JSON', async () => {
    const { api, requests } = scriptedApi([done]);
    await api.call('POST', '/v1/x', { data: 1 });
    expect(requests).toMatchObject([
      { method: 'POST', body: '{"data":1}', headers: { 'content-type': 'application/json' } },
    ]);
  });

  test('to delete is answered with nothing', async () => {
    const { api } = scriptedApi([{ status: 204 }]);
    expect(await api.call('DELETE', '/v1/x/1')).toBeUndefined();
  });

  test.each([
    [{}, `${APPLE}/v1/x`, undefined],
    [{ apiUrl: 'https://localhost:8080//' }, 'https://localhost:8080/v1/x', undefined],
    [
      { apiUrl: 'https://api.enterprise.developer.apple.com/' },
      'https://api.enterprise.developer.apple.com/v1/x',
      'apple-developer-enterprise-v1',
    ],
  ])('to %j goes where it should, with the audience for it', async (key, url, audience) => {
    const { api, requests } = scriptedApi([done], key);
    await api.request('GET', '/v1/x');
    expect(requests.map((request) => request.url)).toEqual([url]);
    expect(claimsOf(requests[0]?.headers.authorization)).toMatchObject({
      aud: audience ?? 'appstoreconnect-v1',
    });
  });
});

describe('the token', () => {
  test.each([
    [ISSUER, { iss: ISSUER }, false],
    [undefined, { sub: 'user' }, true],
  ])('of the issuer %j lives 15 minutes', async (issuerId, claims, individual) => {
    const { api, requests } = scriptedApi([done], { issuerId });
    await api.request('GET', '/v1/x');
    const { exp, ...others } = claimsOf(requests[0]?.headers.authorization);
    expect({ exp, others }).toMatchObject({ exp: NOW / 1000 + 900, others: claims });
    expect(api.individual).toBe(individual);
  });

  test('is made once, and again in its last minute', async () => {
    const { api, requests, clock } = scriptedApi([done, done, done]);
    for (const later of [0, 14 * 60_000, 1]) {
      clock.now += later;
      await api.request('GET', '/v1/x');
    }
    const [first, second, third] = requests.map(({ headers }) => headers.authorization);
    expect(second).toBe(first);
    expect(claimsOf(third).exp).toBe(NOW / 1000 + 29 * 60);
  });
});

test.each([
  [299, /^GET \/v1\/x was answered with 299, but the body is not complete JSON\. The response was empty\.$/],
  [300, /^GET \/v1\/x was answered with a redirect \(300\) to nowhere\. It was not followed/],
  [399, /^GET \/v1\/x was answered with a redirect \(399\) to nowhere\. It was not followed/],
  [400, /^GET \/v1\/x was refused with 400\./],
  [199, /^GET \/v1\/x was refused with 199\./],
])('an answer of %i is told for what it is', async (status, message) => {
  await expect(scriptedApi([{ status }]).api.call('GET', '/v1/x')).rejects.toThrow(message);
});

describe('whether anything may have changed', () => {
  test.each([
    ['GET', 200, false],
    ['POST', 200, true],
    ['POST', 400, true],
    ['POST', 500, true],
    ['POST', 302, true],
    ['DELETE', 204, true],
    ['DELETE', 404, true],
  ] as const)('after %s %i: %j', async (method, status, changed) => {
    const { api } = scriptedApi([{ status }]);
    expect(api.mayHaveChanged()).toBe(false);
    await api.request(method, '/v1/x');
    expect(api.mayHaveChanged()).toBe(changed);
  });

  test('a change is not forgotten over a refusal after it, nor where there is no answer', async () => {
    const { api } = scriptedApi([{ status: 201 }, { status: 409 }]);
    await api.request('POST', '/v1/x');
    await api.request('POST', '/v1/x');
    expect(api.mayHaveChanged()).toBe(true);
    const lost = scriptedApi([new Error('lost')]).api;
    await expect(lost.request('POST', '/v1/x')).rejects.toThrow('lost');
    expect(lost.mayHaveChanged()).toBe(true);
  });
});
