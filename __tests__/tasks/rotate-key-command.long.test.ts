import { expect, test } from '@jest/globals';
import { makeKey } from '../support/keys/make-keys.ts';
import { act, actInProcess } from '../support/run/action.ts';
import { commandInProcess } from '../support/run/command.ts';
import { openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const { inputs, state } = account;
const key = makeKey();

/** A step whose command is wrong; its error. */
async function rejected(command: string, more: Readonly<Record<string, string>> = {}) {
  const run = await actInProcess({ mode: 'rotate-key', ...inputs, 'store-command': command, ...more });
  expect(run.exitCode).toBe(1);
  expect(state.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  return run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
}

test.each([
  ['a key', key.pkcs8, 'store-command: contains a key. The command reads the key from its standard input'],
  ['a key on one line', key.sec1.replaceAll('\n', '\\n'), 'store-command: contains a key'],
  ['a key in the command', `echo '${key.sec1}' | ./store`, 'store-command: contains a key'],
  [
    'an expression',
    'vault kv put ${{ vars.PATH }} key=-',
    'store-command: contains a ${{ }} expression that was not expanded',
  ],
  ['a masked secret', '***', 'store-command: contains only asterisks'],
])('rejects %s as the command', async (_, command, message) => {
  expect(await rejected(command)).toEqual([expect.stringContaining(message)]);
});

test('reports an empty command as missing', async () => {
  const [message] = await rejected(' ');
  expect(message).toContain('store-file: is missing');
  expect(message).toContain('store-command, secret-name, distribution-private-key');
});

test.each([
  ['store-file', { 'store-file': 'key.pem' }],
  ['secret-name', { 'secret-name': 'KEY', 'github-token': 'github_pat_x', 'github-repository': 'a/b' }],
])('rejects a command together with %s', async (other, more) => {
  const messages = await rejected('cat', more);
  expect(messages.join()).toContain('cannot be given together with');
  expect(messages.join()).toContain(other);
});

test('does not show the command, and warns about a token in it', async () => {
  const token = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
  const text = `cat > /dev/null; : unusual-word ${token}`;
  const run = await actInProcess({ mode: 'rotate-key', ...inputs, 'store-command': text });
  expect(run).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] });
  expect(run.annotations[0]?.message).toContain('store-command: contains a token');
  expect(run.everything + run.summary).not.toMatch(/unusual-word|ghp_/);
});

test('the command line also reads the command from a file', async () => {
  const words = ['rotate-key', '--store-command-file', '-'];
  const environment = { PATH: process.env.PATH, ...account.variables };
  const input = 'read -r line\r\necho "it begins with $line"\r\ncat > /dev/null\r\n';
  const { exitCode, stderr } = await commandInProcess(words, { environment, input });
  expect(exitCode).toBe(0);
  expect(stderr).toContain('store command: it begins with');
});

test('only the library has the input "store"', async () => {
  const run = await act({ mode: 'rotate-key', ...inputs, store: 'cat' });
  expect(run.exitCode).toBe(1);
  expect(run.annotations.map(({ message }) => message).join()).toContain(
    'store: is not an input of this Action',
  );
});
