import { expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { loadTask } from '../../src/tasks/load-task.ts';
import { command } from '../support/run/command.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { runPost, runStep } from '../support/run/step.ts';
import { key, runCommandWithKeys, runStepWithKeys } from '../support/run/key-in-every-input.ts';

/** Modes with inputs of all kinds. `key-in-every-input.long.test.ts` tests every mode. */
const tasks = await Promise.all(['marketplace-token', 'rotate-key', 'verify-token'].map(loadTask));

test.each(tasks)('$name in the Action never shows a key that is in every input', runStepWithKeys);

test.each(tasks)('$name on the command line never shows a key that is in every option', runCommandWithKeys);

test.each([
  ['ASC_PRIVATE_KEY_PATH', 'ASC_PRIVATE_KEY'],
  ['APP_STORE_CONNECT_API_KEY_KEY_FILEPATH', 'APP_STORE_CONNECT_API_KEY_KEY'],
  ['APP_STORE_CONNECT_API_KEY_PATH', 'APP_STORE_CONNECT_API_KEY_KEY'],
])('reports a key as %s, with the name %s', async (variable, right) => {
  const environment = { [variable]: key.pkcs8 };
  const { stderr } = await command(['list-keys'], { environment, canaries: [key.pkcs8] });
  expect(stderr).toContain(
    `asc-credentials: ${variable}: contains a key. Expected a path; or give the key itself as ${right}\n`,
  );
});

test('rejects a token instead of an Apple ID, and does not show it', async () => {
  const token = jwt.sign({ aud: 'appstoreconnect-v1' }, key.pkcs8, { algorithm: 'ES256' });
  const places = ['installer-id', 'app-id', 'version-id'];
  const given = Object.fromEntries(places.map((place) => [place, token]));
  const step = await runStep({ mode: 'install-verification-token', ...given }, { canaries: [token] });
  const argv = places.map((place) => `--${place}=${token}`);
  const run = await command(['install-verification-token', ...argv], { canaries: [token] });
  expect([step.exitCode, run.exitCode, run.stdout]).toEqual([1, 1, '']);
  for (const place of places) {
    expect(step.annotations.map(({ message }) => message).join('\n')).toMatch(
      new RegExp(`^${place}: is "\\[token\\]"`, 'm'),
    );
    expect(run.stderr).toMatch(new RegExp(`^(?:asc-credentials: )?--${place}: is "\\[token\\]"`, 'm'));
  }
});

test('the Action reports a key as the path of a file', async () => {
  const { annotations } = await runStep(
    { mode: 'marketplace-token', 'developer-id-file': key.pkcs8 },
    { canaries: [key.pkcs8] },
  );
  expect(annotations.map(({ message }) => message)).toContain(
    'developer-id-file: contains a key. Expected a path',
  );
});

test('modes without an API key work with the variables of another tool', async () => {
  const environment = { APP_STORE_CONNECT_API_KEY_PATH: '/nowhere/key.json' };
  const { exitCode } = await command(['generate-key', '--output', 'fingerprint'], { environment });
  const own = { ASC_KEY_ID: '2X9R4HXF34', ASC_PRIVATE_KEY: key.pkcs8, ...environment };
  const asked = await command(['asc-token'], { environment: own });
  expect([exitCode, asked.exitCode]).toEqual([0, 0]);
});

test.each([
  ...['', '{', 'null', '[]', '{"path":1}'].map((state) => [JSON.stringify(state), state] as const),
  ['a key', key.pkcs8] as const,
])('reports an error after a job if its state is %s, which this Action did not save', async (_, state) => {
  const { annotations, exitCode, log } = await runPost({ 'key-file': state });
  expect({ exitCode, levels: annotations.map(({ level }) => level), log }).toEqual({
    exitCode: state === '' ? 0 : 1,
    levels: state === '' ? [] : ['error'],
    log: '',
  });
  expect(findLeaks([key.pkcs8], [JSON.stringify(annotations)])).toEqual([]);
});
