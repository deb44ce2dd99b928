import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { nodeFingerprint } from '../support/keys/public-half.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { setUpRotation, keysInScope, OLD_KEY, type Rotation } from '../support/rotation/rotation.ts';
import { act } from '../support/run/action.ts';
import { command } from '../support/run/command.ts';
import { folder } from '../support/run/folder-per-test.ts';
import { isRunning } from '../support/run/is-running.ts';
import { COMMAND } from '../support/run/programs.ts';
import { runNode } from '../support/run/run-node.ts';
import { startStep } from '../support/run/step.ts';
import { APP, openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const { state, inputs } = account;
const rotation: Rotation = { account };

const variables = { PATH: process.env.PATH, ...account.variables };

/** Says what the command has in its environment, as a program sees it, and all of the processes' arguments. */
const WITNESS = `
key=$(cat); printf '%s\\n' "$key" > stored.pem
env > environment.txt
for process in /proc/[0-9]*; do tr '\\0' ' ' < "$process/cmdline" 2> /dev/null || true; done > arguments.txt
set -x
echo "$key"
echo '::set-output name=x::y'
[ "$ASC_FINGERPRINT" ]; : "$ASC_DISTRIBUTION_KEY_ID" "$ASC_DISTRIBUTION_PUBLIC_KEY"`;

const inFolder = (text: string) => `cd '${folder}'\n${text}`;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('the Action gives the key to the command and nowhere else, and masks what the command prints', async () => {
  setUpRotation(rotation);
  const request = {
    mode: 'rotate-key',
    ...inputs,
    'store-command': inFolder(WITNESS),
    'remove-previous': 'true',
  };
  const run = await act(request, { ASC_PRIVATE_KEY: inputs['private-key'] }, [OLD_KEY]);
  expect(run).toMatchObject({ exitCode: 0, annotations: [] });
  const stored = read('stored.pem');
  const [key] = keysInScope(rotation);
  expect(nodeFingerprint(createPublicKey(stored))).toBe(run.outputs.fingerprint);
  expect(run.outputs).toMatchObject({ 'distribution-key-id': key?.id, removed: '["oldest","old"]' });

  const shown = [run.log, run.summary, read('environment.txt'), read('arguments.txt')];
  expect(findLeaks([stored, String(inputs['private-key'])], shown)).toEqual([]);
  const names = Array.from(read('environment.txt').matchAll(/^(\w+)=/gm), ([, name = '']) => name);
  expect(names).toEqual(
    expect.arrayContaining(['ASC_DISTRIBUTION_KEY_ID', 'ASC_FINGERPRINT', 'RUNNER_TEMP']),
  );
  expect(
    names.filter((name) => /^(?:INPUT_.*|GITHUB_OUTPUT|GITHUB_ENV|ASC_PRIVATE_KEY)$/.test(name)),
  ).toEqual([]);
  expect(run.log).toContain('store command: ***');
  expect(run.log).toContain("The new private key is stored in the command's store");
  expect(run.summary).toContain('a command');
  expect(run.everything).not.toMatch(/^::set-output/m);
});

test('the command line does so too, and prints only the ID of the key', async () => {
  setUpRotation(rotation);
  const words = ['rotate-key', '--remove-previous', '--store-command', inFolder(WITNESS)];
  const { exitCode, stdout, stderr } = await command(words, {
    environment: variables,
    canaries: [OLD_KEY],
  });
  const [key] = keysInScope(rotation);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${String(key?.id)}\n` });
  expect(findLeaks([read('stored.pem')], [stderr, read('environment.txt'), read('arguments.txt')])).toEqual(
    [],
  );
});

test('a command that fails after it has stored leaves both keys registered, and the message names them', async () => {
  setUpRotation({ account, appId: APP });
  const text = inFolder('cat > stored.pem; echo "no connection" >&2; exit 7');
  const request = { mode: 'rotate-key', ...inputs, 'app-id': APP, 'store-command': text };
  const { exitCode, annotations, log } = await act({ ...request, 'remove-previous': 'true' });
  expect(exitCode).toBe(1);
  const [key] = keysInScope({ account, appId: APP });
  const print = nodeFingerprint(createPublicKey(read('stored.pem')));
  const error = annotations.find(({ level }) => level === 'error');
  expect(error).toMatchObject({ code: 'ERR_STORE_FAILED' });
  expect(error?.message).toContain('The store command failed with exit code 7');
  expect(error?.message).toContain(`The new key ${String(key?.id)} (${print}) stays registered`);
  expect(error?.message).toMatch(
    /Registered before: old \(SHA256:.*The old public key .* is no longer registered/,
  );
  expect(error?.message).toContain(`register the old key for app ${APP} again`);
  expect(log).toContain('store command: no connection');
});

/** Makes the two minutes of a command two seconds. */
const SHORT_TIMEOUT =
  '--import=data:text/javascript,const%20wait=setTimeout;globalThis.setTimeout=(run,time)=>wait(run,time===120000%3F2000:time)';

test('a command that does not end is ended with all its processes', async () => {
  setUpRotation(rotation);
  const text = inFolder('(sleep 30; echo late > late.txt) & echo $! > pid.txt; wait');
  const argv = [SHORT_TIMEOUT, COMMAND, 'rotate-key', '--store-command', text];
  const { exitCode, stderr } = await runNode(argv, variables);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('The store command did not end within 2m, and was stopped');
  expect(keysInScope(rotation)).toHaveLength(3);
  if (existsSync(join(folder, 'pid.txt'))) expect(isRunning(Number(read('pid.txt')))).toBe(false);
});

test('a cancelled run gives the command three seconds, and then ends it', async () => {
  setUpRotation(rotation);
  const text = inFolder('echo $$ > pid.txt; cat > stored.pem; sleep 30');
  const request = { mode: 'rotate-key', ...inputs, 'store-command': text };
  const { kill, ended } = await startStep(request, {});
  while (!existsSync(join(folder, 'stored.pem'))) await sleep(20);
  kill('SIGINT');
  const { exitCode, annotations } = await ended;
  expect(exitCode).toBe(1);
  const error = annotations.find(({ level }) => level === 'error');
  expect(error).toMatchObject({ code: 'ERR_CANCELLED' });
  expect(error?.message).toContain(
    `(${nodeFingerprint(createPublicKey(read('stored.pem')))}) stays registered`,
  );
  expect(state.keys.filter(({ appId }) => appId === undefined)).toHaveLength(3);
  expect(isRunning(Number(read('pid.txt')))).toBe(false);
});

test('a command that cannot be run changes nothing', async () => {
  setUpRotation(rotation);
  const request = { mode: 'rotate-key', ...inputs, 'store-command': 'if true; then cat' };
  const { exitCode, annotations } = await act(request);
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([{ code: 'ERR_STORE_NOT_STORED' }]);
  expect(state.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});
