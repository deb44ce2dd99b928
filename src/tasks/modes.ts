import { closestMatch } from 'leven';
import { getOwn } from '../base/get-own.ts';
import { quote } from '../base/safe-text.ts';
import { InputError } from '../base/errors.ts';
import type { Inputs, Task } from '../task/definition.ts';
import { modes } from './index.ts';

/** The task of a mode; where there is none, an `InputError` that lists the modes and names the nearest. */
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

/** Returns what a mode does, as the help and the documents have it: one sentence without a full stop. */
export function summaryOf({ name }: Pick<Task, 'name'>): string {
  return modes[name]?.summary ?? '';
}

/** Every task, in the order of the documents. */
export async function loadAllTasks(): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const { load } of Object.values(modes)) tasks.push(await load());
  return tasks;
}

/** Every input of every mode, by name: to tell what was given beyond those of one mode. */
export async function loadAllInputs(): Promise<Inputs> {
  const tasks = await loadAllTasks();
  return Object.fromEntries(tasks.flatMap(({ inputs }) => Object.entries(inputs)));
}

/** `; did you mean asc-token?` where a known name is near enough, else nothing. */
export function suggest(name: string, known: readonly string[], prefix = ''): string {
  const nearest = closestMatch(name, known, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
  return nearest === undefined ? '' : `; did you mean ${prefix}${nearest}?`;
}
