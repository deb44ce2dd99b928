import { expect } from '@jest/globals';
import { takesFile } from '../../../src/entry/entry-point.ts';
import type { Task } from '../../../src/task/definition.ts';
import { commandInProcess } from './command.ts';
import { keyForms } from '../keys/key-formats.ts';
import { makeKey } from '../keys/make-keys.ts';
import { runStepInProcess } from './step.ts';

/** The key. `runStepInProcess` and `commandInProcess` check that it is not in the log, summary, outputs, state or files. */
export const key = makeKey();
const forms = Object.values(keyForms(key));

let next = 0;
/** Returns another format of the key at each call, so that every mode is tested with many formats. */
const someForm = () => String(forms[next++ % forms.length]).replaceAll('\0', '');

const PATHS = [
  'ASC_PRIVATE_KEY_PATH',
  'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH',
  'APP_STORE_CONNECT_API_KEY_PATH',
];

/** Runs a mode as a step with the key in all its inputs. */
export async function runStepWithKeys({ name, inputs }: Task): Promise<void> {
  const given = Object.keys(inputs).flatMap((input) => [
    [input, someForm()],
    [`${input}-file`, someForm()],
    [`not-${input}`, someForm()],
  ]);
  const step = await runStepInProcess(
    { ...(Object.fromEntries(given) as Record<string, string>), [bodyName()]: 'x', mode: name },
    { canaries: [key.pkcs8] },
  );
  expect(step.exitCode).toBe(1);
  expect(step.annotations.filter(({ level }) => level === 'error')).not.toEqual([]);
}

/** Returns the key in a format that can be the name of an input. */
function bodyName(): string {
  return String(keyForms(key)['bare body']).replace(/=+$/, '');
}

/** Runs a mode on the command line with the key in all arguments. */
export async function runCommandWithKeys({ name, inputs }: Task): Promise<void> {
  const argv = Object.entries(inputs).flatMap(([input, definition]) => [
    ...(definition.type.secret ? [] : [`--${input}=${someForm()}`]),
    ...(takesFile(definition, { isGivenVisible: true }) ? [`--${input}-file=${someForm()}`] : []),
  ]);
  const environment = Object.fromEntries(PATHS.map((variable) => [variable, someForm()]));
  for (const attempt of [
    argv,
    [...argv, `--${someForm()}=x`, '--output', someForm(), someForm()],
    ...('private-key' in inputs ? [[]] : []),
  ]) {
    const { exitCode, stdout, stderr } = await commandInProcess([name, ...attempt], {
      environment,
      canaries: [key.pkcs8],
    });
    expect([1, 2]).toContain(exitCode);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/^ +at /m);
  }
}
