import { usePlainTerm, type NameOf } from '../base/terms.ts';
import type { Inputs } from './definition.ts';
import type { InputNaming } from './input-names.ts';

/** Returns what messages call the things that they ask their reader to check: the task's input for it, if it has one. */
export function nameTerms(inputs: Inputs, naming: InputNaming): NameOf {
  return (term) => {
    const found = Object.entries(inputs).find(([, input]) => input.term === term);
    return found ? naming(found[0]) : usePlainTerm(term);
  };
}
