import type { Problem } from '../base/errors.ts';
import { toSafeLine } from '../base/safe-text.ts';
import type { Inputs, Task } from '../task/definition.ts';
import { suggest } from '../tasks/load-task.ts';
import { takesFile, type EntryPoint } from '../entry/entry-point.ts';

/** The names under which inputs can be given: their own, and `<name>-file`. */
export function givableNames(inputs: Inputs, entryPoint: Pick<EntryPoint, 'isGivenVisible'>): string[] {
  return Object.entries(inputs).flatMap(([name, input]) =>
    takesFile(input, entryPoint) ? [name, `${name}-file`] : [name],
  );
}

/** Describes names that no mode has, and suggests similar ones of the task or, if there are none, of other modes. */
export function describeUnknown(
  unknown: readonly string[],
  known: readonly string[],
  { changesAccount = false, inputs }: Pick<Task, 'changesAccount' | 'inputs'>,
): Problem[] {
  const outcome = changesAccount
    ? '. Because this mode changes something in App Store Connect, nothing was done'
    : ' and was ignored';
  return unknown.map((name) => {
    const input = toSafeLine(name);
    const advice = suggest(input, Object.keys(inputs)) || suggest(input, known);
    return { input, reason: `is not an input of this Action${outcome}${advice}` };
  });
}
