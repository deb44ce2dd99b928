import type { Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { listKeys } from '../../src/index.ts';
import { findLeaks } from '../support/leaks.ts';
import { apiKey } from './support/apple.ts';
import { everyText } from './support/errors.ts';
import { impatiently } from './support/impatience.ts';
import { openRawServer } from './support/raw-server.ts';
import { runStep } from './support/step.ts';

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
  ])('%s', async (_, proxy) => {
    process.env.HTTPS_PROXY = proxy;
    const error = await ask();
    expect(error).toMatchObject({ code: 'ERR_NETWORK', permanent: true, mayHaveHappened: false });
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
    /NODE_TLS_REJECT_UNAUTHORIZED=0 lets any server pass for 127\.0\.0\.1\. Unset/,
  );
  expect(server.arrived).toEqual([]);
});

const CONNECTED = 'HTTP/1.1 200 Connection established\r\n\r\n';

test.each<[string, (socket: Socket) => unknown]>([
  ['says nothing', () => undefined],
  ['says nothing once the way is open', (socket) => socket.write(CONNECTED)],
  ['never ends its headers', (socket) => socket.write('HTTP/1.1 200 OK\r\nX: ')],
  ['is not done with "continue"', (socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(9))],
  ['hangs up', (socket) => socket.destroy()],
  ['is no proxy', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
  ['opens the way to something else', (socket) => socket.write(`${CONNECTED}HTTP/1.1 200 OK\r\n\r\n{}`)],
  ['asks for a password', (socket) => socket.end('HTTP/1.1 407 hunter2\r\n\r\n')],
])('a proxy that %s is given up, in a process that then ends', async (_, speak) => {
  const server = await openRawServer(speak);
  const { exitCode, log } = await runStep(
    {
      mode: 'list-keys',
      'key-id': apiKey.keyId,
      'private-key': apiKey.privateKey,
      'api-url': 'https://asc.invalid',
    },
    { https_proxy: `http://robot:hunter2@127.0.0.1:${server.port}`, NODE_OPTIONS: impatiently(100) },
  );
  expect({ exitCode, log }).toEqual({
    exitCode: 1,
    log: expect.stringMatching(
      /::error title=asc-credentials%3A ERR_NETWORK::.*Tried \d times, then gave up/,
    ),
  });
  expect(log.replace(/^::add-mask::.*$/gm, '')).not.toMatch(/hunter2|cm9ib3Q6aHVudGVyM/);
  expect(server.arrived.length).toBeGreaterThan(4);
  expect(server.arrived.join('')).not.toMatch(/^authorization: Bearer/im);
});
