import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { command } from '../../support/run/command.ts';
import { COMMAND } from '../../support/run/programs.ts';
import { opensslFingerprint } from '../../support/keys/public-half.ts';

const running: ChildProcessByStdio<null, Readable, null>[] = [];
afterEach(async () => {
  for (const child of running.splice(0).filter(({ exitCode }) => exitCode === null)) {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
});

/** Starts `sandbox --json` in a process of its own and reads the line in which it says that it is ready. */
async function startCommand(...argv: string[]) {
  const child = spawn(process.execPath, [COMMAND, 'sandbox', '--json', ...argv], {
    env: {},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.push(child);
  const lines = createInterface(child.stdout);
  const line = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve).once('close', () => {
      reject(new Error('the sandbox ended before it was ready'));
    });
  });
  return { child, ready: JSON.parse(line) as Record<string, string> };
}

function environmentOf(ready: Record<string, string>): NodeJS.ProcessEnv {
  return {
    ASC_ISSUER_ID: ready['issuer-id'],
    ASC_KEY_ID: ready['key-id'],
    ASC_PRIVATE_KEY: ready['private-key'],
  };
}

test('starts, accepts a key and a token, and exits with 0 on SIGTERM', async () => {
  const { child, ready } = await startCommand();
  expect(Object.keys(ready)).toEqual(
    expect.arrayContaining(['api-url', 'issuer-id', 'key-id', 'private-key']),
  );
  const url = String(ready['api-url']);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const environment = environmentOf(ready);

  const key = makePrivateKey();
  const registration = await command(['register-key', '--api-url', url, '--json'], {
    environment: { ...environment, ASC_DISTRIBUTION_PRIVATE_KEY: key },
  });
  expect(registration.exitCode).toBe(0);
  expect(JSON.parse(registration.stdout)).toMatchObject({
    fingerprint: opensslFingerprint(key),
    created: true,
  });
  const again = await command(['register-key', '--api-url', url], {
    environment: { ...environment, ASC_DISTRIBUTION_PRIVATE_KEY: key },
  });
  const { 'distribution-key-id': id } = JSON.parse(registration.stdout) as Record<string, string>;
  expect({ exitCode: again.exitCode, stdout: again.stdout }).toEqual({
    exitCode: 0,
    stdout: `${String(id)}\n`,
  });

  const { stdout: token } = await command(['asc-token', '--scope', 'GET /v1/apps'], { environment });
  const ask = async (path: string) =>
    fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token.trim()}` } });
  expect((await ask('/v1/apps')).status).toBe(200);
  expect((await ask('/v1/alternativeDistributionKeys')).status).toBe(401);

  const requests = (await (await fetch(`${url}/sandbox/requests`)).json()) as { outcome: number }[];
  expect(requests.map(({ outcome }) => outcome)).toEqual([200, 201, 200, 200, 200, 401]);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('sets faults and a clock with options', async () => {
  const { ready } = await startCommand('--fault', 'GET status=403', '--clock-offset=-300');
  const environment = environmentOf(ready);
  const argv = ['register-key', '--api-url', String(ready['api-url'])];
  const run = async () =>
    command(argv, { environment: { ...environment, ASC_DISTRIBUTION_PRIVATE_KEY: makePrivateKey() } });
  const refused = await run();
  expect({ exitCode: refused.exitCode, stdout: refused.stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(refused.stderr).toMatch(
    /^asc-credentials: GET \/v1\/alternativeDistributionKeys was refused with 403\./m,
  );
  const accepted = await run();
  expect(accepted.exitCode).toBe(0);
  expect(accepted.stderr).toMatch(/^warning: The clock of this machine is .* ahead of Apple's/m);
});

test('says what to do if the port is in use', async () => {
  const { ready } = await startCommand();
  const { port } = new URL(String(ready['api-url']));
  expect(await command(['sandbox', '--port', port])).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `asc-credentials: port ${port} is in use. Choose another port with --port, or omit --port to use a free one\n`,
  });
});

test('refuses other hosts unless they are allowed', async () => {
  const { ready } = await startCommand('--allow-host', 'apple', '--allow-host', 'Store');
  const ask = async (host: string) => {
    const sent = request(`${String(ready['api-url'])}/v1/apps`, { headers: { host } }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return response.resume().statusCode;
  };
  expect([await ask('apple:80'), await ask('store'), await ask('page.example')]).toEqual([401, 401, 403]);
});

test('does not repeat an unexpected argument, which may be a key', async () => {
  const key = makePrivateKey();
  const argv = [key, `--${key}`, `--port-${key}`, '--private-key', key];
  const { exitCode, stderr } = await command(['sandbox', ...argv], { canaries: [key] });
  expect(exitCode).toBe(2);
  expect(stderr).not.toMatch(/BEGIN|PRIVATE KEY/);
});

test('sandbox --help names its options, the settings of a fault and its endpoints', async () => {
  const { exitCode, stdout, stderr } = await command(['sandbox', '--help']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  for (const word of [
    '--port',
    '--allow-host',
    '--clock-offset',
    '--fault',
    '--json',
    'retry-after',
    'reset',
    '/sandbox/requests',
  ])
    expect(stdout).toContain(word);
});

test('reports all invalid arguments, and exits', async () => {
  const argv = ['--prot', '1', '--fault', 'POST /v1/apps explode=now', '--port', '70000'];
  const { exitCode, stdout, stderr } = await command(['sandbox', ...argv]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(/^asc-credentials: --prot: .*did you mean --port\?$/m);
  expect(stderr).toMatch(/^asc-credentials: --fault: .*explode=now/m);
  expect(stderr).toMatch(/^asc-credentials: --port: .*70000/m);
  expect(stderr).not.toMatch(/^\s+at /m);
});
