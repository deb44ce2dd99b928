import type { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import type { HttpRequest } from '../../src/base/http.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { NetworkError } from '../../src/base/errors.ts';
import { createValidResponse, apiKey, CALLS } from '../support/servers/fake-apple.ts';
import { openRawServer } from '../support/servers/raw-server.ts';

const UPGRADE = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';

/** What becomes of a request to a server that speaks so. */
async function outcomeOf(method: HttpRequest['method'], speak: (socket: Socket) => unknown, timeout = 5_000) {
  const { port } = await openRawServer(speak);
  const url = `http://127.0.0.1:${port}/v1/x`;
  const body = method === 'POST' ? { body: '{}' } : {};
  return nodeTransport({ method, url, headers: {}, timeout, ...body }).catch((error: unknown) => error);
}

const ends = (text: string) => (socket: Socket) => socket.end(text);
const staysOpen = (text: string) => (socket: Socket) => socket.write(text);

describe.each(['GET', 'POST', 'DELETE'] as const)('%s', (method) => {
  test.each<[string, (socket: Socket) => unknown]>([
    ['101 with an upgrade', staysOpen(`HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n`)],
    [
      '101 with an upgrade, and closes the connection',
      ends(`HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n`),
    ],
    ['101 without an Upgrade header', staysOpen('HTTP/1.1 101 Switching Protocols\r\n\r\n')],
    ['101 after 100', staysOpen(`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 101 X\r\n${UPGRADE}\r\n`)],
    ['nothing', ends('')],
    ['a reset', (socket) => socket.resetAndDestroy()],
    ['an incomplete head', ends('HTTP/1.1 200 OK\r\nContent-Le')],
    ['only 100', ends('HTTP/1.1 100 Continue\r\n\r\n')],
    [
      'a body shorter than its Content-Length',
      ends('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"data":[]}'),
    ],
    [
      'chunks without the final one',
      ends('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n'),
    ],
    ['an incomplete chunk', ends('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{}')],
    ['something that is not HTTP', ends('SSH-2.0-OpenSSH_9.6\r\n')],
  ])('reports at once that a request answered with %s may have taken effect', async (_, speak) => {
    const outcome = await outcomeOf(method, speak);
    expect(outcome).toBeInstanceOf(NetworkError);
    expect(outcome).toMatchObject({ mayHaveHappened: true, permanent: false });
    expect(String(outcome)).not.toMatch(/did not respond within/);
  });

  test.each<[string, (socket: Socket) => unknown]>([
    ['nothing', () => undefined],
    ['100 repeatedly', staysOpen('HTTP/1.1 100 Continue\r\n\r\n'.repeat(9))],
    ['an unfinished body', staysOpen('HTTP/1.1 200 OK\r\n\r\n{"data":')],
    ['less than its Content-Length', staysOpen('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"data":[]}')],
    ['chunks that stop', staysOpen('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n')],
  ])('ends in time if the response is %s and the connection stays open', async (_, speak) => {
    const outcome = await outcomeOf(method, speak, 100);
    expect(outcome).toMatchObject({ code: 'ERR_NETWORK_TIMEOUT', mayHaveHappened: true });
    expect(String(outcome)).toMatch(/did not respond within 0\.1 s/);
  });

  test.each([
    ['100', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['102', 'HTTP/1.1 102 Processing\r\n\r\n'],
    ['103', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'],
    ['three of them', 'HTTP/1.1 100 A\r\n\r\nHTTP/1.1 102 B\r\n\r\nHTTP/1.1 103 C\r\n\r\n'],
  ])('ignores %s', async (_, before) => {
    const last = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}';
    expect(await outcomeOf(method, staysOpen(before + last))).toMatchObject({ status: 200, body: '{}' });
  });

  test('does not wait for a body after 204', async () => {
    const outcome = await outcomeOf(method, staysOpen('HTTP/1.1 204 No Content\r\n\r\n'));
    expect(outcome).toMatchObject({ status: 204, body: '' });
  });
});

test('does not retry a request that cannot be written', async () => {
  const headers = { authorization: 'Bearer one\ntwo' };
  const outcome = nodeTransport({ method: 'GET', url: 'http://127.0.0.1:9/', headers, timeout: 5_000 });
  await expect(outcome).rejects.toMatchObject({
    code: 'ERR_NETWORK_CONNECTION',
    permanent: true,
    mayHaveHappened: false,
  });
  await expect(outcome).rejects.not.toThrow(/two/);
});

test.each([
  ['closes the connection', 'socket'],
  ['refuses', 'HTTP/1.1 403 Forbidden\r\n\r\n'],
])('reports that nothing was sent if a proxy %s', async (_, sent) => {
  const { port } = await openRawServer((socket) => (sent === 'socket' ? socket.destroy() : socket.end(sent)));
  process.env.https_proxy = `http://127.0.0.1:${port}`;
  try {
    const request = { method: 'POST', url: 'https://asc.invalid/', headers: {}, body: '{}', timeout: 5_000 };
    await expect(nodeTransport(request as HttpRequest)).rejects.toMatchObject({
      code: 'ERR_NETWORK_CONNECTION',
      mayHaveHappened: false,
    });
  } finally {
    process.env.https_proxy = '';
  }
});

/** The error of check-credentials, whose report contains every check. */
const FAILED_CHECK = {
  code: 'ERR_CREDENTIALS',
  outputs: {
    report: expect.arrayContaining([
      expect.objectContaining({ check: 'connection', status: 'fail' }),
      expect.objectContaining({ check: 'token accepted', status: 'skipped' }),
    ]) as unknown,
  },
};

describe.each([
  ['a login page', '<html><title>Welcome to the hotel</title></html>'],
  ["another server's JSON", '{"status":"ok"}'],
  ['a list', '[]'],
  ['a number', '7'],
  ['nothing', ''],
  ['half of it', '{"data":['],
])('in every mode, a response of 200 with %s', (_, body) => {
  test.each(Object.keys(CALLS))('is an error: %s', async (name) => {
    const call = CALLS[name];
    const transport = () => Promise.resolve({ status: 200, headers: {}, body });
    const attempt = call?.run({ ...apiKey, ...call.request }, { transport, sleep: () => Promise.resolve() });
    await expect(attempt).rejects.toMatchObject(
      name === 'check-credentials' ? FAILED_CHECK : { code: 'ERR_NETWORK_RESPONSE' },
    );
  });
});

test.each(['remove-key', 'remove-domain'])(
  '%s does not report a removal if the response to its DELETE is not 204',
  async (name) => {
    const call = CALLS[name];
    for (const body of ['<html>Welcome</html>', '{}', '']) {
      const transport = ({ method, url }: HttpRequest) =>
        Promise.resolve({
          headers: {},
          ...(method === 'DELETE' ? { status: 200, body } : createValidResponse(method, url)),
        });
      const attempt = call?.run({ ...apiKey, ...call.request }, { transport });
      await expect(attempt).rejects.toMatchObject({ code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
      await expect(attempt).rejects.toThrow('It is not certain that anything was removed');
    }
  },
);
