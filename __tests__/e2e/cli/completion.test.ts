import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { loadAllTasks } from '../../../src/tasks/load-task.ts';
import { commandInProcess } from '../../support/run/command.ts';
import { makeFolder } from '../../support/run/folder.ts';

const folder = await makeFolder();
const tasks = await loadAllTasks();

const scripts: Record<string, string> = {};
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { exitCode, stdout } = await commandInProcess(['completion', shell]);
    expect(exitCode).toBe(0);
    scripts[shell] = join(folder, shell);
    writeFileSync(scripts[shell], stdout);
  }
});

/** What bash offers for the last of these words. */
function offeredByBash(...typed: readonly string[]): string[] {
  const script = `
    source "$1"; shift
    COMP_WORDS=(asc-credentials "$@"); COMP_CWORD=$#
    _asc_credentials
    printf '%s\\n' "\${COMPREPLY[@]}"
  `;
  const args = ['-c', script, 'bash', String(scripts.bash), ...typed];
  return execFileSync('bash', args, { encoding: 'utf8' }).split('\n').filter(Boolean);
}

test('bash completes every mode by its beginning', () => {
  expect(offeredByBash('')).toEqual([
    ...tasks.map(({ name }) => name),
    'sandbox',
    'completion',
    'help',
    'version',
  ]);
  expect(offeredByBash('rem')).toEqual(['remove-key', 'remove-domain']);
});

test.each(tasks.map(({ name, inputs }) => ({ name, inputs })))(
  'bash offers a flag for every input of $name, and secrets only from files',
  ({ name, inputs }) => {
    const offered = offeredByBash(name, '--');
    for (const [input, { type }] of Object.entries(inputs)) {
      expect(offered.includes(`--${input}`)).toBe(!type.secret);
      if (type.secret) expect(offered).toContain(`--${input}-file`);
    }
    expect(offered).toEqual(expect.arrayContaining(['--json', '--format', '--help']));
    expect(new Set(offered).size).toBe(offered.length);
  },
);

test('bash completes the values of a choice and the paths of files', () => {
  expect(offeredByBash('key-file', '--tool', '')).toEqual([
    'xcode',
    'fastlane',
    'electron-builder',
    'tauri',
    'expo',
  ]);
  expect(offeredByBash('asc-token', '--output', 'e')).toEqual(['expires-at']);
  expect(offeredByBash('asc-token', '--format', 'g')).toEqual(['github', 'gitlab']);
  const path = String(scripts.zsh);
  expect(offeredByBash('asc-token', '--private-key-file', path.slice(0, -1))).toEqual([path]);
});

test('rejects an unknown shell, and names the known ones', async () => {
  const { exitCode, stdout, stderr } = await commandInProcess(['completion', 'tcsh']);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toBe('asc-credentials: completion needs a shell: bash, zsh, fish\n');
});

const installed = ['zsh', 'fish'].filter((shell) => spawnSync(shell, ['-c', 'exit 0']).status === 0);

// These two are on few machines; where they are, they read their script.
test('zsh and fish accept their scripts, if they are installed', () => {
  for (const shell of installed) {
    const { status, stderr } = spawnSync(shell, ['-n', String(scripts[shell])], { encoding: 'utf8' });
    expect({ shell, status, stderr }).toEqual({ shell, status: 0, stderr: '' });
  }
});

test('the scripts for zsh and fish contain every mode and option', async () => {
  for (const shell of ['zsh', 'fish']) {
    const { stdout } = await commandInProcess(['completion', shell]);
    for (const { name, inputs } of tasks) {
      expect(stdout).toContain(name);
      for (const [input, { type }] of Object.entries(inputs))
        expect(stdout).toContain(`${shell === 'zsh' ? '--' : '-l '}${input}${type.secret ? '-file' : ''}`);
    }
  }
});
