import { appendFileSync } from 'node:fs';
import { chooseKey } from '../entry/choose-key.ts';
import { runCancellable } from '../entry/cancel-on-signal.ts';
import type { Context } from '../base/context.ts';
import { createContext } from '../task/create-context.ts';
import { InputError, ReportError } from '../base/errors.ts';
import { loadTask } from '../tasks/load-task.ts';
import { createRequest } from '../task/create-request.ts';
import { nameTerms, withInputNames } from '../task/terms.ts';
import { readInputs } from '../entry/read-inputs.ts';
import { namedOutputs } from '../task/result.ts';
import type { Task } from '../task/definition.ts';
import { chooseFormat, requireOutput, type Formatter, type Printed } from './format.ts';
import { modeHelp } from './help.ts';
import { createLog } from './log.ts';
import { print, UsageError, writeError } from './terminal.ts';
import { parseArguments, type Arguments } from './arguments.ts';

/** Runs a mode with its command line arguments. Returns the exit code. */
export async function runMode(mode: string, argv: readonly string[]): Promise<number> {
  const task = await loadTaskForUsage(mode);
  const { givenOptions, values, ...formatOptions } = await parseArguments(task.inputs, argv);
  if (givenOptions.has('help')) return print(modeHelp(task));
  const { env: environment } = process;
  const format = chooseFormat(
    { ...formatOptions, json: givenOptions.has('json'), environment },
    task.outputs,
  );
  return runTask(task, { values, output: formatOptions.output }, format);
}

async function loadTaskForUsage(mode: string): Promise<Task> {
  try {
    return await loadTask(mode);
  } catch (error) {
    throw error instanceof InputError ? new UsageError(error.message) : error;
  }
}

async function runTask(
  task: Task,
  { values, output }: Pick<Arguments, 'values' | 'output'>,
  format: Formatter,
): Promise<number> {
  const read = await readInputs(task, task.inputs, {
    given: values,
    naming: (name) => `--${name}`,
    isGivenVisible: true,
    environment: process.env,
    chooseKey,
    openStdin: () => process.stdin,
  });
  const log = createLog({ write: writeError, isTTY: isTerminal() });
  for (const warning of read.warnings) log.warn(warning);
  const warn = (input: string, reason: string) => {
    log.warn(`${read.labelOf(input)}: ${reason}`);
  };
  try {
    return await withInputNames(task.inputs, read.labelOf, async () => {
      const request = createRequest(task, read, { warn });
      if (output !== undefined) requireOutput(output, task.outputs, read.parsed.values);
      if (read.keySource !== undefined) log.info(read.keySource);
      const nameOf = nameTerms(task.inputs, read.labelOf);
      const result = await runCancellable(task, (signal) =>
        task.run(request, createContext({ signal, log, nameOf, ...temporaryFolder() })),
      );
      const variables = task.variables?.(result, request) ?? {};
      return deliver(format(namedOutputs(task, result), { environment: process.env, variables }));
    });
  } catch (error) {
    log.clear();
    // A file that cannot be read is a mistake in the command line, whatever else is wrong.
    if (error instanceof InputError && read.problems.length > 0) throw new UsageError(error.message);
    if (error instanceof ReportError)
      await deliver(format(namedOutputs(task, error.outputs), { environment: process.env, variables: {} }));
    throw error;
  }
}

function isTerminal(): boolean {
  return process.stderr.isTTY && process.env.TERM !== 'dumb';
}

/** The directory that the CI system empties after a job, if it has one. */
function temporaryFolder(): Pick<Context, 'temporaryFolder'> | undefined {
  const folder = process.env.RUNNER_TEMP ?? process.env.AGENT_TEMPDIRECTORY;
  return folder ? { temporaryFolder: () => folder } : undefined;
}

async function deliver({ text, note, files = [] }: Printed): Promise<number> {
  await print(text);
  for (const file of files) appendFileSync(file.path, file.text);
  if (note) writeError(`${note}\n`);
  return 0;
}
