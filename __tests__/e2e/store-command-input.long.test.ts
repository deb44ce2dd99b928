import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { keysInScope, setUpRotation, type Rotation } from '../support/rotation/rotation.ts';
import { command } from '../support/run/command.ts';
import { folder } from '../support/run/folder-per-test.ts';
import { openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const rotation: Rotation = { account };

const variables = { PATH: process.env.PATH, ...account.variables };

test.each([
  ['an empty variable', '$STORE_COMMAND_THAT_IS_NOT_SET'],
  ['a comment', '# later'],
  ['an early end', 'exit 0'],
])('%s does not count as a store, and no key is removed', async (_, text) => {
  setUpRotation(rotation);
  const argv = ['rotate-key', '--store-command', text, '--remove-previous'];
  const run = await command(argv, { environment: variables });
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('did not read the key from its standard input to the end');
  expect(keysInScope(rotation).length).toBe(3); // The two previous keys and the new one.
});

test('a key that is printed in groups is not shown, and functions of the environment do not replace ours', async () => {
  setUpRotation(rotation);
  const text = "tee key.pem | od -A n -t x1; sed 's/./& /g' key.pem";
  const environment = { ...variables, 'BASH_FUNC_printf%%': '() { :; }' };
  const argv = ['rotate-key', '--store-command', `cd '${folder}'\n${text}`];
  const run = await command(argv, { environment });
  expect(run.exitCode).toBe(0);
  const digits = run.stderr.replaceAll(/^store command: /gm, '').replaceAll(/[\s*]/g, '');
  const stored = readFileSync(join(folder, 'key.pem'), 'utf8');
  expect(stored).toContain('-----BEGIN PRIVATE KEY-----');
  expect(findLeaks([stored, Buffer.from(stored).toString('hex')], [digits])).toEqual([]);
});
