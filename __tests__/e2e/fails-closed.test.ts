import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { act } from '../support/run/action.ts';
import { command } from '../support/run/command.ts';
import { startExampleSandbox } from '../support/run/example-inputs.ts';
import { runPost } from '../support/run/step.ts';
import { skipWaitsOption } from '../support/run/skip-waits.ts';
import { openRawServer } from '../support/servers/raw-server.ts';

type Texts = Readonly<Record<string, string>>;

const SWITCHED = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
const NODE_OPTIONS = skipWaitsOption(2_000);

let arranged: { sandbox: Sandbox; inputs: Texts };
beforeEach(async () => {
  arranged = await startExampleSandbox();
});
afterEach(() => arranged.sandbox.close());

/** A module that is loaded before the program, which it spoils. */
function spoilt(code: string): string {
  return `--import=data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}

interface RunResult {
  readonly exitCode: number | null;
  /** All that is said to be wrong. */
  readonly problems: string;
}

/** A mode in a step, as the runner starts it, and on the command line. */
async function runBoth(inputs: Texts, environment: NodeJS.ProcessEnv): Promise<RunResult[]> {
  const { mode = '', 'private-key': key = '', ...others } = inputs;
  const argv = Object.entries(others).map(([name, text]) => `--${name}=${text}`);
  const [step, run] = await Promise.all([
    act(inputs, environment),
    command([mode, '--private-key-file=-', ...argv], { input: key, environment }),
  ]);
  const errors = step.annotations.filter(({ level }) => level === 'error');
  return [
    {
      exitCode: step.exitCode,
      problems: errors.map(({ title, message }) => `${title}: ${message}`).join(),
    },
    { exitCode: run.exitCode, problems: run.stderr },
  ];
}

describe('a run that calls Apple', () => {
  test('fails if the response is 101', async () => {
    const server = await openRawServer((socket) => socket.write(SWITCHED));
    const inputs = { mode: 'list-keys', ...arranged.inputs, 'api-url': `http://127.0.0.1:${server.port}` };
    for (const { exitCode, problems } of await runBoth(inputs, { NODE_OPTIONS })) {
      expect(exitCode).toBe(1);
      expect(problems).toMatch(/101 \(Switching Protocols\)/);
    }
  });

  test('fails if the response is a login page, also in check-credentials', async () => {
    const page = '<html><title>Welcome to the hotel</title></html>';
    const server = await openRawServer((socket) =>
      socket.end(
        `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
      ),
    );
    const inputs = { mode: 'check-credentials', ...arranged.inputs };
    const runs = await runBoth({ ...inputs, 'api-url': `http://127.0.0.1:${server.port}` }, {});
    for (const { exitCode, problems } of runs) {
      expect(exitCode).toBe(1);
      expect(problems).toMatch(/Welcome to the hotel/);
    }
  });

  const HANGS = `
    import http from 'node:http';
    import { EventEmitter } from 'node:events';
    const wait = setTimeout;
    globalThis.setTimeout = (run, time) => wait(run, time).unref();
    http.request = () => Object.assign(new EventEmitter(), { end() {} });`;
  const THROWS = `
    import http from 'node:http';
    const { request } = http;
    http.request = (...parts) => {
      process.nextTick(() => { throw new Error('boom\\n::add-mask::boom'); });
      return request(...parts);
    };`;

  test.each([
    ['never settles', HANGS, /stopped before it was finished/],
    ['throws an error that is not caught', THROWS, /boom ::add-mask::boom/],
    [
      'leaves a rejected promise unhandled',
      THROWS.replace('throw ', 'void Promise.reject(').replace("boom');", "boom'));"),
      /boom/,
    ],
  ])('fails and says so if it %s', async (_, code, message) => {
    const inputs = { mode: 'list-keys', ...arranged.inputs };
    for (const { exitCode, problems } of await runBoth(inputs, { NODE_OPTIONS: spoilt(code) })) {
      expect(exitCode).toBe(1);
      expect(problems).toMatch(message);
      expect(problems).toMatch(/unexpected error/);
    }
  });

  test('ends at once when it is done, although the connection is open', async () => {
    const server = createServer({ keepAliveTimeout: 60_000 }, (_, response) => {
      response.end('{"data":[]}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const started = Date.now();
    const runs = await runBoth({ mode: 'list-keys', ...arranged.inputs, 'api-url': url }, {});
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(Date.now() - started).toBeLessThan(30_000);
    server.close().closeAllConnections();
  });
});

test('a post step that fails unexpectedly fails and says so', async () => {
  const code = "import fs from 'node:fs'; fs.lstatSync = () => { throw undefined; };";
  const state = JSON.stringify({ directory: '/x/asc-credentials-y', path: '/x/asc-credentials-y/z.p8' });
  const { exitCode, annotations } = await runPost({ 'key-file': state }, { NODE_OPTIONS: spoilt(code) });
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([
    { level: 'error', title: 'asc-credentials: The key file was not removed' },
  ]);
});
