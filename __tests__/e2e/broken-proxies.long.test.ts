import type { Socket } from 'node:net';
import { beforeAll, expect, test } from '@jest/globals';
import { apiKey } from '../support/servers/fake-apple.ts';
import { skipWaitsOption } from '../support/run/skip-waits.ts';
import { openRawServer, type RawServer } from '../support/servers/raw-server.ts';
import { runRawStep, type RawStep } from '../support/run/raw-step.ts';

const CONNECTED = 'HTTP/1.1 200 Connection established\r\n\r\n';

const PROXIES: Readonly<Record<string, (socket: Socket) => unknown>> = {
  'sends nothing': () => undefined,
  'sends nothing after it has opened the tunnel': (socket) => socket.write(CONNECTED),
  'never ends its headers': (socket) => socket.write('HTTP/1.1 200 OK\r\nX: '),
  'sends "continue" without end': (socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(9)),
  'closes the connection': (socket) => socket.destroy(),
  'is not a proxy': (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
  'opens a tunnel to another server': (socket) => socket.write(`${CONNECTED}HTTP/1.1 200 OK\r\n\r\n{}`),
  'asks for a password': (socket) => socket.end('HTTP/1.1 407 hunter2\r\n\r\n'),
};

interface Attempt extends RawStep {
  readonly server: RawServer;
}

async function listKeysThrough(speak: (socket: Socket) => unknown): Promise<Attempt> {
  const server = await openRawServer(speak);
  const step = await runRawStep(
    {
      mode: 'list-keys',
      'key-id': apiKey.keyId,
      'private-key': apiKey.privateKey,
      'api-url': 'https://asc.invalid',
    },
    { https_proxy: `http://robot:hunter2@127.0.0.1:${server.port}`, NODE_OPTIONS: skipWaitsOption(100) },
  );
  return { ...step, server };
}

// All steps run at the same time, because they wait more than they compute.
let attempts: ReadonlyMap<string, Attempt>;
beforeAll(async () => {
  const started = Object.entries(PROXIES).map(
    async ([name, speak]) => [name, await listKeysThrough(speak)] as const,
  );
  attempts = new Map(await Promise.all(started));
}, 20_000);

test.each(Object.keys(PROXIES))('gives up and exits if a proxy %s', (name) => {
  const attempt = attempts.get(name);
  expect(attempt).toMatchObject({
    exitCode: 1,
    log: expect.stringMatching(
      /::error title=[^:]*\(ERR_NETWORK_(?:CONNECTION|TIMEOUT)\)::.*Tried \d times, then gave up/,
    ),
  });
  expect(attempt?.log.replace(/^::add-mask::.*$/gm, '')).not.toMatch(/hunter2|cm9ib3Q6aHVudGVyM/);
  expect(attempt?.server.arrived.length).toBeGreaterThan(4);
  expect(attempt?.server.arrived.join('')).not.toMatch(/^authorization: Bearer/im);
});
