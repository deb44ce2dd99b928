import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { parseHostName, refuseOtherSites } from '../../src/sandbox/hosts.ts';
import { startSandbox } from '../../src/sandbox/server.ts';

const sandbox = await startSandbox({ allowedHosts: ['apple', '[fd00::1]'] });
const { port } = new URL(sandbox.url);
afterAll(() => sandbox.close());
afterEach(() => {
  sandbox.state.faults.length = 0;
});

/** Adds a fault as a web page could: a text, sent without asking first. */
async function addFault(headers: Record<string, string>): Promise<{ status: number; body: string }> {
  const sent = httpRequest({
    host: '127.0.0.1',
    port,
    path: '/sandbox/faults',
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...headers },
  });
  const [response] = (await once(sent.end('status=503'), 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, body: await text(response) };
}

describe('a request', () => {
  test.each<[Record<string, string>]>([
    [{ host: 'localhost' }],
    [{ host: 'LocalHost:8080' }],
    [{ host: '127.0.0.1:1' }],
    [{ host: `[::1]:65535` }],
    [{ host: 'apple' }],
    [{ host: 'apple:443' }],
    [{ host: '[FD00::1]:80' }],
    [{ host: 'localhost', origin: 'http://localhost:3000' }],
    [{ host: 'localhost', origin: 'https://127.0.0.1' }],
    [{ host: 'localhost', origin: 'http://[::1]:5173' }],
    [{ host: '127.0.0.1', origin: 'http://apple:8080' }],
  ])('with %j is accepted', async (headers) => {
    expect(await addFault(headers)).toEqual({ status: 204, body: '' });
    expect(sandbox.state.faults).toHaveLength(1);
  });

  test.each<[Record<string, string>]>([
    [{ host: 'rebound.example' }],
    [{ host: `rebound.example:80` }],
    [{ host: 'localhost.rebound.example' }],
    [{ host: 'localhost.' }],
    [{ host: 'localhost@rebound.example' }],
    [{ host: 'rebound.example#localhost' }],
    [{ host: 'apple.example' }],
    [{ host: '127.0.0.2' }],
    [{ host: '0.0.0.0' }],
    [{ host: '::1' }],
    [{ host: 'localhost', origin: 'https://page.example' }],
    [{ host: 'localhost', origin: 'http://localhost.page.example' }],
    [{ host: 'localhost', origin: 'http://localhost@page.example' }],
    [{ host: 'localhost', origin: 'chrome-extension://localhost' }],
    [{ host: 'localhost', origin: 'null' }],
    [{ host: 'localhost', origin: '' }],
  ])('with %j is refused, and changes nothing', async (headers) => {
    const { status, body } = await addFault(headers);
    expect(status).toBe(403);
    const { message, errors } = JSON.parse(body) as { message: string; errors: object[] };
    expect(errors).toEqual([expect.objectContaining({ status: '403', code: 'SANDBOX_HOST_NOT_ALLOWED' })]);
    expect(message).toContain('localhost, 127.0.0.1, [::1], apple, [fd00::1]');
    expect([sandbox.state.faults, sandbox.state.requests]).toEqual([[], []]);
  });

  test('for an unknown host is refused with a message that says how to allow it', async () => {
    expect((await addFault({ host: 'Proxy.internal:80' })).body).toContain('--allow-host proxy.internal');
  });

  test('without a Host header is refused, and so is one with two of them', async () => {
    const raw = async (head: string) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.end(`POST /sandbox/faults ${head}\r\nContent-Length: 10\r\nConnection: close\r\n\r\nstatus=503`);
      return (await text(socket)).slice(0, 12);
    };
    expect(await raw('HTTP/1.0')).toBe('HTTP/1.1 403');
    expect(await raw('HTTP/1.1')).toBe('HTTP/1.1 400');
    expect(await raw('HTTP/1.1\r\nHost: rebound.example\r\nHost: localhost')).toMatch(/40[03]$/);
    expect(sandbox.state.faults).toEqual([]);
  });
});

test.each([undefined, '', ':80', ' '])('the Host %j is refused', (host) => {
  expect(refuseOtherSites({ host }, [])?.status).toBe(403);
});

test('shows a refused host only if it is a valid host name', () => {
  const { body } = refuseOtherSites({ host: '-----BEGIN PRIVATE KEY-----' }, []) ?? {};
  expect(body).not.toContain('PRIVATE');
});

test.each(['apple', 'apple_store.internal', '10.0.0.2', '[::1]', 'API'])(
  '--allow-host accepts %s',
  (name) => {
    expect(parseHostName(name)).toBe(name.toLowerCase());
  },
);

test.each(['http://apple', 'apple:80', '::1', '*', '', 'a b', 'apple/'])(
  '--allow-host refuses %j',
  (name) => {
    expect(() => parseHostName(name)).toThrow(/^allow-host: /);
  },
);
