import { readFileSync } from 'node:fs';
import { getInput, warning } from '@actions/core';
import { plain } from '../core/plain.ts';
import type { Problem } from '../errors.ts';
import { allInputs, suggest } from '../modes.ts';
import type { Task } from '../task.ts';

/** Every name that action.yml declares besides `mode`; a long input may also be given as a file. */
const inputNames = Object.entries(allInputs).flatMap(([name, input]) =>
  input.fromFile ? [name, `${name}-file`] : [name],
);

/**
 * The inputs that have a value, by name, and the mode: the runner passes those left out as empty. Unknown ones get a
 * warning that names the nearest; a file that cannot be read is a problem with its input.
 */
export function readGiven(): {
  mode: string | undefined;
  given: Record<string, string>;
  problems: readonly Problem[];
} {
  const given: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const [name, input] of Object.entries(allInputs)) {
    const text = getInput(name);
    const path = input.fromFile ? getInput(`${name}-file`) : '';
    if (text !== '') given[name] = text;
    if (text !== '' && path !== '')
      problems.push({ input: name, reason: `cannot be given together with ${name}-file` });
    else if (path !== '') readFileInto(given, { name, path, problems });
  }
  return { mode: getInput('mode') || undefined, given, problems };
}

/** An input as the workflow names it: `<name>-file` where it came from one. */
export function labelOf(name: string): string {
  const fromFile = allInputs[name]?.fromFile && getInput(name) === '' && getInput(`${name}-file`) !== '';
  return fromFile ? `${name}-file` : name;
}

function readFileInto(
  given: Record<string, string>,
  { name, path, problems }: { name: string; path: string; problems: Problem[] },
): void {
  try {
    given[name] = readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    problems.push({ input: `${name}-file`, reason: `${plain(path)} cannot be read (${code})` });
  }
}

export function warnOfUnknown(): void {
  const known = ['mode', ...inputNames];
  const variables = new Set(known.map((name) => `INPUT_${name.toUpperCase()}`));
  const unknown = Object.keys(process.env).filter(
    (name) => name.startsWith('INPUT_') && !variables.has(name),
  );
  for (const variable of unknown) {
    const name = plain(variable.slice('INPUT_'.length).toLowerCase());
    warning(`${name}: is no input of this Action and was ignored${suggest(name, known)}`);
  }
}

/** What the runner's own variables say of inputs that were left out. */
export function readRunner({ inputs }: Task): Record<string, string> {
  const pairs = Object.entries(inputs).map(([name, { runnerVariable = '' }]): [string, string] => [
    name,
    process.env[runnerVariable] ?? '',
  ]);
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''));
}
