import type { InputFile } from '../files/overwrite-protection.ts';
import { keyVariables } from '../tasks/inputs/key-variables.ts';
import type { Environment } from './entry-point.ts';
import { expandHome } from './read-text.ts';
import type { Source } from './source.ts';

/** The files that variables name for an API key, also those of tools whose key is not used. They must not be overwritten. */
export function keyFilesIn(environment: Environment): InputFile[] {
  return keyVariables
    .flatMap(({ values, keyFile, jsonFile }) => [
      ...[keyFile, jsonFile].map((label = '') => ({ label, path: pathIn(environment[label]) })),
      ...(values['private-key'] ?? []).map((name) => ({ path: '', ...readVariable(name, environment) })),
    ])
    .filter(({ path }) => path !== '');
}

/** The value of a variable. Codemagic's tools also take the name of another variable or the path of a file in its place. */
export function readVariable(label: string, environment: Environment): Source {
  const value = environment[label] ?? '';
  const [, path] = /^@file:(.+)$/.exec(value.trim()) ?? [];
  if (path !== undefined) return { label, path: pathIn(path) };
  const target = variableNamedIn(value);
  return { label, value: target === undefined ? value : (environment[target] ?? '') };
}

/** Returns the name of the variable that a value names in place of itself, or undefined. */
export function variableNamedIn(value = ''): string | undefined {
  return /^@env:(.+)$/.exec(value.trim())?.[1];
}

/** The path in a variable, without quotes, and with the home directory in place of `~`. */
export function pathIn(text = ''): string {
  return expandHome(text.trim().replace(/^(["'])(.*)\1$/, '$2'));
}
