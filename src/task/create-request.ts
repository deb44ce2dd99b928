import { InputError, type Problem } from '../base/errors.ts';
import type { InputFile } from '../files/overwrite-protection.ts';
import type { CommandSettings } from '../base/user-command.ts';
import type { Exclusive, Inputs, Requirement, Outputs, RequestOf, Task } from './definition.ts';
import { DRY_RUN } from './dry-run.ts';
import { camelCase } from './input-names.ts';
import type { ParsedInputs, RawInputs } from './parse-inputs.ts';
import { completeCommands } from './complete-commands.ts';
import { findConflicts, protectInputs } from './find-conflicts.ts';

/** The parts of a request. */
export interface RequestParts {
  readonly rawInputs: RawInputs;
  readonly parsed: ParsedInputs;
  /** Problems that were found before the inputs were parsed. Their inputs are not reported again. */
  readonly problems?: readonly Problem[];
  /** The files that values were read from. */
  readonly inputFiles?: readonly InputFile[];
  /** What commands of the user get. Undefined if none is given. */
  readonly commandSettings?: CommandSettings | undefined;
}

/** How to check a request. */
export interface RequestOptions {
  /** Called with the name of an input and a warning about it. */
  readonly warn: (input: string, reason: string) => void;
  /** Whether an input that the task does not have is an error instead of a warning. */
  readonly refuseUnused?: boolean;
  /** How the caller names the task. Default: its mode. */
  readonly taskName?: string;
}

/** Creates the request of a task. Throws one `InputError` with all problems of all inputs. */
export function createRequest<I extends Inputs, O extends Outputs>(
  task: Task<I, O>,
  { rawInputs, parsed, problems: earlier = [], inputFiles = [], commandSettings }: RequestParts,
  { warn, refuseUnused = false, taskName = task.name }: RequestOptions,
): RequestOf<I> {
  const isNew = ({ input }: Problem) => !earlier.some((problem) => problem.input === input);
  const problems = [...earlier, ...parsed.problems.filter(isNew)];
  for (const { input, reason } of parsed.warnings) warn(input, reason);
  const isGiven = (name: string) =>
    rawInputs[name] !== undefined || earlier.some(({ input }) => input === name);
  problems.push(...findExclusiveConflicts(task.exclusive ?? [], isGiven));
  problems.push(...findUnmetRequirements(task.requirements ?? [], isGiven));
  for (const input of Object.keys(rawInputs)) {
    if (Object.hasOwn(task.inputs, input)) continue;
    const reason = `is not used by ${taskName}`;
    if (isDryRun(input, rawInputs[input]))
      problems.push({ input, reason: `${taskName} has no dry run. Nothing was done` });
    else if (refuseUnused) problems.push({ input, reason });
    else warn(input, `${reason} and was ignored`);
  }
  const values = completeCommands(
    task.inputs,
    protectInputs(task.inputs, parsed.values, inputFiles),
    commandSettings,
  );
  problems.push(...findConflicts(task.inputs, values));
  if (problems.length > 0) throw new InputError(problems);
  const request = Object.fromEntries([...values].map(([name, value]) => [camelCase(name), value]));
  return request as RequestOf<I>;
}

/** Whether a dry run is requested. A mode without a dry run must refuse it and not run for real. */
function isDryRun(input: string, value: unknown): boolean {
  return input === DRY_RUN && !/^false$/i.test(String(value).trim());
}

/** Whether an input is given, even if its value could not be read. */
type IsGiven = (name: string) => boolean;

function* findExclusiveConflicts(exclusive: readonly Exclusive[], isGiven: IsGiven): Iterable<Problem> {
  for (const { inputs: names, required } of exclusive) {
    const [first, ...others] = names.filter(isGiven);
    if (first && others.length > 0) yield { input: first, reason: 'cannot be given together with', others };
    if (!first && required) yield missingChoice(names);
  }
}

function* findUnmetRequirements(requirements: readonly Requirement[], isGiven: IsGiven): Iterable<Problem> {
  for (const { oneOf, ifGiven, reason } of requirements) {
    if (ifGiven !== undefined && !isGiven(ifGiven)) continue;
    if (oneOf.some(isGiven)) continue;
    yield ifGiven === undefined ? missingChoice(oneOf, reason) : missingCompanion(ifGiven, oneOf);
  }
}

/** The problem that none of several inputs is given: the first one is missing, and the others are alternatives. */
function missingChoice([input = '', ...others]: readonly string[], reason?: string): Problem {
  const why = reason === undefined ? '' : `${reason}. `;
  const advice = others.length === 1 ? 'Give either this or' : 'Give this or one of';
  return { input, reason: `is missing. ${why}${advice}`, others, code: 'ERR_INPUT_MISSING' };
}

/** The problem that an input is given without the one that it needs, or without any of several. */
function missingCompanion(given: string, [input = '', ...alternatives]: readonly string[]): Problem {
  const code = 'ERR_INPUT_MISSING';
  return alternatives.length === 0
    ? { input, reason: 'is missing. It is needed with', others: [given], code }
    : { input: given, reason: 'cannot be used without one of', others: [input, ...alternatives], code };
}
