import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { startTlsProxy, type TlsProxy } from '../../support/servers/tls-proxy.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { issueApiKey } from '../../../src/sandbox/sandbox-state.ts';
import { act } from '../../support/run/action.ts';
import { startProxy, type Proxy } from '../../support/servers/proxy.ts';

const HOST = 'api.appstoreconnect.apple.com';
const PASSWORD = 'hunter2-hunter2';
const AUTHORIZATION = Buffer.from(`robot:${PASSWORD}`).toString('base64');

let folder: string;
let sandbox: Sandbox;
let apple: TlsProxy;
const proxies: Proxy[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-credentials-proxy-'));
  sandbox = await startSandbox({ allowedHosts: [HOST] });
  apple = await startTlsProxy(sandbox.url, folder, `DNS:${HOST}`);
});
afterEach(async () => {
  for (const server of [...proxies.splice(0), apple, sandbox]) await server.close();
  await rm(folder, { recursive: true });
});

async function startTestProxy(options: { statuses?: string[]; port?: number } = {}): Promise<Proxy> {
  const proxy = await startProxy(apple, options);
  proxies.push(proxy);
  return proxy;
}

/** Runs register-key against Apple's own address, which only the proxy can lead to a server on this machine. */
async function registerThrough(port: number, environment: NodeJS.ProcessEnv = {}) {
  const run = await act(
    {
      mode: 'register-key',
      ...issueApiKey(sandbox.state),
      'distribution-private-key': makePrivateKey(),
    },
    {
      https_proxy: `http://robot:${PASSWORD}@127.0.0.1:${port}`,
      NODE_EXTRA_CA_CERTS: apple.certificate,
      ...environment,
    },
  );
  const seen = JSON.stringify([run.log, run.annotations, run.outputs, run.summary]);
  for (const secret of [PASSWORD, AUTHORIZATION]) expect(seen).not.toContain(secret);
  return run;
}

test.each(['https_proxy', 'HTTPS_PROXY'])(
  'sends every request through the proxy in %s, with user and password',
  async (name) => {
    const proxy = await startTestProxy();
    const { exitCode, annotations, outputs } = await registerThrough(0, {
      https_proxy: '',
      [name]: `http://robot:${PASSWORD}@127.0.0.1:${proxy.port}`,
    });
    expect({ exitCode, annotations, created: outputs.created }).toEqual({
      exitCode: 0,
      annotations: [],
      created: 'true',
    });
    expect(proxy.heads.length).toBeGreaterThan(0);
    for (const head of proxy.heads) {
      expect(head[0]).toBe('CONNECT api.appstoreconnect.apple.com:443 HTTP/1.1');
      expect(head).toContain(`Proxy-Authorization: Basic ${AUTHORIZATION}`);
    }
    expect(sandbox.state.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
    expect(sandbox.state.keys).toHaveLength(1);
  },
);

test('reports the status of a proxy that rejects the connection, and retries', async () => {
  const proxy = await startTestProxy({ statuses: ['407 Proxy Authentication Required'] });
  const { exitCode, log } = await registerThrough(proxy.port);
  expect(exitCode).toBe(0);
  expect(log).toMatch(
    /^The connection to api\.appstoreconnect\.apple\.com failed: .*407.*; trying again in 1s$/m,
  );
  expect(sandbox.state.keys).toHaveLength(1);
});

/** Has the Action leave this file when it says that it will try again. */
function tellOfRepeats(path: string): string {
  const code = `
    import fs from 'node:fs';
    const { writeSync, writeFileSync } = fs;
    fs.writeSync = (stream, text, ...more) => {
      if (String(text).includes('trying again')) writeFileSync(${JSON.stringify(path)}, '');
      return writeSync(stream, text, ...more);
    };`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

test('reports that a proxy is down, and retries', async () => {
  const down = await startProxy(apple);
  await down.close();
  const mark = join(folder, 'told');
  const state = { over: false };
  const running = registerThrough(down.port, { NODE_OPTIONS: tellOfRepeats(mark) }).finally(() => {
    state.over = true;
  });
  while (!state.over && !existsSync(mark)) await sleep(10);
  await startTestProxy({ port: down.port });
  const { exitCode, log } = await running;
  expect(exitCode).toBe(0);
  expect(log).toMatch(
    /^The connection to api\.appstoreconnect\.apple\.com failed: .*ECONNREFUSED.*; trying again in/m,
  );
});

test('uses no proxy for a loopback server', async () => {
  const proxy = await startTestProxy();
  const { exitCode } = await act(
    {
      mode: 'register-key',
      ...issueApiKey(sandbox.state),
      'distribution-private-key': makePrivateKey(),
      'api-url': sandbox.url,
    },
    { https_proxy: `http://127.0.0.1:${proxy.port}`, http_proxy: `http://127.0.0.1:${proxy.port}` },
  );
  expect({ exitCode, heads: proxy.heads }).toEqual({ exitCode: 0, heads: [] });
});

test('rejects an untrusted certificate', async () => {
  const proxy = await startTestProxy();
  const { exitCode, annotations } = await registerThrough(proxy.port, { NODE_EXTRA_CA_CERTS: '' });
  expect(exitCode).toBe(1);
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/api\.appstoreconnect\.apple\.com failed: .*SELF_SIGNED_CERT/),
  ]);
  expect(proxy.heads).toHaveLength(1);
  expect(sandbox.state.requests).toEqual([]);
});
