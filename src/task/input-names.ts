import type { Problem } from '../base/errors.ts';

/** Turns the name of an input into what the caller writes for it: `private-key` into `privateKey`, for example. */
export type InputNaming = (input: string) => string;

/** Returns `distribution-key-id` as `distributionKeyId`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Returns `distributionKeyId` as `distribution-key-id`. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Returns the same problems with every input named as the caller writes it. */
export function nameProblems(problems: readonly Problem[], naming: InputNaming): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    input: naming(problem.input),
    ...(problem.others && { others: problem.others.map(naming) }),
  }));
}
