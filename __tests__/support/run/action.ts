import { runStep, runStepInProcess, type Step } from './step.ts';

/** What a user sees of a run of the Action, and what the next step receives. */
export type Act = Omit<Step, 'signal' | 'variables' | 'state'>;

/** Runs the built Action as a step in a process of its own. `canaries` are further secrets that must not be shown. */
export async function act(
  inputs: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = {},
  canaries: readonly string[] = [],
): Promise<Act> {
  return runStep(inputs, { environment, canaries });
}

/** Runs the Action in this process, which is faster. Use it for tables of values. */
export async function actInProcess(
  inputs: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = {},
  canaries: readonly string[] = [],
): Promise<Act> {
  return runStepInProcess(inputs, { environment, canaries });
}
