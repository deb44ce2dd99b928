import { closestMatch } from 'leven';
import { quote } from './core/plain.ts';
import { InputError } from './errors.ts';
import type { Inputs, Task } from './task.ts';
import { tasks } from './tasks/index.ts';

/** Every input of every mode, by name. */
export const allInputs: Inputs = Object.fromEntries(tasks.flatMap((task) => Object.entries(task.inputs)));

/** The task of a mode; where there is none, an `InputError` that lists the modes and names the nearest. */
export function chooseTask(mode: string | undefined): Task {
  const task = tasks.find(({ name }) => name === mode);
  if (task) return task;
  const names = tasks.map(({ name }) => name);
  const found =
    mode === undefined ? 'is missing' : `is ${quote(mode)}, which is no mode${suggest(mode, names)}`;
  throw new InputError([
    { input: 'mode', reason: `${found}${found.endsWith('?') ? '' : '.'} The modes are ${names.join(', ')}` },
  ]);
}

/** `; did you mean asc-token?` where a known name is near enough, else nothing. */
export function suggest(name: string, known: readonly string[], prefix = ''): string {
  const nearest = closestMatch(name, known, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
  return nearest === undefined ? '' : `; did you mean ${prefix}${nearest}?`;
}
