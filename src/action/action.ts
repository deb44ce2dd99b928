import { endGroup, getInput, info, startGroup, warning } from '@actions/core';
import { runCancellable } from '../entry/cancel-on-signal.ts';
import { readInputs } from '../entry/read-inputs.ts';
import { describeUnknown } from './unknown-inputs.ts';
import type { Context } from '../base/context.ts';
import { createContext } from '../task/create-context.ts';
import { toSafeText } from '../base/safe-text.ts';
import { ReportError } from '../base/errors.ts';
import { loadTask } from '../tasks/load-task.ts';
import { createProgressReporter } from '../base/progress.ts';
import { createRequest } from '../task/create-request.ts';
import type { ParsedInputs } from '../task/parse-inputs.ts';
import { namedOutputs } from '../task/result.ts';
import { nameTerms, withInputNames } from '../task/terms.ts';
import type { Inputs, RequestOf, Task } from '../task/definition.ts';
import { givenNames, collectStepInputs, type StepInputs } from './step-inputs.ts';
import { maskVariants } from '../keys/key-mask-variants.ts';
import { mask, maskByName } from './masks.ts';
import { reportFailure } from './report-failure.ts';
import { saveKeyFile, setOutputs } from './runner-output.ts';
import { describeRun } from './summary/describe-run.ts';
import { writeSummary } from './summary/write.ts';

/**
 * The entry point of the Action. It reads `INPUT_*`, and writes masks, outputs, the job summary and annotations. Returns
 * the exit code: 0 on success, 1 on failure.
 */
export async function runAction(): Promise<number> {
  process.stdout.on('error', () => undefined); // A log that cannot be written must not stop the run.
  let mode: string | undefined;
  try {
    const names = givenNames();
    const task = await loadTask(getInput('mode') || undefined).catch((error: unknown) => {
      maskByName(names);
      throw error;
    });
    mode = task.name;
    await runTask(task, await collectStepInputs(names, task));
    return 0;
  } catch (error) {
    reportFailure(error, mode);
    return 1;
  }
}

async function runTask(task: Task, { entryPoint, known, knownNames, unknown }: StepInputs): Promise<void> {
  const read = await readInputs(task, known, entryPoint);
  const mistakes = describeUnknown(unknown, knownNames, task);
  if (!task.changesAccount) for (const { input, reason } of mistakes) warn(`${input}: ${reason}`);
  const problems = [...read.problems, ...(task.changesAccount ? mistakes : [])];
  const warnOfInput = (input: string, reason: string) => {
    warn(`${read.labelOf(input)}: ${reason}`);
  };
  await withInputNames(task.inputs, read.labelOf, async () => {
    const request = createRequest(task, { ...read, problems }, { warn: warnOfInput });
    const nameOf = nameTerms(task.inputs, read.labelOf);
    await report(task, { values: read.parsed.values, request }, () =>
      runCancellable(task, (signal) => task.run(request, createActionContext({ signal, nameOf }))),
    );
  });
}

/** Writes a warning annotation without workflow commands in it. */
function warn(message: string): void {
  warning(toSafeText(message));
}

/** Writes a line to the log without workflow commands in it. */
function say(message: string): void {
  info(toSafeText(message));
}

/** The context on a runner: its log and its temporary directory. */
function createActionContext(parts: Pick<Context, 'signal' | 'nameOf'>): Context {
  const { RUNNER_TEMP: folder } = process.env;
  return createContext({
    ...parts,
    log: { info: say, warn, progress: createProgressReporter(say, 5_000) },
    mask: (secret) => {
      mask(maskVariants(secret));
    },
    announceFile: saveKeyFile,
    ...(folder && { temporaryFolder: () => folder }),
  });
}

/** Sets the outputs and writes the summary, even if a run fails with a report. */
async function report(
  task: Task,
  { values, request }: { values: ParsedInputs['values']; request: RequestOf<Inputs> },
  run: () => object | Promise<object>,
): Promise<void> {
  const show = (result: object) => {
    const outputs = namedOutputs(task, result);
    setOutputs(outputs, task.variables?.(result as never, request) ?? {});
    writeSummary(describeRun({ task, values, outputs, list: task.summaryList?.(request), now: Date.now() }));
  };
  try {
    show(await runInLogGroup(task, run));
  } catch (error) {
    if (error instanceof ReportError) show(error.outputs);
    throw error;
  }
}

/** Runs a task. If it has `groupLog`, its log is in a group that is closed at first. */
async function runInLogGroup(task: Task, run: () => object | Promise<object>): Promise<object> {
  if (!task.groupLog) return run();
  startGroup(`asc-credentials: ${task.name}`);
  try {
    return await run();
  } finally {
    endGroup();
  }
}
