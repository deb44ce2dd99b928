import { getInput } from '@actions/core';
import type { EntryPoint } from '../entry/entry-point.ts';
import { givableNames } from './unknown-inputs.ts';
import type { Inputs, Task } from '../task/definition.ts';
import { loadAllInputs } from '../tasks/load-task.ts';
import { mask } from './masks.ts';

/** Returns the names of the inputs that have a value. The runner passes omitted inputs as empty text. */
export function givenNames(): string[] {
  return Object.entries(process.env).flatMap(([variable, text = '']) =>
    variable.startsWith('INPUT_') && text.trim() !== ''
      ? [variable.slice('INPUT_'.length).toLowerCase()]
      : [],
  );
}

/** The given inputs of a step and the possible ones. */
export interface StepInputs {
  readonly entryPoint: EntryPoint;
  /** The inputs of the task or, if other inputs are given, of all modes. */
  readonly known: Inputs;
  /** The possible names of inputs. */
  readonly knownNames: readonly string[];
  /** The given names that are not possible names. */
  readonly unknown: readonly string[];
}

/** Reads the inputs of a step from `INPUT_*`. Other users of the machine cannot see these values. */
export async function collectStepInputs(names: readonly string[], task: Task): Promise<StepInputs> {
  const visibility = { isGivenVisible: false };
  const isUnknown = (inputs: Inputs) => {
    const own = new Set(['mode', ...givableNames(inputs, visibility)]);
    return (name: string) => !own.has(name);
  };
  const known = names.some(isUnknown(task.inputs)) ? await loadAllInputs() : task.inputs;
  const unknown = names.filter(isUnknown(known));
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
      mask,
    },
  };
}
