import { KeyError, WHY_EMPTY, type Problem } from '../base/errors.ts';
import { InvalidValueError, type Input, type Inputs } from './definition.ts';

/** What a caller gives, by the input's name: text or, from the library, also the value itself. */
export type RawInputs = Readonly<Record<string, unknown>>;

/** Inputs after each was parsed once. */
export interface ParsedInputs {
  /** By the input's name, each value that could be parsed; undefined for an optional input that was omitted. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Why the other values cannot be used. */
  readonly problems: readonly Problem[];
  /** What is doubtful about values that can be used. */
  readonly warnings: readonly Problem[];
}

/** Parses every input, whatever is wrong with the others. Says nothing: nothing may be shown before secrets are masked. */
export function parseInputs(inputs: Inputs, rawInputs: RawInputs): ParsedInputs {
  const values = new Map<string, unknown>();
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    try {
      values.set(
        name,
        parseInput(input, rawInputs[name], (reason) => warnings.push({ input: name, reason })),
      );
    } catch (error) {
      problems.push(toProblem(name, error));
    }
  }
  return { values, problems, warnings };
}

function parseInput(input: Input, raw: unknown, warn: (reason: string) => void): unknown {
  const given = raw ?? input.default;
  if (given !== undefined) return input.type.parse(given, warn);
  if (input.presence === 'optional') return undefined;
  throw new InvalidValueError(
    `is missing. Expected ${input.type.expects}${input.type.secret ? `. ${WHY_EMPTY}` : ''}`,
    'ERR_INPUT_MISSING',
  );
}

function toProblem(input: string, error: unknown): Problem {
  if (error instanceof KeyError || error instanceof InvalidValueError)
    return { input, reason: error.message, code: error.code };
  throw error;
}
