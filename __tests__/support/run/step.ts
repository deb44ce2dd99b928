import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction } from '../../../src/action/action.ts';
import { cleanUp } from '../../../src/action/clean-up.ts';
import { readOutputs, RUNNER_FILES, runnerEnvironment, showLog } from './github-runner.ts';
import { runInProcess } from './in-process.ts';
import { ACTION, POST } from './programs.ts';
import { runNode } from './run-node.ts';
import { readLog, readMasks, type Log } from './read-log.ts';
import {
  expectMaskedFirst,
  expectNoLeaksOfStep,
  readRemainingFiles,
  withoutMasksAndOutputs,
  secretsInInputs,
} from '../leaks/expect-no-leaks.ts';

type Texts = Readonly<Record<string, string>>;

/** What a step leaves for its user and for the runner. */
export interface Step extends Log {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly outputs: Texts;
  readonly summary: string;
  /** The values that the runner masks. */
  readonly masks: readonly string[];
  /** The log and the outputs in the order in which they were written. */
  readonly everything: string;
  /** The variables that the step sets for later steps. */
  readonly variables: Texts;
  /** The state that the post step receives. */
  readonly state: Texts;
}

export interface Environment {
  /** RUNNER_TEMP, which all steps of a job share. A new folder by default. */
  readonly temporary?: string | undefined;
  readonly environment?: NodeJS.ProcessEnv;
  /** Secrets of other steps, which must not be shown either. */
  readonly canaries?: readonly string[];
}

/** Creates the files and the environment that the runner prepares for a step. */
async function prepareStep(inputs: Texts, { temporary, environment = {}, canaries = [] }: Environment) {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-step-'));
  const own = join(folder, 'temp');
  await mkdir(own);
  const paths = runnerEnvironment({}, folder);
  for (const name of RUNNER_FILES) await writeFile(String(paths[name]), '');
  return {
    /** The log goes to the same file as the outputs, to keep the order of both. */
    log: String(paths.GITHUB_OUTPUT),
    env: { ...runnerEnvironment(inputs, folder), RUNNER_TEMP: temporary ?? own, TMPDIR: own, ...environment },
    async read(): Promise<Omit<Step, 'exitCode' | 'signal'>> {
      const texts = await Promise.all(RUNNER_FILES.map((name) => readFile(String(paths[name]), 'utf8')));
      const secrets = [...canaries, ...secretsInInputs({ ...environment, ...inputs })];
      return readStep(texts, { secrets, left: readRemainingFiles(own) });
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/**
 * Runs the built Action as the runner does. Expects that its secrets and the canaries are not shown, and that secret outputs
 * are masked before they are set. `kill` is what the runner does if a job is cancelled.
 */
export async function startStep(
  inputs: Texts,
  options: Environment,
): Promise<{ kill: (signal: NodeJS.Signals) => void; ended: Promise<Step> }> {
  const step = await prepareStep(inputs, options);
  const file = await open(step.log, 'a');
  let child: ChildProcess | undefined;
  const ended = new Promise<Pick<Step, 'exitCode' | 'signal'>>((resolve, reject) => {
    child = spawn(process.execPath, [ACTION], { env: step.env, stdio: ['ignore', file.fd, file.fd] });
    child.on('error', reject).on('close', (exitCode, signal) => {
      resolve({ exitCode, signal });
    });
  })
    .then(async (end) => ({ ...end, ...(await step.read()) }))
    .finally(async () => {
      await file.close();
      await step.remove();
    });
  return { kill: (signal) => child?.kill(signal), ended };
}

/** Runs the Action in this process with the same checks. It takes a tenth of the time of a new process. */
export async function runStepInProcess(inputs: Texts, options: Environment = {}): Promise<Step> {
  const step = await prepareStep(inputs, options);
  const write = (text: string) => {
    appendFileSync(step.log, text);
  };
  const parts = { environment: step.env, writeStdout: write, writeStderr: write };
  try {
    const exitCode = await runInProcess(parts, runAction);
    return { exitCode, signal: null, ...(await step.read()) };
  } finally {
    await step.remove();
  }
}

/** Runs a step, and waits until it ends. */
export async function runStep(inputs: Texts, options: Environment = {}): Promise<Step> {
  return (await startStep(inputs, options)).ended;
}

/** Parses what a step left, and expects no secrets where they do not belong. */
function readStep(
  [everything = '', environment = '', states = '', summary = '']: readonly string[],
  { secrets, left }: { secrets: readonly string[]; left: Readonly<Record<string, string | undefined>> },
): Omit<Step, 'exitCode' | 'signal'> {
  const outputs = readOutputs(everything);
  const texts = { log: withoutMasksAndOutputs(everything), summary, environment, states, ...left };
  expectNoLeaksOfStep(outputs, { secrets, texts });
  expectMaskedFirst(everything);
  return {
    ...readLog(showLog(everything.replaceAll(/^[^\n<]+<<(\S+)\n[\s\S]*?\n\1\n/gm, ''))),
    masks: readMasks(everything),
    everything,
    outputs,
    summary,
    variables: readOutputs(environment),
    state: readOutputs(states),
  };
}

/** Runs the post step in this process, with the state of the main step. */
export async function runPostInProcess(state: Texts): Promise<Log & Pick<Step, 'exitCode'>> {
  let text = '';
  const write = (part: string) => void (text += part);
  const states = Object.entries(state).map(([name, text]) => [`STATE_${name}`, text]);
  const environment = Object.fromEntries(states) as NodeJS.ProcessEnv;
  const parts = { environment, writeStdout: write, writeStderr: write };
  const exitCode = await runInProcess(parts, cleanUp);
  return { exitCode, ...readLog(text) };
}

/** Runs the post step with the state of the main step, as the runner does at the end of a job. */
export async function runPost(
  state: Texts,
  environment: NodeJS.ProcessEnv = {},
): Promise<Log & Pick<Step, 'exitCode'>> {
  const states = Object.entries(state).map(([name, text]) => [`STATE_${name}`, text]);
  const env = { PATH: process.env.PATH, ...Object.fromEntries(states), ...environment } as NodeJS.ProcessEnv;
  const { exitCode, stdout, stderr } = await runNode([POST], env);
  return { exitCode, ...readLog(stdout + stderr) };
}
