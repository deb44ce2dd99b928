import { isIPv4 } from 'node:net';
import { expect } from '@jest/globals';
import { InputError, listKeys, NetworkError, type HttpRequest } from '../../src/index.ts';
import { address } from '../support/properties/addresses.ts';
import { apiKey } from '../support/servers/fake-apple.ts';
import { property } from '../support/properties/property.ts';

/** The requests that a list of keys makes there, and how it ends. */
async function requestsTo(
  apiUrl: string,
  next?: string,
): Promise<{ urls: string[]; error: Error | undefined }> {
  const urls: string[] = [];
  const transport = ({ url }: HttpRequest) => {
    urls.push(url);
    const links = urls.length === 1 && next !== undefined ? { next } : {};
    return Promise.resolve({ status: 200, headers: {}, body: JSON.stringify({ data: [], links }) });
  };
  const error = await listKeys({ ...apiKey, apiUrl }, { transport }).then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  return { urls, error };
}

property(
  'api-url accepts only https or this machine, without a user, and requests only paths of the API',
  address,
  {
    cost: 0.3,
    check: async (apiUrl) => {
      const { urls, error } = await requestsTo(apiUrl);
      if (error !== undefined) {
        expect(error).toBeInstanceOf(InputError);
        expect({ urls, message: String(error) }).toEqual({
          urls: [],
          message: expect.stringContaining('apiUrl'),
        });
        expect(String(error)).not.toContain('hunter2');
        return;
      }
      for (const url of urls.map((text) => new URL(text))) {
        const own =
          url.hostname === 'localhost' ||
          url.hostname === '[::1]' ||
          (isIPv4(url.hostname) && url.hostname.startsWith('127.'));
        expect(url.protocol === 'https:' || (url.protocol === 'http:' && own)).toBe(true);
        expect([url.username, url.password, url.host]).toEqual(['', '', new URL(apiUrl).host]);
        expect(url.pathname).toMatch(/\/v1\/alternativeDistributionKeys$/);
        expect(url.search).toContain('limit=200');
      }
    },
  },
);

property('the next page is requested from the same server, without a user, or not at all', address, {
  cost: 0.3,
  check: async (next) => {
    const { urls, error } = await requestsTo('https://api.appstoreconnect.apple.com', next);
    if (error !== undefined) expect(error).toBeInstanceOf(NetworkError);
    for (const url of urls.map((text) => new URL(text)))
      expect([url.origin, url.username, url.password]).toEqual([
        'https://api.appstoreconnect.apple.com',
        '',
        '',
      ]);
  },
});
