import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { InputError } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

async function addFault(text: string): Promise<Response> {
  return fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: text });
}

/** Statuses of so many requests; those without a token are refused with 401 where no fault hits them. */
async function statuses(count: number, method = 'GET'): Promise<(number | string)[]> {
  const found: (number | string)[] = [];
  for (let index = 0; index < count; index += 1) {
    const response = await fetch(`${sandbox.url}/v1/apps`, { method }).catch(() => 'broken');
    found.push(typeof response === 'string' ? response : response.status);
  }
  return found;
}

test.each([
  ['status=503', [503, 401]],
  ['status=204', [204, 401]],
  ['status=503 times=2', [503, 503, 401]],
  ['status=503 skip=1', [401, 503, 401]],
  ['GET /v1/apps status=429', [429, 401]],
  ['POST status=503', [401]],
  ['/v1/alternativeDistributionKeys status=503', [401]],
  ['reset=before', ['broken', 401]],
  ['reset=after', ['broken', 401]],
  ['delay=1', [401, 401]],
])('applies the fault %j to the requests that match', async (fault, expected) => {
  expect((await addFault(fault)).status).toBe(204);
  expect(await statuses(expected.length)).toEqual(expected);
});

test('the response of a fault has the requested headers and code', async () => {
  await addFault('status=429 code=TOO_MANY retry-after=9 location=/elsewhere');
  const response = await fetch(`${sandbox.url}/v1/apps`);
  expect([response.status, response.headers.get('retry-after'), response.headers.get('location')]).toEqual([
    429,
    '9',
    '/elsewhere',
  ]);
  expect(await response.json()).toMatchObject({ errors: [{ status: '429', code: 'TOO_MANY' }] });
  expect(response.headers.get('x-rate-limit')).toBe('user-hour-lim:3500;user-hour-rem:3500;');
});

test('status=101 upgrades the connection and keeps it open', async () => {
  await addFault('POST status=101');
  const sent = httpRequest(`${sandbox.url}/v1/apps`, { method: 'POST' }).end('{}');
  const [response, socket] = (await once(sent, 'upgrade')) as [IncomingMessage, Socket];
  expect([response.statusCode, response.headers.upgrade]).toEqual([101, 'websocket']);
  await sleep(50);
  expect(socket.readyState).toBe('open');
  const closed = once(socket.resume(), 'close');
  await sandbox.close();
  await closed;
});

test('returns the log of requests, without bearer tokens', async () => {
  await addFault('status=503');
  await fetch(`${sandbox.url}/v1/apps?limit=1`, { headers: { authorization: 'Bearer secret' } });
  const log = await (await fetch(`${sandbox.url}/sandbox/requests`)).text();
  expect(JSON.parse(log)).toEqual([{ method: 'GET', path: '/v1/apps?limit=1', outcome: 503 }]);
});

describe('rejects a fault that could never take effect', () => {
  test.each([
    ['stauts=503', 'stauts=503'],
    ['post status=503', 'post'],
    ['POST v1/apps status=503', 'v1/apps'],
    ['constructor=1', 'constructor=1'],
    ['status=abc', 'status'],
    ['status=99', 'status'],
    ['status=100', 'status'],
    ['status=103', 'status'],
    ['reset=never', 'reset'],
    ['body=xml', 'body'],
    ['delay=soon', 'delay'],
    ['status=503 times=many', 'times'],
    ['status=503 skip=-1', 'skip'],
    ['POST /v1/apps', 'Expected'],
    ['', 'Expected'],
  ])('%j', async (fault, part) => {
    expect(() => parseFault(fault)).toThrow(InputError);
    expect(() => parseFault(fault)).toThrow(new RegExp(`^fault: .*${part}`));
    const response = await addFault(fault);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('fault: ')]);
    expect(sandbox.state.faults).toEqual([]);
  });
});

test('rejects an unknown endpoint of the sandbox itself', async () => {
  expect((await fetch(`${sandbox.url}/sandbox/reset`)).status).toBe(404);
});
