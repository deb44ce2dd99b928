import { access, constants, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACTION, runnerEnvironment, runNode } from '../src/dev/scene.ts';
import { COMMAND } from './support/command.ts';
import { makeKey } from './support/keys.ts';
import { arrangeSandbox } from './support/modes.ts';
import { expectNoLeaks } from './support/oracle.ts';

/** Modules of Node.js that cost a start half a millisecond or more, or load those that do. */
const COSTLY = ['crypto', 'http', 'https', 'net', 'tls', 'tty', 'dns', 'os', 'stream', 'worker_threads'];

const key = { 'key-id': '2X9R4HXF34', 'private-key': makeKey().pkcs8 };

let folder: string;
let watch: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-credentials-start-'));
  watch = join(folder, 'watch.cjs');
  const told = `process.moduleLoadList.join('\\n')`;
  await writeFile(
    watch,
    `process.on('exit', () => require('node:fs').writeSync(2, '\\nLOADED\\n' + ${told}));`,
  );
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) await writeFile(join(folder, name), '');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The costly modules that a run has loaded by its end. */
async function loadedBy(words: readonly string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const { stderr } = await runNode(['--require', watch, ...words], env);
  expectNoLeaks({ secrets: [key['private-key']], texts: { stderr } });
  const [, list = ''] = stderr.split('\nLOADED\n');
  expect(list).toContain('NativeModule fs');
  return COSTLY.filter((name) => list.split('\n').includes(`NativeModule ${name}`));
}

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['with a misspelt mode loads what reads its key', { mode: 'asc-tokn', ...key }, ['crypto', 'stream']],
  ['without its key loads none', { mode: 'asc-token', 'key-id': '2X9R4HXF34' }, []],
  [
    'with a text for a key loads what reads it',
    { mode: 'asc-token', ...key, 'private-key': 'key.p8' },
    ['crypto', 'stream'],
  ],
  ['that makes a token loads what signs', { mode: 'asc-token', ...key }, ['crypto', 'stream']],
])('of the costly modules of Node.js a run %s', async (_, inputs, costly) => {
  expect(await loadedBy([ACTION], runnerEnvironment(inputs, folder))).toEqual(costly);
});

test('of the costly modules of Node.js a run that calls a server on loopback loads http, and nothing of TLS', async () => {
  const { sandbox, inputs } = await arrangeSandbox();
  const env = runnerEnvironment({ mode: 'list-keys', ...inputs }, folder);
  expect(await loadedBy([ACTION], env)).toEqual(['crypto', 'http', 'net', 'stream']);
  await sandbox.close();
});

test.each<[string, string[], string[]]>([
  ['for help loads none', ['--help'], []],
  ['for a token loads what signs', ['asc-token'], ['crypto', 'stream']],
])('of the costly modules of Node.js a command line %s', async (_, words, costly) => {
  const env = { ASC_KEY_ID: key['key-id'], ASC_PRIVATE_KEY: key['private-key'] };
  expect(await loadedBy([COMMAND, ...words], env)).toEqual(costly);
});

test('the command line that is built can be started as it is', async () => {
  await expect(access(COMMAND, constants.X_OK)).resolves.toBeUndefined();
});
