import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { HttpRequest } from '../../src/base/http.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { openssl } from '../support/keys/openssl.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Lets a server listen, and says at what host. */
async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function request(url: string, more: Partial<HttpRequest> = {}): Promise<unknown> {
  return nodeTransport({ method: 'GET', url, headers: {}, timeout: 5_000, ...more }).catch(
    (error: unknown) => error,
  );
}

test.each([
  ['POST', '{"a":"é"}', '{"a":"é"}'],
  ['GET', undefined, ''],
] as const)('sends a request with %s, and returns the response', async (method, ...[body, arrived]) => {
  const seen: unknown[] = [];
  const server = createServer((message, response) => {
    let received = '';
    message.on('data', (chunk: Buffer) => (received += chunk.toString()));
    message.on('end', () => {
      const { authorization, 'user-agent': agent } = message.headers;
      seen.push([message.method, message.url, authorization, agent, received]);
      response.writeHead(302, { location: '/elsewhere', 'x-list': ['a', 'b'] }).end('Café ☕');
    });
  });
  const host = await listen(server);
  const headers = { authorization: 'Bearer x' };
  const parts = { method, headers, ...(body !== undefined && { body }) };
  expect(await request(`http://${host}/v1/x?a=b`, parts)).toMatchObject({
    status: 302,
    headers: { location: '/elsewhere', 'x-list': 'a, b' },
    body: 'Café ☕',
  });
  expect(seen).toEqual([[method, '/v1/x?a=b', 'Bearer x', 'asc-credentials', arrived]]);
});

test('uses one connection for several requests to one server', async () => {
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.end('x')).on('connection', (socket: Socket) =>
    sockets.add(socket),
  );
  const host = await listen(server);
  for (let count = 0; count < 3; count += 1) await request(`http://${host}/`);
  expect(sockets.size).toBe(1);
});

test('returns a 401 that asks for credentials to the caller', async () => {
  const server = createServer((_, response) =>
    response.writeHead(401, { 'www-authenticate': 'Basic' }).end('no'),
  );
  expect(await request(`http://${await listen(server)}/`)).toMatchObject({ status: 401, body: 'no' });
});

test('reports that nothing was sent if the connection is refused', async () => {
  const server = createServer();
  const host = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  expect(await request(`http://${host}/`)).toMatchObject({
    code: 'ERR_NETWORK_CONNECTION',
    message: `The connection to ${host} failed: ECONNREFUSED, connect ECONNREFUSED ${host}`,
    mayHaveHappened: false,
    permanent: false,
  });
});

test.each<[string, (socket: Socket) => void]>([
  ['before the response', (socket) => socket.destroy()],
  ['within it', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf')],
])('reports that a request may have taken effect if the connection breaks %s', async (_, breaking) => {
  const server = createServer(({ socket }) => {
    breaking(socket);
  });
  const host = await listen(server);
  expect(await request(`http://${host}/`)).toMatchObject({
    code: 'ERR_NETWORK_CONNECTION',
    message: expect.stringMatching(new RegExp(`^The connection to ${host} failed: ECONNRESET, `)),
    mayHaveHappened: true,
    permanent: false,
  });
});

test.each([
  ['no response', () => undefined],
  [
    'an incomplete response',
    (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf'),
  ],
  ['a response without an end', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n{}')],
])('reports that a request may have taken effect if there is %s in time', async (_, respond) => {
  const server = createServer(({ socket }) => {
    respond(socket);
  });
  const host = await listen(server);
  expect(await request(`http://${host}/`, { timeout: 60 })).toMatchObject({
    code: 'ERR_NETWORK_TIMEOUT',
    message: `${host} did not respond within 0.06 s`,
    mayHaveHappened: true,
  });
});

test('applies the timeout of a request to a proxy, too', async () => {
  const proxy = await listen(createServer().on('connect', () => undefined));
  process.env.https_proxy = `http://${proxy}`;
  try {
    expect(await request('https://asc.invalid/', { timeout: 60 })).toMatchObject({
      code: 'ERR_NETWORK_TIMEOUT',
      message: 'asc.invalid did not respond within 0.06 s',
    });
  } finally {
    process.env.https_proxy = '';
  }
});

test('reports that nothing was sent if the host does not exist', async () => {
  expect(await request('https://asc.invalid/')).toMatchObject({
    code: 'ERR_NETWORK_CONNECTION',
    message: expect.stringMatching(/^The connection to asc\.invalid failed: E[A-Z_]+, /),
    mayHaveHappened: false,
    permanent: false,
  });
});

test.each([
  [10_000_000, undefined],
  [10_000_001, 'The response is larger than 10000000 bytes'],
])('a response of %i bytes: %s', async (size, message) => {
  const server = createServer((_, response) => response.end(' '.repeat(size)));
  const outcome = await request(`http://${await listen(server)}/`);
  if (message === undefined) expect((outcome as { body: string }).body).toHaveLength(size);
  else expect(outcome).toMatchObject({ code: 'ERR_NETWORK_RESPONSE', message, mayHaveHappened: true });
});

test('reports an untrusted certificate as permanent, and says what to do', async () => {
  const made = openssl(
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout - -subj /CN=localhost',
  ).toString();
  const server = createTlsServer({ key: made, cert: made }, (_, response) => response.end('x'));
  const host = await listen(server);
  expect(await request(`https://${host}/`)).toMatchObject({
    code: 'ERR_NETWORK_CERTIFICATE',
    // Node.js 24 has more to say after its reason.
    message: expect.stringMatching(
      /^The connection to 127\.0\.0\.1:\d+ failed: DEPTH_ZERO_SELF_SIGNED_CERT, self-signed certificate.*\. Behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its certificate$/,
    ),
    mayHaveHappened: false,
    permanent: true,
  });
});
