import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { loadAllTasks } from '../../../src/tasks/load-task.ts';
import { command, commandInProcess } from '../../support/run/command.ts';

test.each(['--help', '-h', 'help'])('%s lists every mode, the sandbox and the exit codes', async (word) => {
  const { exitCode, stdout, stderr } = await command([word]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  for (const { name } of await loadAllTasks()) expect(stdout).toMatch(new RegExp(`^ {2}${name} +[A-Z]`, 'm'));
  expect(stdout).toMatch(/^ {2}sandbox +Runs a local mock of App Store Connect/m);
  expect(stdout).toContain('Exit codes: 0 success, 1 refused or failed, 2 wrong usage.');
});

test.each(['--version', '-v', '-V', 'version'])('%s prints the version of the package', async (word) => {
  const manifest = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  expect(await commandInProcess([word])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([[['help', 'rotate-key']], [['rotate-key', 'help']], [['rotate-key', '-h']]])(
  '%j prints the help of the mode, with required and optional inputs apart',
  async (argv) => {
    const { exitCode, stdout } = await commandInProcess(argv);
    expect(exitCode).toBe(0);
    const [, required = '', optional = ''] = stdout.split(/^(?:Required|Optional) inputs:$/m);
    expect(required).toMatch(/^ {2}--key-id VALUE/m);
    expect(required).not.toMatch(/--issuer-id/);
    expect(optional).toMatch(/^ {2}--issuer-id VALUE/m);
  },
);

describe.each((await loadAllTasks()).map((task) => [task.name, task] as const))(
  '%s --help',
  (name, { inputs, outputs }) => {
    test('lists every input and output, has no option for a secret, and fits into 100 columns', async () => {
      const { exitCode, stdout, stderr } = await commandInProcess([name, '--help']);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toContain(`Usage: asc-credentials ${name} `);
      for (const [input, { type, default: byDefault, environment = [] }] of Object.entries(inputs)) {
        expect(stdout).toMatch(new RegExp(`^ {2}--${input}${type.secret ? '-file PATH' : ' '}`, 'm'));
        if (type.secret) expect(stdout).not.toContain(`--${input} VALUE`);
        if (byDefault !== undefined) expect(stdout.replace(/\s+/g, ' ')).toContain(`Default: ${byDefault}.`);
        for (const variable of environment) expect(stdout).toContain(variable);
      }
      for (const output of Object.keys(outputs))
        expect(stdout).toMatch(new RegExp(`^ {2}${output} +\\S`, 'm'));
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    });
  },
);
