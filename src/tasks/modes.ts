import { closestMatch } from 'leven';
import { getOwn } from '../base/get-own.ts';
import { quote } from '../base/safe-text.ts';
import { InputError } from '../base/errors.ts';
import type { Inputs, Task } from '../task/definition.ts';
import { modes } from './index.ts';

/** Loads the task of a mode. Throws an `InputError` that lists all modes and suggests a similar one. */
export async function loadTask(mode: string | undefined): Promise<Task> {
  const found = getOwn(modes, mode ?? '');
  if (found) return found.load();
  const names = Object.keys(modes);
  const reason =
    mode === undefined ? 'is missing' : `is ${quote(mode)}, which is not a mode${suggest(mode, names)}`;
  throw new InputError([
    {
      input: 'mode',
      code: mode === undefined ? 'ERR_INPUT_MISSING' : 'ERR_INPUT',
      reason: `${reason}${reason.endsWith('?') ? '' : '.'} The modes are ${names.join(', ')}`,
    },
  ]);
}

/** Returns the summary of a mode for the help and the documentation, without a period. */
export function summaryOf({ name }: Pick<Task, 'name'>): string {
  return modes[name]?.summary ?? '';
}

/** Loads all tasks, in the order of the documentation. */
export async function loadAllTasks(): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const { load } of Object.values(modes)) tasks.push(await load());
  return tasks;
}

/** Loads the inputs of all modes, to recognize inputs of other modes. */
export async function loadAllInputs(): Promise<Inputs> {
  const tasks = await loadAllTasks();
  return Object.fromEntries(tasks.flatMap(({ inputs }) => Object.entries(inputs)));
}

/** Returns `; did you mean asc-token?` if a known name is similar, or an empty text. */
export function suggest(name: string, known: readonly string[], prefix = ''): string {
  const nearest = closestMatch(name, known, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
  return nearest === undefined ? '' : `; did you mean ${prefix}${nearest}?`;
}
