import * as library from '../../../src/index.ts';
import type { Task } from '../../../src/task/definition.ts';
import { loadAllTasks } from '../../../src/tasks/load-task.ts';
import { functionNameOf } from '../../../src/library/function-names.ts';
import { apiModeExamples } from './api-mode-examples.ts';
import { offlineModeExamples } from './offline-mode-examples.ts';

/** One example of a mode. The tests of all modes need nothing else to run a mode. */
export interface ModeExample {
  readonly inputs: Readonly<Record<string, string>>;
  /** What the run logs. PRINT is a fingerprint; UUID, TIME and `/folder` are parts that are different in each run. */
  readonly messages: readonly string[];
  /**
   * What the mode declares, separated by semicolons: the inputs in the summary of a run, the inputs that can be read from a
   * file, the exclusive inputs, the inputs that the runner has a default for, and `log group` if the Action groups the log.
   */
  readonly declared: string;
  /** The outputs are different in each run, so that only their names are compared. */
  readonly random?: boolean;
}

type Run = (request: object, context?: Partial<library.Context>) => Promise<object>;

export interface ModeCase extends ModeExample {
  /** The library's function. */
  readonly run: Run;
  /** The mode calls Apple: it also needs the inputs that `startExampleSandbox` returns. */
  readonly online: boolean;
}

const examples: Readonly<Record<string, ModeExample>> = { ...offlineModeExamples, ...apiModeExamples };
const functions = library as unknown as Readonly<Record<string, Run>>;

function caseOf(task: Task): ModeCase {
  const [example, run] = [examples[task.name], functions[functionNameOf(task.name)]];
  if (!example)
    throw new Error(`${task.name} has no example in offline-mode-examples.ts or api-mode-examples.ts`);
  if (!run) throw new Error(`${task.name} is not in src/index.ts`);
  return { ...example, run, online: 'api-url' in task.inputs };
}

/** All modes of the registry, each with its example. */
export const MODES: Readonly<Record<string, ModeCase>> = Object.fromEntries(
  (await loadAllTasks()).map((task) => [task.name, caseOf(task)]),
);
