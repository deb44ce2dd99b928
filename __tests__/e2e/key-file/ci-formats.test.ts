import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readOutputs } from '../../support/run/github-runner.ts';
import { listModesAndPaths } from '../../support/run/key-files.ts';
import { writeByCommand } from '../../support/run/key-file-command.ts';
import { makeFolder } from '../../support/run/folder.ts';

const folder = await makeFolder();

test.each([
  ['xcode', 'API_PRIVATE_KEYS_DIR', 'ls "$API_PRIVATE_KEYS_DIR"', 'AuthKey_2X9R4HXF34.p8\n'],
  [
    'fastlane',
    'APP_STORE_CONNECT_API_KEY_PATH',
    'basename "$APP_STORE_CONNECT_API_KEY_PATH"',
    'AuthKey_2X9R4HXF34.json\n',
  ],
])('--format env, for %s: sets %s to the place of the file after eval in a shell', async (...given) => {
  const [format, variable, script, found] = given;
  const TMPDIR = mkdtempSync(join(folder, "it's a folder "));
  const { stdout } = await writeByCommand(folder, [`--tool=${format}`, '--format=env'], { TMPDIR });
  const names = Array.from(stdout.matchAll(/^export (\w+)='/gm), ([, name]) => name);
  expect(names).toEqual(['ASC_PATH', 'ASC_DIRECTORY', variable]);
  const shell = (text: string) => execFileSync('sh', ['-ec', `eval "$1"; ${text}`, 'sh', stdout]).toString();
  expect(shell(script)).toBe(found);
  expect(shell('cat "$ASC_PATH"')).toContain('-----BEGIN PRIVATE KEY-----');
});

test('--format github writes the outputs, and the variable for later steps', async () => {
  const RUNNER_TEMP = mkdtempSync(join(folder, 'runner-'));
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_ENV: join(folder, 'environment') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const { exitCode, stdout } = await writeByCommand(folder, ['--format', 'github'], {
    RUNNER_TEMP,
    ...files,
  });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  const outputs = readOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
  expect(Object.keys(outputs)).toEqual(['path', 'directory']);
  expect(dirname(String(outputs.directory))).toBe(RUNNER_TEMP);
  expect(readOutputs(readFileSync(files.GITHUB_ENV, 'utf8'))).toEqual({
    API_PRIVATE_KEYS_DIR: outputs.directory,
  });
});

test.each(['GITHUB_OUTPUT', 'GITHUB_ENV'])(
  '--format github is rejected before the file is written if %s is missing',
  async (missing) => {
    const RUNNER_TEMP = mkdtempSync(join(folder, 'runner-'));
    const file = join(folder, 'unused');
    const files = { GITHUB_OUTPUT: file, GITHUB_ENV: file, [missing]: '' };
    const { exitCode, stdout } = await writeByCommand(folder, ['--format', 'github'], {
      RUNNER_TEMP,
      ...files,
    });
    expect({ exitCode, stdout, left: listModesAndPaths(RUNNER_TEMP) }).toEqual({
      exitCode: 2,
      stdout: '',
      left: [],
    });
  },
);

test("--format azure sets the variables, and uses the agent's temporary folder", async () => {
  const AGENT_TEMPDIRECTORY = mkdtempSync(join(folder, 'agent-'));
  const { stdout } = await writeByCommand(folder, ['--format', 'azure'], { AGENT_TEMPDIRECTORY });
  const [directory = ''] = listModesAndPaths(AGENT_TEMPDIRECTORY).map((line) =>
    join(AGENT_TEMPDIRECTORY, line.slice(4)),
  );
  expect(stdout.split('\n')).toEqual([
    `##vso[task.setvariable variable=ASC_PATH]${directory}/AuthKey_2X9R4HXF34.p8`,
    `##vso[task.setvariable variable=ASC_DIRECTORY]${directory}`,
    `##vso[task.setvariable variable=API_PRIVATE_KEYS_DIR]${directory}`,
    '',
  ]);
});
