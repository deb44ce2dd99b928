import { closestMatch } from 'leven';
import { getOwn } from '../base/get-own.ts';
import { quote } from '../base/safe-text.ts';
import { InputError } from '../base/errors.ts';
import type { Caller, Inputs, Task } from '../task/definition.ts';
import { withoutInputsOfOtherCallers } from '../task/caller-inputs.ts';
import { modes } from './index.ts';

/** Loads the task of a mode for the entry points. Throws an `InputError` that lists all modes and suggests a similar one. */
export async function loadTask(mode: string | undefined): Promise<Task> {
  const found = getOwn(modes, mode ?? '');
  if (found) return withoutInputsOfOtherCallers(await found.load(), 'entry points');
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
export async function loadAllTasks(caller: Caller = 'entry points'): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const { load } of Object.values(modes)) tasks.push(withoutInputsOfOtherCallers(await load(), caller));
  return tasks;
}

/** Loads the inputs of all modes, to recognize inputs of other modes. The first mode that has an input defines it. */
export async function loadAllInputs(): Promise<Inputs> {
  const tasks = await loadAllTasks();
  return Object.fromEntries(tasks.toReversed().flatMap(({ inputs }) => Object.entries(inputs)));
}

/** The maximum number of names that a suggestion lists. */
const MAX_SUGGESTED = 6;

/**
 * Returns `; did you mean asc-token?` if a known name is similar, or an empty text. A name is also similar if it is a part of
 * a known one (`rotate`), or spelled in another way (`key_id`, `keyId`).
 */
export function suggest(name: string, known: readonly string[], prefix = ''): string {
  const normalized = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_.\s]+/g, '-')
    .toLowerCase();
  const nearest = closestMatch(normalized, known, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
  const isPart = (one: string) => normalized.length > 1 && `-${one}`.includes(`-${normalized}`);
  const isPath = (one: string) => known.some((other) => one === `${other}-file`);
  const parts = known.filter((one) => isPart(one) && !isPath(one)).slice(0, MAX_SUGGESTED);
  const found =
    known.includes(normalized) || parts.length === 0 ? [nearest].filter((one) => one !== undefined) : parts;
  const names = found.map((one) => `${prefix}${one}`);
  return names.length === 0
    ? ''
    : `; did you mean ${[names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ')}?`;
}
