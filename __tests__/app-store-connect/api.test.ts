import { describe, expect, test } from '@jest/globals';
import { ISSUER, json, NOW, scriptedApi, claimsOf } from '../support/servers/scripted-responses.ts';

const APPLE = 'https://api.appstoreconnect.apple.com';
const done = json({ data: { id: 'KEY1' } });

describe('a request', () => {
  test('has an Accept header and no Content-Type if it has no body', async () => {
    const { api, requests } = scriptedApi([done]);
    expect(await api.call('GET', '/v1/x?limit=1')).toEqual({ data: { id: 'KEY1' } });
    const [{ headers, ...rest } = { headers: {} }] = requests;
    expect(rest).toEqual({ method: 'GET', url: `${APPLE}/v1/x?limit=1`, timeout: 15_000 });
    expect(headers).toEqual({
      authorization: expect.stringMatching(/^Bearer ey/),
      accept: 'application/json',
    });
  });

  test('has a JSON Content-Type if it has a body', async () => {
    const { api, requests } = scriptedApi([done]);
    await api.call('POST', '/v1/x', { data: 1 });
    expect(requests).toMatchObject([
      { method: 'POST', body: '{"data":1}', headers: { 'content-type': 'application/json' } },
    ]);
  });

  test('returns nothing if it deletes something', async () => {
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
  ])('with the URL %j goes to the right server, with the right audience', async (key, url, audience) => {
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
  ])('with the issuer %j is valid for 15 minutes', async (issuerId, claims, individual) => {
    const { api, requests } = scriptedApi([done], { issuerId });
    await api.request('GET', '/v1/x');
    const { exp, ...others } = claimsOf(requests[0]?.headers.authorization);
    expect({ exp, others }).toMatchObject({ exp: NOW / 1000 + 900, others: claims });
    expect(api.individual).toBe(individual);
  });

  test('is created once, and again in its last minute', async () => {
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
  [299, /^GET \/v1\/x returned 299, but the body is not complete JSON\. The response was empty\.$/],
  [300, /^GET \/v1\/x returned a redirect \(300\) without a Location header\. Redirects are not followed/],
  [399, /^GET \/v1\/x returned a redirect \(399\) without a Location header\. Redirects are not followed/],
  [400, /^GET \/v1\/x was refused with 400\./],
  [199, /^GET \/v1\/x was refused with 199\./],
])('explains a response of %i', async (status, message) => {
  await expect(scriptedApi([{ status }]).api.call('GET', '/v1/x')).rejects.toThrow(message);
});

describe('whether a request may have taken effect', () => {
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

  test('reports an earlier change if the next request is refused or gets no response', async () => {
    const { api } = scriptedApi([{ status: 201 }, { status: 409 }]);
    await api.request('POST', '/v1/x');
    await api.request('POST', '/v1/x');
    expect(api.mayHaveChanged()).toBe(true);
    const lost = scriptedApi([new Error('lost')]).api;
    await expect(lost.request('POST', '/v1/x')).rejects.toThrow('lost');
    expect(lost.mayHaveChanged()).toBe(true);
  });
});
