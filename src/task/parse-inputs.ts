import { KeyError, type Problem } from '../base/errors.ts';
import { InvalidValueError, type Input, type Inputs } from './definition.ts';

/** The values of a caller by input name. Values are text or, from the library, also the values themselves. */
export type RawInputs = Readonly<Record<string, unknown>>;

/** The result of parsing all inputs once. */
export interface ParsedInputs {
  /** The valid values by input name. An omitted optional input is undefined. */
  readonly values: ReadonlyMap<string, unknown>;
  /** The problems with the other values. */
  readonly problems: readonly Problem[];
  /** Warnings about unusual but valid values. */
  readonly warnings: readonly Problem[];
}

/** Parses all inputs, even if some are not valid. It shows nothing, because secrets must be masked first. */
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
  throw new InvalidValueError(`is missing. Expected ${input.type.expects}`, 'ERR_INPUT_MISSING');
}

function toProblem(input: string, error: unknown): Problem {
  if (error instanceof KeyError || error instanceof InvalidValueError)
    return { input, reason: error.message, code: error.code };
  throw error;
}
