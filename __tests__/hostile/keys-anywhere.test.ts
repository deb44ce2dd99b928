import { expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { loadAllTasks } from '../../src/modes.ts';
import { command } from '../support/command.ts';
import { keyForms } from '../support/given-forms.ts';
import { makeKey } from '../support/keys.ts';
import { findLeaks } from '../support/leaks.ts';
import { runPost, runStep } from '../support/step.ts';

const key = makeKey();
const tasks = await loadAllTasks();
const forms = Object.values(keyForms(key));

/** Another form of the key for each place, so that every mode meets many of them. */
let next = 0;
const someForm = () => String(forms[next++ % forms.length]).replaceAll('\0', '');

const PATHS = [
  'ASC_PRIVATE_KEY_PATH',
  'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH',
  'APP_STORE_CONNECT_API_KEY_PATH',
];

// That nothing of the key is in log, summary, outputs, state and files is what `runStep` and `command` see to.
test.each(tasks)('$name as a step shows nothing of a key in all its inputs', async ({ name, inputs }) => {
  const given = Object.keys(inputs).flatMap((input) => [
    [input, someForm()],
    [`${input}-file`, someForm()],
    [`not-${input}`, someForm()],
  ]);
  const step = await runStep(
    { ...(Object.fromEntries(given) as Record<string, string>), [bodyName()]: 'x', mode: name },
    { canaries: [key.pkcs8] },
  );
  expect(step.exitCode).toBe(1);
  expect(step.annotations.filter(({ level }) => level === 'error')).not.toEqual([]);
});

/** The key where the name of an input belongs. */
function bodyName(): string {
  return String(keyForms(key)['bare body']).replace(/=+$/, '');
}

test.each(tasks)(
  '$name on the command line shows nothing of a key in all its places',
  async ({ name, inputs }) => {
    const words = Object.entries(inputs).flatMap(([input, { kind, fromFile }]) => [
      ...(kind.secret ? [] : [`--${input}=${someForm()}`]),
      ...(kind.secret || fromFile ? [`--${input}-file=${someForm()}`] : []),
    ]);
    const environment = Object.fromEntries(PATHS.map((variable) => [variable, someForm()]));
    for (const attempt of [
      words,
      [...words, `--${someForm()}=x`, '--output', someForm(), someForm()],
      ...('private-key' in inputs ? [[]] : []),
    ]) {
      const { exitCode, stdout, stderr } = await command([name, ...attempt], {
        environment,
        canaries: [key.pkcs8],
      });
      expect([1, 2]).toContain(exitCode);
      expect(stdout).toBe('');
      expect(stderr).not.toMatch(/^ +at /m);
    }
  },
);

test.each([
  ['ASC_PRIVATE_KEY_PATH', 'ASC_PRIVATE_KEY'],
  ['APP_STORE_CONNECT_API_KEY_KEY_FILEPATH', 'APP_STORE_CONNECT_API_KEY_KEY'],
  ['APP_STORE_CONNECT_API_KEY_PATH', 'APP_STORE_CONNECT_API_KEY_KEY'],
])('a key as %s is named, with %s for it', async (variable, right) => {
  const environment = { [variable]: key.pkcs8 };
  const { stderr } = await command(['list-keys'], { environment, canaries: [key.pkcs8] });
  expect(stderr).toBe(
    `asc-credentials: ${variable}: contains a key. Expected a path; give the key as ${right}\n`,
  );
});

test('a token where an Apple ID belongs is refused, and not shown', async () => {
  const token = jwt.sign({ aud: 'appstoreconnect-v1' }, key.pkcs8, { algorithm: 'ES256' });
  const places = ['installer-id', 'app-id', 'version-id'];
  const given = Object.fromEntries(places.map((place) => [place, token]));
  const step = await runStep({ mode: 'install-verification-token', ...given }, { canaries: [token] });
  const words = places.map((place) => `--${place}=${token}`);
  const run = await command(['install-verification-token', ...words], { canaries: [token] });
  expect([step.exitCode, run.exitCode, run.stdout]).toEqual([1, 1, '']);
  for (const place of places) {
    expect(step.annotations.map(({ message }) => message).join('\n')).toMatch(
      new RegExp(`^${place}: is "\\[token\\]"`, 'm'),
    );
    expect(run.stderr).toMatch(new RegExp(`^(?:asc-credentials: )?--${place}: is "\\[token\\]"`, 'm'));
  }
});

test('a key as the path of a file is named in a step', async () => {
  const { annotations } = await runStep(
    { mode: 'marketplace-token', 'developer-id-file': key.pkcs8 },
    { canaries: [key.pkcs8] },
  );
  expect(annotations.map(({ message }) => message)).toContain(
    'developer-id-file: contains a key. Expected a path',
  );
});

test('what another tool has left in the environment breaks no mode that needs no API key', async () => {
  const environment = { APP_STORE_CONNECT_API_KEY_PATH: '/nowhere/key.json' };
  const { exitCode } = await command(['generate-key', '--output', 'fingerprint'], { environment });
  const own = { ASC_KEY_ID: '2X9R4HXF34', ASC_PRIVATE_KEY: key.pkcs8, ...environment };
  const asked = await command(['asc-token'], { environment: own });
  expect([exitCode, asked.exitCode]).toEqual([0, 0]);
});

test.each(['', '{', 'null', '[]', '{"path":1}', key.pkcs8])(
  'a state %# that is none of ours is a warning after a job',
  async (state) => {
    const { annotations, exitCode, log } = await runPost({ 'key-file': state });
    expect({ exitCode, levels: annotations.map(({ level }) => level), log }).toEqual({
      exitCode: 0,
      levels: state === '' ? [] : ['warning'],
      log: '',
    });
    expect(findLeaks([key.pkcs8], [JSON.stringify(annotations)])).toEqual([]);
  },
);
