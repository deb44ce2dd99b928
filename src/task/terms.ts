import { InputError } from '../base/errors.ts';
import { usePlainTerm, type NameOf } from '../base/terms.ts';
import type { Inputs } from './definition.ts';
import { nameProblems, type InputNaming } from './input-names.ts';

/** Returns the name of the input that a term stands for; undefined if there is none. */
export function inputOfTerm(inputs: Inputs, term: string): string | undefined {
  return Object.keys(inputs).find((name) => inputs[name]?.term === term);
}

/** Returns what messages call the things that they ask their reader to check: the task's input for it, if it has one. */
export function nameTerms(inputs: Inputs, naming: InputNaming): NameOf {
  return (term) => {
    const input = inputOfTerm(inputs, term);
    return input === undefined ? usePlainTerm(term) : naming(input);
  };
}

/** Runs something; an `InputError` of it names the inputs as the caller writes them. Lower rooms put terms in their place. */
export async function withInputNames<T>(
  inputs: Inputs,
  naming: InputNaming,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      nameProblems(error.problems, (input) => naming(inputOfTerm(inputs, input) ?? input)),
    );
  }
}
