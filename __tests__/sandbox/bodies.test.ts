import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createAscToken } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { createSandboxState, issueApiKey, logRequest } from '../../src/sandbox/sandbox-state.ts';

const DOMAINS = '/v1/alternativeDistributionDomains';
const SECRET = '/repos/octo/shop/actions/secrets/KEY';
const MEBIBYTE = 2 ** 20;

const sandbox = await startSandbox();
const { state } = sandbox;
const { 'issuer-id': issuerId, 'key-id': keyId, 'private-key': privateKey } = issueApiKey(state);
const { token } = await createAscToken({ issuerId, keyId, privateKey });
afterAll(() => sandbox.close());
beforeEach(() => {
  for (const list of [state.requests, state.faults]) list.length = 0;
});

interface Sent {
  readonly method?: string;
  readonly bearer?: string;
}

async function send(
  path: string,
  body: NonNullable<RequestInit['body']>,
  { method = 'POST', bearer = token }: Sent = {},
): Promise<Response> {
  const headers = { authorization: `Bearer ${bearer}` };
  return fetch(sandbox.url + path, { method, headers, body, duplex: 'half' });
}

/** A body of this many bytes that is JSON. */
function jsonOf(bytes: number): string {
  return `{"data":"${'x'.repeat(bytes - 11)}"}`;
}

describe('the log of requests', () => {
  test('contains the bodies of authenticated requests, whatever the response', async () => {
    expect((await send(DOMAINS, '{"a":1}')).status).toBe(409);
    const bearer = state.github.token;
    expect((await send(SECRET, '{"b":2}', { method: 'PUT', bearer })).status).toBe(422);
    state.faults.push({ method: undefined, path: '/', settings: { status: '503' }, skip: 0, times: 1 });
    expect((await send(DOMAINS, '{"c":3}')).status).toBe(503);
    expect(state.requests.map(({ body }) => body)).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
  });

  test.each([
    [DOMAINS, 'POST', undefined],
    [SECRET, 'PUT', undefined],
    [DOMAINS, 'POST', '503'],
    [DOMAINS, 'POST', '204'],
  ])(
    'does not contain the body of an unauthenticated request: %s %s, with the fault %s',
    async (path, method, status) => {
      if (status !== undefined)
        state.faults.push({ method: undefined, path: '/', settings: { status }, skip: 0, times: 1 });
      const response = await send(path, jsonOf(MEBIBYTE), { method, bearer: 'stranger' });
      expect(response.status).toBe(Number(status ?? 401));
      const kept = JSON.stringify(state);
      expect(state.requests).toMatchObject([{ method, path, outcome: response.status }]);
      expect(state.requests[0]?.body).toBeUndefined();
      expect(kept.length).toBeLessThan(5_000);
    },
  );

  test('contains the last 10,000 requests, and at most 2,000 characters of a path', () => {
    const full = createSandboxState();
    for (let index = 0; index < 10_005; index += 1)
      logRequest(full, { method: 'GET', path: `/${index}`.padEnd(10_000, 'x'), outcome: 401 });
    expect(full.requests).toHaveLength(10_000);
    expect(full.requests[0]?.path).toMatch(/^\/5x{1998}$/);
  });
});

describe('a body', () => {
  test('of 1 MiB is accepted', async () => {
    expect((await send(DOMAINS, jsonOf(MEBIBYTE))).status).toBe(409);
    expect(JSON.stringify(state.requests[0]?.body)).toHaveLength(MEBIBYTE);
  });

  test.each(['/sandbox/faults', '/sandbox/verify-marketplace-token', DOMAINS, SECRET])(
    'of 1 MiB and one byte, to %s, is refused with 413 and not kept, and the connection is closed',
    async (path) => {
      const response = await send(path, jsonOf(MEBIBYTE + 1));
      expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
      expect(await response.text()).toContain('SANDBOX_BODY_TOO_LARGE');
      expect(state.requests).toEqual([{ method: 'POST', path, outcome: 413 }]);
      expect(state.faults).toEqual([]);
    },
  );

  test('without Content-Length has the same limit', async () => {
    const pieces = new Blob([jsonOf(10 * MEBIBYTE)]).stream();
    expect((await send(DOMAINS, pieces)).status).toBe(413);
  });

  test('that is endless causes the connection to be closed', async () => {
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
    socket.write(`POST ${DOMAINS} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const piece = `100000\r\n${'x'.repeat(MEBIBYTE)}\r\n`;
    let sent = 0;
    const sendMore = () => {
      while (!socket.destroyed && socket.write(piece)) sent += 1;
    };
    socket
      .on('drain', sendMore)
      .on('error', () => undefined)
      .resume();
    sendMore();
    await new Promise((resolve) => socket.once('close', resolve));
    expect(sent).toBeLessThan(200);
  });

  test('that is truncated does not stop the sandbox', async () => {
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
    socket.write(`POST ${DOMAINS} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf`);
    socket.end();
    await text(socket).catch(() => undefined);
    expect((await send(DOMAINS, '{}')).status).toBe(409);
  });
});
