import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { command, commandInProcess } from '../../support/run/command.ts';
import { folder } from '../../support/run/folder-per-test.ts';
import { openAccount } from '../../support/servers/account.ts';

const account = await openAccount();

const environment = { ASC_KEY_ID: '2X9R4HXF34', ASC_PRIVATE_KEY: makePrivateKey() };

test('--output prints only the named output', async () => {
  const { exitCode, stdout } = await command(['asc-token', '--output', 'expires-at'], { environment });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/);
});

test.each([
  [
    'an output that the mode does not have',
    ['--output', 'tokens'],
    '--output must be one of token, expires-at, sealed',
  ],
  [
    "an object's own member",
    ['--output', 'constructor'],
    '--output must be one of token, expires-at, sealed',
  ],
  [
    'two forms at once',
    ['--output', 'token', '--json'],
    'only one of --json, --format and --output can be given',
  ],
  [
    'an output that this run does not have',
    ['--output', 'sealed'],
    '--output: this run does not produce sealed',
  ],
])('%s is a usage error', async (_, argv, message) => {
  const { exitCode, stdout, stderr } = await command(['asc-token', ...argv], { environment });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr.trim().split('\n').at(-1)).toBe(`asc-credentials: ${message}`);
});

describe('an output that the inputs exclude is refused before anything is changed:', () => {
  test.each([[[]], [['--dry-run=false']]])('the plan of a run with %j', async (dryRun) => {
    const argv = ['register-domain', '--domain', 'example.com', '--api-url', account.sandbox.url];
    const run = await commandInProcess([...argv, ...dryRun, '--output', 'plan'], {
      environment: account.variables,
    });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(account.state.domains).toEqual([]);
  });

  test('the private key of a run that writes it to a file', async () => {
    const file = join(folder, 'key.pem');
    const argv = ['generate-key', '--store-file', file, '--output', 'distribution-private-key'];
    expect(await commandInProcess(argv)).toMatchObject({ exitCode: 2, stdout: '' });
    expect(existsSync(file)).toBe(false);
  });
});

test('--output prints the seal of a passphrase from a variable', async () => {
  const sealing = { ...environment, ASC_SEAL_PASSPHRASE: 'correct horse battery staple' };
  const run = await commandInProcess(['asc-token', '--output', 'sealed'], { environment: sealing });
  expect(run.exitCode).toBe(0);
  expect(run.stdout).not.toBe('');
});
