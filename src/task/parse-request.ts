import { InputError, KeyError, WHY_EMPTY, type Problem } from '../base/errors.ts';
import type { InputFile } from '../files/user-file.ts';
import { findConflicts, protectInputs } from './rules.ts';
import {
  InvalidValueError,
  type Exclusive,
  type Input,
  type Inputs,
  type Need,
  type Outputs,
  type RequestOf,
  type Task,
} from './definition.ts';

/** What a door hands over: values by the input's name, as text or, from the library, as they are. */
export type RawInputs = Readonly<Record<string, unknown>>;

/**
 * Reads every input of a task before complaining about any: throws one `InputError` that holds all problems.
 * What an input type finds doubtful is passed to `warn`, as is an input that the task does not have, unless that is refused.
 */
export function parseRequest<I extends Inputs, O extends Outputs>(
  task: Task<I, O>,
  rawInputs: RawInputs,
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
      values.set(name, parseInput(input, rawInputs[name], warn));
    } catch (error) {
      problems.push(asProblem(name, error));
    }
  }
  problems.push(...findExclusiveConflicts(task.exclusive ?? [], rawInputs));
  problems.push(...findUnmetNeeds(task.needs ?? [], rawInputs));
  for (const input of Object.keys(rawInputs)) {
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

function parseInput(input: Input, value: unknown, warn: (reason: string) => void): unknown {
  const given = value ?? input.default;
  if (given !== undefined) return input.type.parse(given, warn);
  if (input.presence === 'optional') return undefined;
  throw new InvalidValueError(
    `is missing. Expected ${input.type.expects}${input.type.secret ? `. ${WHY_EMPTY}` : ''}`,
    'ERR_INPUT_MISSING',
  );
}

function asProblem(input: string, error: unknown): Problem {
  if (error instanceof KeyError) return { input, reason: error.message, code: error.code };
  if (error instanceof InvalidValueError) return { input, reason: error.message, code: error.code };
  throw error;
}

function* findExclusiveConflicts(alternatives: readonly Exclusive[], given: RawInputs): Iterable<Problem> {
  for (const { inputs: names, required } of alternatives) {
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

function* findUnmetNeeds(needs: readonly Need[], given: RawInputs): Iterable<Problem> {
  for (const { oneOf, with: cause, why } of needs) {
    if (cause !== undefined && given[cause] === undefined) continue;
    if (oneOf.some((name) => given[name] !== undefined)) continue;
    yield {
      input: oneOf.join(' or '),
      code: 'ERR_INPUT_MISSING',
      ...(cause === undefined
        ? { reason: `is missing. Expected at least one of them${why === undefined ? '' : `: ${why}`}` }
        : { reason: 'is missing. It is needed with', others: [cause] }),
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
