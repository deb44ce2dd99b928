import { getInput } from '@actions/core';
import type { EntryPoint } from '../entry/entry-point.ts';
import { givableNames } from '../entry/unknown-inputs.ts';
import type { Inputs, Task } from '../task/definition.ts';
import { loadAllInputs } from '../tasks/modes.ts';
import { mask } from './masks.ts';

/** Returns the names of the inputs that have a value; the runner passes those that were omitted as empty. */
export function namesGiven(): string[] {
  return Object.entries(process.env).flatMap(([variable, text = '']) =>
    variable.startsWith('INPUT_') && text.trim() !== ''
      ? [variable.slice('INPUT_'.length).toLowerCase()]
      : [],
  );
}

/** What a step was given, and what it could have been given. */
export interface StepInputs {
  readonly entryPoint: EntryPoint;
  /** Every input that may have been given: the task's own or, if there are others, those of all modes. */
  readonly known: Inputs;
  /** The names under which inputs can be given. */
  readonly knownNames: readonly string[];
  /** The names that were given and are not among them. */
  readonly unknown: readonly string[];
}

/** Takes a step's inputs from `INPUT_*`, as text. A workflow's values are not visible to others on the machine. */
export async function takeInputs(names: readonly string[], task: Task): Promise<StepInputs> {
  const visibility = { isGivenVisible: false };
  const isStrange = (inputs: Inputs) => {
    const own = new Set(['mode', ...givableNames(inputs, visibility)]);
    return (name: string) => !own.has(name);
  };
  const known = names.some(isStrange(task.inputs)) ? await loadAllInputs() : task.inputs;
  const unknown = names.filter(isStrange(known));
  const own = names.filter((name) => name !== 'mode' && !unknown.includes(name));
  return {
    known,
    knownNames: ['mode', ...givableNames(known, visibility)],
    unknown,
    entryPoint: {
      given: new Map(own.map((name) => [name, getInput(name)])),
      naming: (name) => name,
      ...visibility,
      environment: process.env,
      readsVariables: false,
      mask,
    },
  };
}
