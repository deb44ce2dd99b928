import { afterEach, describe, expect, test } from '@jest/globals';
import { refuseUnsafeEnvironment } from '../../src/http/unsafe-environment.ts';
import { listKeys } from '../../src/index.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { apiKey } from '../support/servers/fake-apple.ts';
import { everyText } from '../support/leaks/error-texts.ts';
import { openRawServer } from '../support/servers/raw-server.ts';

const NAMES = ['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NODE_TLS_REJECT_UNAUTHORIZED'];

afterEach(() => {
  for (const name of NAMES) process.env[name] = '';
});

/** Asks for the list of keys at an address that no name server has, so that only a proxy can lead there. */
async function ask(apiUrl = 'https://asc.invalid'): Promise<Error> {
  const context = { requestTimeout: 200, sleep: () => Promise.resolve() };
  const error: unknown = await listKeys({ ...apiKey, apiUrl }, context).catch((reason: unknown) => reason);
  if (!(error instanceof Error)) throw new Error('It was answered');
  expect(findLeaks([apiKey.privateKey], everyText(error))).toEqual([]);
  expect(everyText(error).join()).not.toMatch(/hunter2|cm9ib3Q6aHVudGVyM/);
  return error;
}

describe('a proxy that cannot be used is told of, not passed over, and its password is not shown:', () => {
  test.each([
    ['an address without http://', 'proxy.example:8080'],
    ['the same with a password', 'robot:hunter2@127.0.0.1:8080'],
    ['a proxy of another kind', 'socks5://robot:hunter2@127.0.0.1:1080'],
    ['half an address', 'http://robot:hunter2@[127.0.0.1'],
    ['a password alone', 'http://robot:hunter2@'],
    ['a blank in it', 'http://robot:hunter2 @127.0.0.1:x'],
    ['a port that is none', 'http://robot:hunter2@127.0.0.1:x'],
    ['a % that stands for nothing', 'http://robot:hunter2%@127.0.0.1:8080'],
    ['a file', 'file:///etc/proxy'],
    ['two words', 'hunter2 proxy'],
    ['a protocol that ends like http', 'shttp://robot:hunter2@127.0.0.1:1080'],
    ['a protocol that begins like http', 'http+unix://robot:hunter2@127.0.0.1:1080'],
    ['no host', 'http://'],
    ['a port alone', 'http://:8080'],
  ])('%s', async (_, proxy) => {
    process.env.HTTPS_PROXY = proxy;
    const error = await ask();
    expect(error).toMatchObject({ code: 'ERR_NETWORK_PROXY', permanent: true, mayHaveHappened: false });
    expect(error.message).toMatch(
      /^Nothing was sent: HTTPS_PROXY is no address of a proxy\. Expected one such as/,
    );
  });

  test('where it is not asked for this host, it does not matter', async () => {
    Object.assign(process.env, { https_proxy: 'proxy:8080', no_proxy: 'asc.invalid' });
    expect((await ask()).message).not.toContain('https_proxy');
  });
});

test('nothing is sent where certificates are not to be checked', async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const server = await openRawServer((socket) => socket.end());
  const error = await ask(`https://127.0.0.1:${server.port}`);
  expect(error.message).toMatch(
    /NODE_TLS_REJECT_UNAUTHORIZED=0 lets any server impersonate 127\.0\.0\.1\. Unset/,
  );
  expect(server.arrived).toEqual([]);
});

const APPLE = new URL('https://api.appstoreconnect.apple.com/v1/apps');

test.each<[string, Readonly<Record<string, string>>]>([
  ['nothing', {}],
  ['a proxy', { https_proxy: 'http://proxy.example:8080' }],
  ['a proxy that is asked by TLS', { HTTPS_PROXY: 'https://proxy.example' }],
  ['a proxy with a password', { https_proxy: 'http://robot:hunter2%40@proxy.example:8080' }],
  ['one proxy that can be used before one that cannot', { https_proxy: 'http://a:1', HTTPS_PROXY: 'b' }],
  ['certificates that are to be checked', { NODE_TLS_REJECT_UNAUTHORIZED: '1' }],
])('of the surroundings that are safe: %s', (_, surroundings) => {
  Object.assign(process.env, surroundings);
  expect(() => {
    refuseUnsafeEnvironment(APPLE);
  }).not.toThrow();
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'a proxy that cannot be used before one that can',
    { https_proxy: 'socks5://a:1', HTTPS_PROXY: 'http://b:1' },
    'Nothing was sent: https_proxy is not a valid proxy URL. Expected a URL such as http://proxy.example.com:8080, with %40 for an @ in a password; SOCKS is not supported. To go without it, name api.appstoreconnect.apple.com in no_proxy',
  ],
  [
    'certificates that are not to be checked',
    { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    'Nothing was sent: NODE_TLS_REJECT_UNAUTHORIZED=0 lets any server impersonate api.appstoreconnect.apple.com. Unset it; to trust a certificate, let NODE_EXTRA_CA_CERTS name its file',
  ],
])('of the surroundings that are refused: %s', (_, surroundings, message) => {
  Object.assign(process.env, surroundings);
  const refuse = () => {
    refuseUnsafeEnvironment(APPLE);
  };
  expect(refuse).toThrow(
    expect.objectContaining({
      code: expect.stringMatching(/^ERR_NETWORK_(?:PROXY|CERTIFICATE)$/),
      permanent: true,
      message,
    }),
  );
});

test("this machine's own sandbox needs neither a proxy nor certificates", () => {
  Object.assign(process.env, { https_proxy: 'socks5://a:1', NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect(() => {
    refuseUnsafeEnvironment(new URL('http://127.0.0.1:8080/v1/apps'));
  }).not.toThrow();
});
