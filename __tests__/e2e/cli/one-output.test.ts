import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { command } from '../../support/run/command.ts';

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
    '--output: must be one of token, expires-at, sealed',
  ],
  [
    "an object's own member",
    ['--output', 'constructor'],
    '--output: must be one of token, expires-at, sealed',
  ],
  [
    'two forms at once',
    ['--output', 'token', '--json'],
    'only one of --json, --format and --output can be given',
  ],
  [
    'an output that this run does not have',
    ['--output', 'sealed'],
    '--output: this run did not produce sealed',
  ],
])('%s is a usage error', async (_, argv, message) => {
  const { exitCode, stdout, stderr } = await command(['asc-token', ...argv], { environment });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr.trim().split('\n').at(-1)).toBe(`asc-credentials: ${message}`);
});
