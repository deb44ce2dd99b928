import { InputError } from '../base/errors.ts';
import { usePlainTerm, type NameOf } from '../base/terms.ts';
import type { Inputs } from './definition.ts';
import { nameProblems, type InputNaming } from './input-names.ts';

/** Returns the name of the input for a term, or undefined. */
function inputOfTerm(inputs: Inputs, term: string): string | undefined {
  return Object.keys(inputs).find((name) => inputs[name]?.term === term);
}

/** Returns how messages name a term: as the task's input for it, or as the term itself. */
export function nameTerms(inputs: Inputs, naming: InputNaming): NameOf {
  return (term) => {
    const input = inputOfTerm(inputs, term);
    return input === undefined ? usePlainTerm(term) : naming(input);
  };
}

/** Renames the inputs and terms in an `InputError` of `run` to the names that the caller uses. */
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
