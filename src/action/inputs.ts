import { readFileSync, statSync } from 'node:fs';
import { getInput } from '@actions/core';
import { getOwn } from '../base/get-own.ts';
import { toSafeLine } from '../base/safe-text.ts';
import { MAX_TEXT_BYTES, describeUnreadablePath } from '../base/text-files.ts';
import type { InputFile } from '../files/user-file.ts';
import type { Problem } from '../base/errors.ts';
import { suggest } from '../tasks/modes.ts';
import type { Inputs, Task } from '../task/definition.ts';

/** The names of the inputs that have a value; the runner passes those left out as empty. */
export function givenNames(): string[] {
  const names: string[] = [];
  for (const variable of Object.keys(process.env)) {
    if (!variable.startsWith('INPUT_') || process.env[variable]?.trim() === '') continue;
    names.push(variable.slice('INPUT_'.length).toLowerCase());
  }
  return names;
}

/** The names that are none of these inputs; a long input may also be given as `<name>-file`. */
export function unknownNames(names: readonly string[], inputs: Inputs): string[] {
  return names.filter((name) => {
    const known = name === 'mode' || Object.hasOwn(inputs, name);
    return !known && getOwn(inputs, name.replace(/-file$/, ''))?.fromFile !== true;
  });
}

/** What a step was given, and what is wrong with it on its way. */
export interface StepInputs {
  readonly given: Record<string, string>;
  readonly problems: Problem[];
  /** By input, the name under which the workflow gave it where that is another: `<name>-file`. */
  readonly labels: Record<string, string>;
  /** The files that values were read from, and those that the runner gives a step to write to. */
  readonly inputFiles: InputFile[];
}

/** Reads the inputs that have a value; a file that cannot be read is a problem with its input. */
export function readGiven(inputs: Inputs): StepInputs {
  const step: StepInputs = { given: {}, problems: [], labels: {}, inputFiles: runnerFiles() };
  for (const [name, input] of Object.entries(inputs)) {
    const text = getInput(name);
    const path = input.fromFile ? getInput(`${name}-file`) : '';
    if (text !== '') step.given[name] = text;
    if (text !== '' && path !== '')
      step.problems.push({ input: name, reason: `cannot be given together with ${name}-file` });
    else if (path !== '') readFileInto(step, name, path);
  }
  return step;
}

/** Later steps and the runner read these: they are not replaced either. */
function runnerFiles(): InputFile[] {
  return Object.entries(process.env).flatMap(([label, path = '']) =>
    /^GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY|EVENT_PATH)$/.test(label) && path !== ''
      ? [{ label, path }]
      : [],
  );
}

function readFileInto(step: StepInputs, name: string, path: string): void {
  const { given, problems, labels, inputFiles } = step;
  labels[name] = `${name}-file`;
  inputFiles.push({ label: `${name}-file`, path });
  const refuse = (reason: string) =>
    problems.push({ input: `${name}-file`, reason: `${toSafeLine(path)} ${reason}` });
  try {
    const found = statSync(path);
    // Nobody may ever write to a pipe, and a device may have no end.
    if (!found.isFile() && !found.isDirectory()) refuse('cannot be read: it is a device or pipe');
    else if (found.size > MAX_TEXT_BYTES) refuse(`cannot be read: it is larger than ${MAX_TEXT_BYTES} bytes`);
    else given[name] = readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    problems.push({ input: `${name}-file`, reason: describeUnreadablePath(path, { reason: code }) });
  }
}

/** What is wrong with names that no mode has, with the nearest: they are ignored, unless the task removes something. */
export function findUnknown(
  names: readonly string[],
  { inputs, task: { removes = false } }: { inputs: Inputs; task: Task },
): Problem[] {
  const known = Object.entries(inputs).flatMap(([name, { fromFile }]) =>
    fromFile ? [name, `${name}-file`] : [name],
  );
  return names.map((name) => {
    const input = toSafeLine(name);
    const outcome = removes ? '. This mode removes something, so nothing was done' : ' and was ignored';
    return { input, reason: `is no input of this Action${outcome}${suggest(input, ['mode', ...known])}` };
  });
}

/** What the runner's own variables say of inputs that were left out. */
export function readRunner({ inputs }: Task): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, { runnerVariable }] of Object.entries(inputs)) {
    const text = runnerVariable === undefined ? '' : (process.env[runnerVariable] ?? '');
    if (text !== '') found[name] = text;
  }
  return found;
}
