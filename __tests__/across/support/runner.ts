import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from '@jest/globals';
import { ACTION, readOutputs, runnerEnvironment, runNode, showLog } from '../../../src/dev/scene.ts';
import { readLog, readMasks, SECRET_OUTPUTS, secretsOf, type Act } from '../../support/act.ts';
import { findLeaks } from '../../support/leaks.ts';

type Texts = Readonly<Record<string, string>>;

/** What a step of a job leaves to the runner. */
export interface Step extends Act {
  /** Log and outputs in the order in which they were written. */
  readonly everything: string;
  /** What the steps after this one have in their environment. */
  readonly variables: Texts;
  /** What its post step is given. */
  readonly state: Texts;
  readonly signal: NodeJS.Signals | null;
}

interface Surroundings {
  /** RUNNER_TEMP, which all steps of a job share. */
  readonly temporary: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Secrets of other steps, which may not be read here either. */
  readonly canaries?: readonly string[];
}

const POST = fileURLToPath(new URL('../../../dist/post/index.js', import.meta.url));

/** A step that runs: `kill` is what the runner does where a job is cancelled. */
export async function startStep(
  inputs: Texts,
  { temporary, environment = {}, canaries = [] }: Surroundings,
): Promise<{ kill: (signal: NodeJS.Signals) => void; ended: Promise<Step> }> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-step-'));
  const paths = runnerEnvironment({}, folder);
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'])
    await writeFile(String(paths[name]), '');
  const file = await open(String(paths.GITHUB_OUTPUT), 'a');
  const env = { ...runnerEnvironment(inputs, folder), RUNNER_TEMP: temporary, ...environment };
  const child = spawn(process.execPath, [ACTION], { env, stdio: ['ignore', file.fd, file.fd] });
  const left = async (name: string) => readFile(String(paths[name]), 'utf8');
  const ended = new Promise<Pick<Step, 'exitCode' | 'signal'>>((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode, signal) => {
      resolve({ exitCode, signal });
    });
  }).then(async (end) => {
    const texts = await Promise.all(
      ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_STATE'].map(left),
    );
    await file.close();
    await rm(folder, { recursive: true });
    return readStep(texts, { inputs, canaries, end });
  });
  return { kill: (signal) => child.kill(signal), ended };
}

/** Runs a step to its end. */
export async function runStep(inputs: Texts, surroundings: Surroundings): Promise<Step> {
  return (await startStep(inputs, surroundings)).ended;
}

/** Takes apart what a step has left, and expects that no secret can be read where it does not belong. */
function readStep(
  [everything = '', summary = '', environment = '', states = '']: readonly string[],
  run: {
    readonly inputs: Texts;
    readonly canaries: readonly string[];
    readonly end: Pick<Step, 'exitCode' | 'signal'>;
  },
): Step {
  const outputs = readOutputs(everything);
  const shown = showLog(everything.replaceAll(/^[^\n<]+<<(\S+)\n[\s\S]*?\n\1\n/gm, ''));
  const open = Object.entries(outputs).filter(([name]) => !SECRET_OUTPUTS.includes(name));
  const texts = [shown, summary, environment, states, ...open.map(([, text]) => text)];
  expect(findLeaks([...run.canaries, ...secretsOf(run.inputs, outputs)], texts)).toEqual([]);
  return {
    ...run.end,
    ...readLog(shown),
    masks: readMasks(everything),
    everything,
    outputs,
    summary,
    variables: readOutputs(environment),
    state: readOutputs(states),
  };
}

/** Runs the post step with the state that the main step has left, as the runner does when a job is over. */
export async function runPost(
  state: Texts,
  environment: NodeJS.ProcessEnv = {},
): Promise<Pick<Act, 'exitCode' | 'log' | 'annotations'>> {
  const states = Object.entries(state).map(([name, text]) => [`STATE_${name}`, text]);
  const env = { PATH: process.env.PATH, ...Object.fromEntries(states), ...environment } as NodeJS.ProcessEnv;
  const { exitCode, stdout, stderr } = await runNode([POST], env);
  return { exitCode, ...readLog(stdout + stderr) };
}

/** A folder that is removed after the last test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-across-'));
  afterAll(() => rm(folder, { recursive: true }));
  return folder;
}
