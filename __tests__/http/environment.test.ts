import { afterEach, describe, expect, test } from '@jest/globals';
import { refuseUnsafeEnvironment } from '../../src/http/unsafe-environment.ts';
import { listKeys } from '../../src/index.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { apiKey } from '../support/servers/fake-apple.ts';
import { textsOfError } from '../support/leaks/error-texts.ts';
import { openRawServer } from '../support/servers/raw-server.ts';

const NAMES = ['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NODE_TLS_REJECT_UNAUTHORIZED'];

afterEach(() => {
  for (const name of NAMES) process.env[name] = '';
});

/** Asks for the list of keys at an address that no name server has, so that only a proxy can lead there. */
async function ask(apiUrl = 'https://asc.invalid'): Promise<Error> {
  const context = { requestTimeout: 200, sleep: () => Promise.resolve() };
  const error: unknown = await listKeys({ ...apiKey, apiUrl }, context).catch((reason: unknown) => reason);
  if (!(error instanceof Error)) throw new Error('It got a response');
  expect(findLeaks([apiKey.privateKey], textsOfError(error))).toEqual([]);
  expect(textsOfError(error).join()).not.toMatch(/hunter2|cm9ib3Q6aHVudGVyM/);
  return error;
}

describe('rejects a proxy that cannot be used, and does not show its password:', () => {
  test.each([
    ['an address without http://', 'proxy.example:8080'],
    ['an address without http://, with a password', 'robot:hunter2@127.0.0.1:8080'],
    ['a SOCKS proxy', 'socks5://robot:hunter2@127.0.0.1:1080'],
    ['an incomplete address', 'http://robot:hunter2@[127.0.0.1'],
    ['only a password', 'http://robot:hunter2@'],
    ['a blank in the address', 'http://robot:hunter2 @127.0.0.1:x'],
    ['a port that is not a number', 'http://robot:hunter2@127.0.0.1:x'],
    ['a % that encodes nothing', 'http://robot:hunter2%@127.0.0.1:8080'],
    ['a file', 'file:///etc/proxy'],
    ['two words', 'hunter2 proxy'],
    ['a protocol that ends like http', 'shttp://robot:hunter2@127.0.0.1:1080'],
    ['a protocol that begins like http', 'http+unix://robot:hunter2@127.0.0.1:1080'],
    ['no host', 'http://'],
    ['only a port', 'http://:8080'],
  ])('%s', async (_, proxy) => {
    process.env.HTTPS_PROXY = proxy;
    const error = await ask();
    expect(error).toMatchObject({ code: 'ERR_NETWORK_PROXY', permanent: true, mayHaveHappened: false });
    expect(error.message).toMatch(/^Nothing was sent: HTTPS_PROXY .*asc\.invalid .*no_proxy/);
  });

  test('does not check the proxy if the host is in no_proxy', async () => {
    Object.assign(process.env, { https_proxy: 'proxy:8080', no_proxy: 'asc.invalid' });
    expect((await ask()).message).not.toContain('https_proxy');
  });
});

test('sends nothing if certificate checks are disabled', async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const server = await openRawServer((socket) => socket.end());
  const error = await ask(`https://127.0.0.1:${server.port}`);
  expect(error).toMatchObject({ code: 'ERR_NETWORK_CERTIFICATE', permanent: true, mayHaveHappened: false });
  expect(error.message).toMatch(/NODE_TLS_REJECT_UNAUTHORIZED=0 .*127\.0\.0\.1/);
  expect(server.arrived).toEqual([]);
});

const APPLE = new URL('https://api.appstoreconnect.apple.com/v1/apps');

test.each<[string, Readonly<Record<string, string>>]>([
  ['nothing', {}],
  ['a proxy', { https_proxy: 'http://proxy.example:8080' }],
  ['a proxy with TLS', { HTTPS_PROXY: 'https://proxy.example' }],
  ['a proxy with a password', { https_proxy: 'http://robot:hunter2%40@proxy.example:8080' }],
  ['one proxy that can be used before one that cannot', { https_proxy: 'http://a:1', HTTPS_PROXY: 'b' }],
  ['certificate checks', { NODE_TLS_REJECT_UNAUTHORIZED: '1' }],
])('accepts an environment with %s', (_, environment) => {
  Object.assign(process.env, environment);
  expect(() => {
    refuseUnsafeEnvironment(APPLE);
  }).not.toThrow();
});

test.each<[string, Readonly<Record<string, string>>, { code: string; message: RegExp }]>([
  [
    'a proxy that cannot be used before one that can',
    { https_proxy: 'socks5://a:1', HTTPS_PROXY: 'http://b:1' },
    {
      code: 'ERR_NETWORK_PROXY',
      message:
        /^Nothing was sent: https_proxy .*http:\/\/.*%40.*SOCKS.*api\.appstoreconnect\.apple\.com .*no_proxy$/,
    },
  ],
  [
    'certificate checks disabled',
    { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    {
      code: 'ERR_NETWORK_CERTIFICATE',
      message:
        /^Nothing was sent: NODE_TLS_REJECT_UNAUTHORIZED=0 .*api\.appstoreconnect\.apple\.com.*NODE_EXTRA_CA_CERTS/,
    },
  ],
])('rejects an environment with %s', (_, environment, { code, message }) => {
  Object.assign(process.env, environment);
  const refuse = () => {
    refuseUnsafeEnvironment(APPLE);
  };
  expect(refuse).toThrow(
    expect.objectContaining({ code, permanent: true, message: expect.stringMatching(message) }),
  );
});

test('uses neither a proxy nor certificates for a loopback address', () => {
  Object.assign(process.env, { https_proxy: 'socks5://a:1', NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect(() => {
    refuseUnsafeEnvironment(new URL('http://127.0.0.1:8080/v1/apps'));
  }).not.toThrow();
});
