import { appendFileSync } from 'node:fs';
import { runCancellable } from '../entry/cancel-on-signal.ts';
import type { Context } from '../base/context.ts';
import { createContext } from '../task/create-context.ts';
import { describeProblems, InputError, ReportError } from '../base/errors.ts';
import { loadTask } from '../tasks/modes.ts';
import { parseRequest } from '../task/parse-request.ts';
import { namedOutputs } from '../task/result.ts';
import type { Task } from '../task/definition.ts';
import { chooseFormat, type Formatter, type Printed } from './format.ts';
import { gatherInputs } from './gather.ts';
import { modeHelp } from './help.ts';
import { createLog } from './log.ts';
import { printErrors, print, UsageError, writeError } from './terminal.ts';
import { parseArguments } from './arguments.ts';

/** Runs a mode with the words that follow it. */
export async function runMode(mode: string, argv: readonly string[]): Promise<number> {
  const task = await taskFor(mode);
  const { globalOptions, values, ...asked } = await parseArguments(task.inputs, argv);
  if (globalOptions.has('help')) return print(modeHelp(task));
  const { env: environment } = process;
  const format = chooseFormat({ ...asked, json: globalOptions.has('json'), environment }, task.outputs);
  return runTask(task, values, format);
}

async function taskFor(mode: string): Promise<Task> {
  try {
    return await loadTask(mode);
  } catch (error) {
    throw error instanceof InputError ? new UsageError(error.message) : error;
  }
}

async function runTask(task: Task, values: ReadonlyMap<string, string>, format: Formatter): Promise<number> {
  const { given, label, inputFiles } = await gatherInputs(task, values, {
    environment: process.env,
    stdin: () => process.stdin,
  });
  const log = createLog({ write: writeError, isTTY: isTerminal() });
  try {
    const request = parseRequest(task, given, {
      inputFiles,
      warn: (input, reason) => {
        log.warn(`${label(input)}: ${reason}`);
      },
    });
    const result = await runCancellable(task, (signal) =>
      task.run(request, createContext({ signal, log, ...temporaryFolder() })),
    );
    const variables = task.variables?.(result) ?? {};
    return await deliver(format(namedOutputs(task, result), { environment: process.env, variables }));
  } catch (error) {
    log.clear();
    if (error instanceof ReportError)
      await deliver(format(namedOutputs(task, error.outputs), { environment: process.env, variables: {} }));
    if (error instanceof InputError) return printErrors(describeProblems(error.problems, label), 1);
    throw error;
  }
}

function isTerminal(): boolean {
  return process.stderr.isTTY && process.env.TERM !== 'dumb';
}

/** A folder that the CI system empties after a job, where it has one. */
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
