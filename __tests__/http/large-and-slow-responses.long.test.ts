import type { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { listKeys, NetworkError } from '../../src/index.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { apiKey } from '../support/servers/fake-apple.ts';
import { textsOfError } from '../support/leaks/error-texts.ts';
import { openRawServer, type RawServer } from '../support/servers/raw-server.ts';

/** Asks the server for the list of keys, without the waits between attempts. Returns the result or the error. */
async function ask({ port }: RawServer, requestTimeout = 80): Promise<unknown> {
  const context = { requestTimeout, sleep: () => Promise.resolve() };
  return listKeys({ ...apiKey, apiUrl: `http://127.0.0.1:${port}` }, context).catch(
    (error: unknown) => error,
  );
}

async function expectGivenUp(server: RawServer): Promise<void> {
  const started = performance.now();
  const error = await ask(server);
  expect(error).toBeInstanceOf(NetworkError);
  const bearers = server.arrived
    .map((text) => /Bearer (\S+)/i.exec(text)?.[1] ?? '')
    .filter((token) => token !== '');
  expect(findLeaks([apiKey.privateKey, ...bearers], textsOfError(error))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(45_000);
}

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

/** What a server sends: the beginning, and how it continues. */
type ServerResponse = readonly [
  beginning: string,
  goOn: (socket: Socket, text: string) => unknown,
  text: string,
];

const silence: ServerResponse[1] = () => undefined;
const hangUp: ServerResponse[1] = (socket) => socket.destroy();
const reset: ServerResponse[1] = (socket) => socket.resetAndDestroy();
const end: ServerResponse[1] = (socket, text) => socket.end(text);

/** Writes the same over and over, as fast as it is taken. */
function pour(socket: Socket, text: string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(text));
  };
  socket.on('drain', more);
  more();
}

/** Writes one byte after another, and never comes to the end. */
function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 20).unref();
  socket.on('close', () => {
    clearInterval(timer);
  });
}

const SPACES = ' '.repeat(65_536);

test.each<[string, ServerResponse]>([
  ['is empty', ['', silence, '']],
  ['closes the connection', ['', hangUp, '']],
  ['resets the connection', ['', reset, '']],
  ['resets the connection in its body', [`${HEAD}Content-Length: 100\r\n\r\n{`, reset, '']],
  ['has a body of 1 GB', [`${HEAD}Content-Length: 1000000000\r\n\r\n`, pour, SPACES]],
  [
    'has an endless chunked body',
    [`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, pour, `10000\r\n${SPACES}\r\n`],
  ],
  ['has an endless body without a length', [`${HEAD}Connection: close\r\n\r\n`, pour, SPACES]],
  ['arrives byte by byte', [`${HEAD}Content-Length: 1000\r\n\r\n`, drip, ' ']],
  ['has an endless number of headers', [HEAD, pour, `X-More: ${'x'.repeat(1_000)}\r\n`]],
  ['has one endless header', [`${HEAD}X-More: `, pour, 'x'.repeat(1_000)]],
  ['has headers byte by byte', [HEAD, drip, 'X']],
  ['sends 100 repeatedly', ['', drip, 'HTTP/1.1 100 Continue\r\n\r\n']],
  ['is not HTTP', ['', end, 'SSH-2.0-OpenSSH_9.6\r\n']],
  ['has two lengths', [`${HEAD}Content-Length: 2\r\n`, end, 'Content-Length: 20\r\n\r\n{}']],
  ['has a length that is not valid', [HEAD, end, 'Content-Length: -1\r\n\r\n{}']],
  [
    'has a chunk length that is not a number',
    [HEAD, end, 'Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n'],
  ],
  [
    'has an encoding that was not requested',
    [HEAD, end, 'Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b{}'],
  ],
])('gives up in time if a response %s', async (_, [beginning, goOn, text]) => {
  const server = await openRawServer((socket) => {
    socket.write(beginning);
    goOn(socket, text);
  });
  await expectGivenUp(server);
});

const BODY = '{"data":[],"links":{}}';
const CHUNKED = `c\r\n${BODY.slice(0, 12)}\r\n${(BODY.length - 12).toString(16)}\r\n${BODY.slice(12)}\r\n0\r\n\r\n`;

test.each([
  ['measured', `${HEAD}Content-Length: ${BODY.length}\r\n\r\n${BODY}`],
  ['in chunks', `${HEAD}Transfer-Encoding: chunked\r\n\r\n${CHUNKED}`],
])(
  'never accepts a response that is truncated anywhere: %s',
  async (_, response) => {
    let length = response.length;
    const server = await openRawServer((socket) => socket.end(response.slice(0, length)));
    await expect(ask(server)).resolves.toEqual({ keys: [], count: 0 });
    const step = process.env.FUZZ_RUNS === undefined ? 10 : 1;
    for (length = response.length - 1; length > 0; length -= step)
      expect({ length, outcome: await ask(server) }).toEqual({ length, outcome: expect.any(NetworkError) });
  },
  60_000,
);
