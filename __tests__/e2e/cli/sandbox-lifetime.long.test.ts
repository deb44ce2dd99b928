import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { COMMAND } from '../../support/run/programs.ts';
import { IN_TERMINAL } from '../../support/run/terminal.ts';
import { makeFolder } from '../../support/run/folder.ts';

/** A folder with the package installed as npm does it, but that the command writes down its process ID. */
const project = await makeFolder();
const inProject = (name: string) => join(project, name);

beforeAll(() => {
  mkdirSync(inProject('node_modules/.bin'), { recursive: true });
  writeFileSync(inProject('package.json'), '{ "private": true }');
  const script = `#!/bin/sh\necho $$ $PPID > "${inProject('pid')}"\nexec "${process.execPath}" "${COMMAND}" "$@"\n`;
  writeFileSync(inProject('node_modules/.bin/asc-credentials'), script, { mode: 0o755 });
});

const started: ChildProcess[] = [];
beforeEach(() => {
  for (const name of ['pid', 'ready.json']) rmSync(inProject(name), { force: true });
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  try {
    process.kill(readProcessIds()?.server ?? NaN, 'SIGKILL');
  } catch {
    // It has ended, as it should.
  }
});

const env = { PATH: process.env.PATH, HOME: process.env.HOME };

interface Options {
  readonly settings?: NodeJS.ProcessEnv;
  readonly detached?: boolean;
}

function start(
  program: string,
  args: readonly string[],
  { settings = {}, detached = false }: Options = {},
): ChildProcess {
  const child = spawn(program, args, {
    cwd: project,
    env: { ...env, ...settings },
    stdio: 'ignore',
    detached,
  });
  started.push(child);
  return child;
}

function readIfWritten(name: string): string {
  try {
    return readFileSync(inProject(name), 'utf8');
  } catch {
    return '';
  }
}

/** The processes of the sandbox and of what started it. */
function readProcessIds(): { server: number; parent: number } | undefined {
  const [server, parent] = readIfWritten('pid').split(/\s/).map(Number);
  return server && parent ? { server, parent } : undefined;
}

/** The parent of a process, if this machine has a `ps` to ask. */
function parentOf(id: number): number | undefined {
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(id)], { encoding: 'utf8' }).stdout) || undefined;
}

async function isServing(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

async function waitUntil(holds: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await holds()) return true;
    await sleep(20);
  }
  return holds();
}

async function expectEnd(url: string): Promise<void> {
  expect(await waitUntil(async () => !(await isServing(url)), 2_000)).toBe(true);
}

/** Waits until the sandbox has told its address. */
async function waitForServer(): Promise<{ server: number; parent: number; url: string }> {
  expect(await waitUntil(() => readIfWritten('ready.json').endsWith('\n'), 30_000)).toBe(true);
  const { 'api-url': url = '' } = JSON.parse(readIfWritten('ready.json')) as Record<string, string>;
  const ids = readProcessIds();
  if (!ids) throw new Error('the sandbox wrote no process ID');
  return { ...ids, url };
}

const NPX = 'exec npx --no-install asc-credentials sandbox --json > ready.json';

describe('ends when the npx that started it ends', () => {
  // Some shells replace themselves by the last program that they start; others wait for it, and die alone.
  test.each([
    ['SIGTERM', {}],
    ['SIGINT', { npm_config_script_shell: 'bash' }],
  ] as const)('that gets %s, with %j', async (signal, settings) => {
    const npx = start('bash', ['-c', NPX], { settings });
    const { url } = await waitForServer();
    npx.kill(signal);
    await expectEnd(url);
  });
});

test('ends with the SIGINT that a terminal sends to all foreground programs', async () => {
  const npx = start('bash', ['-c', NPX], { detached: true });
  const { url } = await waitForServer();
  process.kill(-Number(npx.pid), 'SIGINT');
  await expectEnd(url);
});

const UNTIL_READY = 'until grep -q "}" ready.json 2> /dev/null; do sleep 0.1; done';

/** Expects that the sandbox has lost its parent and serves on, until it gets a signal. */
async function expectToStay(): Promise<void> {
  const { server, parent, url } = await waitForServer();
  await sleep(1_000);
  expect(await isServing(url)).toBe(true);
  expect(parentOf(server)).not.toBe(parent);
  process.kill(server, 'SIGTERM');
  await expectEnd(url);
}

test('continues when a program other than npm that started it ends', async () => {
  const sandbox = `${join(project, 'node_modules/.bin/asc-credentials')} sandbox --json`;
  const step = start('bash', ['-c', `${sandbox} > ready.json & ${UNTIL_READY}`]);
  await once(step, 'close');
  await expectToStay();
});

const hasTerminals = spawnSync('python3', ['-c', 'import pty']).status === 0;

(hasTerminals ? describe : describe.skip)('where each step has a terminal (needs python3)', () => {
  test('continues in the background after its step, npx and its terminal end', async () => {
    const npx = 'npx --no-install asc-credentials sandbox --json';
    const step = start('python3', ['-c', IN_TERMINAL, `{ ${npx} | tee ready.json; } & ${UNTIL_READY}`]);
    await once(step, 'close');
    await expectToStay();
  });

  test('ends in the foreground when its terminal closes', async () => {
    const step = start('python3', ['-c', IN_TERMINAL, NPX]);
    const { url } = await waitForServer();
    step.kill('SIGKILL');
    await expectEnd(url);
  });
});
