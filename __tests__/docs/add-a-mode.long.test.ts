import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readRepositoryFile } from '../support/docs/markdown.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** What the steps need. The folder of the packages is linked. */
const COPIED = ['src', 'tools', 'docs', '__tests__', '.github', 'action.yml', 'README.md', 'CHANGELOG.md'];
const SETTINGS = ['package.json', 'tsconfig.json', 'eslint.config.js', '.prettierignore'];

interface Step {
  readonly path: string;
  readonly code: string;
}

/** The steps of "Add a mode": a file, and the code that belongs into it. */
async function readSteps(): Promise<Step[]> {
  const [, section = ''] = (await readRepositoryFile('.github/CONTRIBUTING.md')).split('\n## Add a mode\n');
  const found = section
    .split('\n## ')[0]
    ?.matchAll(/^\d\. [^`]*`([\w./-]+)`[^]*?\n {3}(`{3,})ts\n([^]*?)^ {3}\2$/gm);
  return Array.from(found ?? [], ([, path = '', , code = '']) => ({
    path,
    code: code.replaceAll(/^ {3}/gm, ''),
  }));
}

/** Creates the file, or adds the code at its end: in its list, or after everything. */
async function follow({ path, code }: Step, folder: string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8').catch(() => '');
  await writeFile(file, text.endsWith('};\n') ? text.replace(/\};\n$/, `${code}};\n`) : text + code);
}

let folder: string;
let steps: Step[];
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'asc-credentials-mode-')));
  for (const name of [...COPIED, ...SETTINGS])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  steps = await readSteps();
  for (const step of steps) await follow(step, folder);
  await runScript('generate');
  await runScript('command');
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

async function runScript(...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run('npm', ['run', '--silent', ...args], { cwd: folder });
  return stdout + stderr;
}

test('edits four files', () => {
  expect(steps.map(({ path }) => path)).toEqual([
    'src/tasks/app-page.ts',
    'src/tasks/index.ts',
    'src/tasks/offline-modes.ts',
    '__tests__/support/run/offline-mode-examples.ts',
  ]);
});

test('the command line has the mode', async () => {
  const args = ['build/command/index.js', 'app-page', '--app-id', '6478901234'];
  const { stdout } = await run(process.execPath, args, { cwd: folder });
  expect(stdout).toBe('https://appstoreconnect.apple.com/apps/6478901234\n');
});

test('the Action, the library and the documents have the mode', async () => {
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  expect(await read('action.yml')).toContain('app-page');
  expect(await read('README.md')).toContain('docs/reference.md#mode-app-page');
  expect(await read('docs/reference.md')).toContain('### Mode `app-page`');
  expect(await read('docs/library-reference.md')).toContain('## `appPage`');
  expect(await read('src/library/functions/index.ts')).toContain('./app-page.ts');
});

test('the style and the tests of all modes are green', async () => {
  const files = steps.map(({ path }) => path);
  await run(join(ROOT, 'node_modules/.bin/eslint'), [...files, '--max-warnings', '0'], { cwd: folder });
  await run(join(ROOT, 'node_modules/.bin/prettier'), ['--check', ...files], { cwd: folder });
  const tests = ['tasks/declarations', 'tasks/messages.test', 'docs/generated.test', 'docs/library-examples'];
  expect(await runScript('jest', '--', '--runInBand', ...tests)).toMatch(/Test Suites: 4 passed, 4 total/);
}, 300_000);
