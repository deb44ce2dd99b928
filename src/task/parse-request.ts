import { InputError, KeyError, WHY_EMPTY, type Problem } from '../base/errors.ts';
import type { InputFile } from '../files/user-file.ts';
import { findConflicts, protectInputs } from './rules.ts';
import { Refusal, type Input, type Inputs, type Outputs, type RequestOf, type Task } from './definition.ts';

/** What a door hands over: values by the input's name, as text or, from the library, as they are. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * Reads every input of a task before complaining about any: throws one `InputError` that holds all problems.
 * What a kind finds doubtful is passed to `warn`, as is an input that the task does not have, unless that is refused.
 */
export function readRequest<I extends Inputs, O extends Outputs>(
  task: Task<I, O>,
  given: Given,
  options: {
    warn: (input: string, reason: string) => void;
    refuseUnused?: boolean;
    /** What a door found wrong before; the inputs concerned are not complained about twice. */
    problems?: readonly Problem[];
    /** The files that values were read from. */
    inputFiles?: readonly InputFile[];
  },
): RequestOf<I> {
  const problems: Problem[] = [...(options.problems ?? [])];
  const known = problems.map(({ input }) => input.replace(/-file$/, ''));
  const values = new Map<string, unknown>();
  for (const [name, input] of Object.entries(task.inputs)) {
    if (known.includes(name)) continue;
    try {
      const warn = (reason: string) => {
        options.warn(name, reason);
      };
      values.set(name, readInput(input, given[name], warn));
    } catch (error) {
      problems.push(asProblem(name, error));
    }
  }
  if (task.alternatives) problems.push(...wrongAlternatives(task.alternatives, given));
  for (const input of Object.keys(given)) {
    if (Object.hasOwn(task.inputs, input)) continue;
    const reason = `is not used by ${task.name}`;
    if (options.refuseUnused) problems.push({ input, reason });
    else options.warn(input, `${reason} and was ignored`);
  }
  protectInputs(task.inputs, values, options.inputFiles ?? []);
  problems.push(...findConflicts(task, values));
  if (problems.length > 0) throw new InputError(problems);
  const request = Object.fromEntries([...values].map(([name, value]) => [camelCase(name), value]));
  return request as RequestOf<I>;
}

function readInput(input: Input, value: unknown, warn: (reason: string) => void): unknown {
  const given = value ?? input.default;
  if (given !== undefined) return input.kind.read(given, warn);
  if (input.presence === 'optional') return undefined;
  throw new Refusal(
    `is missing. Expected ${input.kind.expects}${input.kind.secret ? `. ${WHY_EMPTY}` : ''}`,
    'ERR_INPUT_MISSING',
  );
}

function asProblem(input: string, error: unknown): Problem {
  if (error instanceof KeyError) return { input, reason: error.message, code: error.code };
  if (error instanceof Refusal) return { input, reason: error.message, code: error.code };
  throw error;
}

function* wrongAlternatives(
  alternatives: NonNullable<Task['alternatives']>,
  given: Given,
): Iterable<Problem> {
  for (const { of: names, required } of alternatives) {
    const present = names.filter((name) => given[name] !== undefined);
    const [first, ...others] = present;
    if (first && others.length > 0) yield { input: first, reason: 'cannot be given together with', others };
    if (!first && required)
      yield {
        input: names.join(' or '),
        reason: 'is missing. Expected exactly one of them',
        code: 'ERR_INPUT_MISSING',
      };
  }
}

/** `distribution-key-id` as `distributionKeyId`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `distributionKeyId` as `distribution-key-id`. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
