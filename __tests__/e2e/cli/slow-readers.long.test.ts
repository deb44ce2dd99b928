import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readOutputs, runnerEnvironment } from '../../support/run/github-runner.ts';
import { ACTION, COMMAND } from '../../support/run/programs.ts';
import { makeKey } from '../../support/keys/make-keys.ts';
import { expectNoLeaks } from '../../support/leaks/expect-no-leaks.ts';
import { numberedDevelopers } from '../../support/tokens/many-developers.ts';

const key = makeKey();
const developers = numberedDevelopers(3_000);
const env = { PATH: process.env.PATH };

let folder: string;
let batch: string[];
let single: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-credentials-streams-'));
  const [keyFile, developersFile] = [join(folder, 'key.pem'), join(folder, 'developers.txt')];
  await writeFile(keyFile, key.pkcs8, { mode: 0o600 });
  await writeFile(developersFile, developers.join('\n'));
  single = [COMMAND, 'asc-token', '--key-id=2X9R4HXF34', `--private-key-file=${keyFile}`];
  const files = [`--distribution-private-key-file=${keyFile}`, `--developer-id-file=${developersFile}`];
  batch = [COMMAND, 'marketplace-token', '--marketplace-id=6478901234', ...files];
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The command line with these words, as a shell reads it. */
function inShell(argv: readonly string[]): string {
  return [process.execPath, ...argv].map((word) => `'${word}'`).join(' ');
}

function shell(script: string) {
  return spawnSync('sh', ['-c', script], { env, encoding: 'utf8' });
}

/** Both ends of a connection; what is written to either never waits for the other. */
async function socketPair(): Promise<{ ours: Socket; theirs: Socket; close: () => void }> {
  const path = join(folder, 'socket');
  const server = createServer().listen(path);
  await once(server, 'listening');
  const ours = connect(path);
  const [[theirs]] = (await Promise.all([once(server, 'connection'), once(ours, 'connect')])) as [
    [Socket],
    unknown,
  ];
  return { ours, theirs, close: () => server.close() };
}

test('a slow reader gets a complete megabyte', async () => {
  const { ours, theirs, close } = await socketPair();
  ours.pause();
  // Node.js lets a child's own streams wait; as a fourth one it is handed on as it is.
  const child = spawn('sh', ['-c', `exec ${inShell(batch)} >&3`], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', theirs],
  });
  theirs.destroy();
  const chunks: Buffer[] = [];
  setTimeout(() => ours.on('data', (chunk: Buffer) => chunks.push(chunk)).resume(), 500);
  const [[exitCode]] = (await Promise.all([once(child, 'close'), once(ours, 'end')])) as [[number], unknown];
  close();
  const tokens = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>;
  expect([exitCode, Object.keys(tokens)]).toEqual([0, developers]);
});

test('does not fail if the reader closes the pipe', () => {
  const { stdout, stderr } = shell(`{ ${inShell(batch)} 2>&3; echo "ended with $?" >&3; } 3>&2 | head -c 10`);
  expect(stdout).toBe('{"57246542');
  expectNoLeaks({ secrets: [key.pkcs8], texts: { stderr } });
  expect(stderr.split('\n')).toEqual([
    'Created 3000 tokens for marketplace 6478901234, valid for 1d',
    'ended with 0',
    '',
  ]);
});

const onLinux = process.platform === 'linux' ? test : test.skip; // Others have no /dev/full.

onLinux('reports that the result could not be written to a full disk', () => {
  const { status, stderr } = shell(`${inShell(single)} >/dev/full`);
  expect(status).toBe(1);
  expectNoLeaks({ secrets: [key.pkcs8], texts: { stderr } });
  expect(stderr.split('\n').slice(1)).toEqual([
    'asc-credentials: The result could not be written to standard output (ENOSPC). Free up space or redirect the output',
    expect.stringMatching(/^See https:/),
    '',
  ]);
});

onLinux('a full disk for the log does not stop the run', () => {
  const { status, stdout } = shell(`${inShell(single)} 2>/dev/full`);
  expect([status, stdout.split('.').length]).toEqual([0, 3]);
});

onLinux('reports a result that was written only in part', () => {
  const file = join(folder, 'result');
  // 100 blocks of 512 bytes; without the trap the shell would end the process.
  const { status, stderr } = shell(`ulimit -f 100; trap '' XFSZ; ${inShell(batch)} >'${file}'`);
  expect(status).toBe(1);
  expectNoLeaks({ secrets: [key.pkcs8], texts: { stderr } });
  expect(stderr).toMatch(/could not be written to standard output \(EFBIG\)/);
});

onLinux('the Action sets its outputs if its log cannot be written', async () => {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) await writeFile(join(folder, name), '');
  const inputs = { mode: 'asc-token', 'key-id': '2X9R4HXF34', 'private-key': key.pkcs8 };
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [ACTION], {
    env: runnerEnvironment(inputs, folder),
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  const outputs = readOutputs(await readFile(join(folder, 'GITHUB_OUTPUT'), 'utf8'));
  expect([status, stderr, outputs.token?.split('.').length]).toEqual([0, Buffer.alloc(0), 3]);
});
