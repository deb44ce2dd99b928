import { runStep, runStepInProcess, type Step } from './step.ts';

/** What a user sees of a run of the Action, and what the next step is given. */
export type Act = Omit<Step, 'signal' | 'variables' | 'state'>;

/** Runs the built Action as a step of its own. `canaries` are secrets that nobody may read besides those of the inputs. */
export async function act(
  inputs: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = {},
  canaries: readonly string[] = [],
): Promise<Act> {
  return runStep(inputs, { environment, canaries });
}

/** The same in this process: for tables of values, which the process makes no difference to. */
export async function actInProcess(
  inputs: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = {},
  canaries: readonly string[] = [],
): Promise<Act> {
  return runStepInProcess(inputs, { environment, canaries });
}
