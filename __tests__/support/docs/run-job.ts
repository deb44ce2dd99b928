import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { readOutputs, runnerEnvironment } from '../run/github-runner.ts';
import { runInProcess } from '../run/in-process.ts';
import { runPostInProcess } from '../run/step.ts';
import { runAction as runOurAction } from '../../../src/action/action.ts';
import { loadAllTasks } from '../../../src/tasks/load-task.ts';
import {
  expectNoLeaks,
  withoutMasksAndOutputs,
  secretsInInputs,
  secretsInOutputs,
} from '../leaks/expect-no-leaks.ts';
import type { CiMachine } from './environment.ts';

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly needs?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** Nested values for expressions: `secrets.X`, `steps.asc.outputs.token`. */
type Contexts = Record<string, unknown>;

/** A running job, and what the runner keeps between steps. */
interface Runner {
  readonly machine: CiMachine;
  readonly temp: string;
  readonly contexts: Contexts & { readonly steps: Record<string, { outputs: Record<string, string> }> };
  readonly environment: Record<string, string>;
  readonly masks: string[];
  /** The states that the steps saved for their post steps. */
  readonly states: Record<string, string>[];
}

/**
 * Runs a job as GitHub's runner does, as far as the documents need it: expressions, outputs, exported variables, post steps.
 * Returns the outputs of the job, without those that contain a masked value, because GitHub drops them.
 */
export async function runJob(
  job: Job,
  machine: CiMachine,
  needs: Contexts = {},
): Promise<Record<string, string>> {
  const temp = join(machine.folder, crypto.randomUUID());
  await mkdir(temp);
  const { secrets, vars } = machine;
  const contexts = { secrets, vars, needs, runner: { temp }, steps: {} };
  const runner: Runner = { machine, temp, contexts, environment: {}, masks: [], states: [] };
  for (const step of job.steps) await runStep(step, runner);
  for (const state of runner.states.toReversed())
    expect(await runPostInProcess(state)).toMatchObject({ exitCode: 0, annotations: [] });
  const outputs = Object.entries(job.outputs ?? {}).map(([name, value]) => [name, expand(value, contexts)]);
  const kept = outputs.filter(([, value = '']) => !runner.masks.some((mask) => value.includes(mask)));
  return Object.fromEntries(kept) as Record<string, string>;
}

/** Replaces expressions such as `${{ secrets.X }}`. An unknown name is a mistake in the document. */
function expand(text: unknown, contexts: Contexts): string {
  return String(text).replaceAll(/\$\{\{ *([\w.-]+) *\}\}/g, (expression, path: string) => {
    const value = path
      .split('.')
      .reduce<unknown>((found, name) => (found as Contexts | undefined)?.[name], contexts);
    expect({ expression, value }).toEqual({ expression, value: expect.any(String) });
    return value as string;
  });
}

async function runStep(step: Step, runner: Runner): Promise<void> {
  if (step.uses?.startsWith('actions/checkout@')) return; // The examples need no file of a repository.
  const files = join(runner.temp, crypto.randomUUID());
  await mkdir(files);
  const names = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  const paths = Object.fromEntries(names.map((name) => [name, join(files, name)]));
  for (const path of Object.values(paths)) await writeFile(path, '');
  if (step.run === undefined) await runAction(step, runner, paths);
  else await runScript(step, runner, paths);
  const read = async (name: string) => readOutputs(await readFile(join(files, name), 'utf8'));
  Object.assign(runner.environment, await read('GITHUB_ENV'));
  if (step.id !== undefined) runner.contexts.steps[step.id] = { outputs: await read('GITHUB_OUTPUT') };
}

function environmentOf({ env = {} }: Step, { environment, temp, contexts }: Runner): Record<string, string> {
  const own = Object.entries(env).map(([name, value]) => [name, expand(value, contexts)]);
  return { ...environment, RUNNER_TEMP: temp, ...(Object.fromEntries(own) as Record<string, string>) };
}

async function runScript(step: Step, runner: Runner, paths: Record<string, string>): Promise<void> {
  const environment = { ...environmentOf(step, runner), ...paths };
  // GitHub's default is bash without pipefail.
  const options = step.shell === 'bash' ? '' : 'set +o pipefail\n';
  const { exitCode, stdout, stderr } = await runner.machine.shell(
    options + expand(step.run, runner.contexts),
    environment,
  );
  expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0 });
}

/** The only warning that an example may cause: a rotation without removal. */
const KEYS_STAY = '::warning::Other keys of the account stay registered: ';

/** Runs the Action in this process, and keeps its state for the end of the job. */
async function runAction(step: Step, runner: Runner, paths: Record<string, string>): Promise<void> {
  const given = Object.entries(step.with ?? {}).map(([name, value]) => [
    name,
    runner.machine.withLocalServers(expand(value, runner.contexts)),
  ]);
  const inputs = {
    ...(await elsewhere(step, runner)),
    ...(Object.fromEntries(given) as Record<string, string>),
  };
  const github = { GITHUB_API_URL: runner.machine.apiUrl, GITHUB_REPOSITORY: 'example/releases' };
  const environment = {
    ...environmentOf(step, runner),
    ...runnerEnvironment(inputs, runner.temp),
    ...runner.machine.standIns,
    ...github,
    ...paths,
  };
  let [stdout, stderr] = ['', ''];
  const parts = {
    environment,
    writeStdout: (text: string) => void (stdout += text),
    writeStderr: (text: string) => void (stderr += text),
  };
  const exitCode = await runInProcess(parts, runOurAction);
  const outputs = readOutputs(await readFile(paths.GITHUB_OUTPUT ?? '', 'utf8'));
  const [secrets, summary] = [
    [...secretsInInputs(inputs), ...secretsInOutputs(outputs)],
    paths.GITHUB_STEP_SUMMARY,
  ];
  const texts = {
    log: withoutMasksAndOutputs(stdout),
    stderr,
    summary: await readFile(summary ?? '', 'utf8'),
  };
  expectNoLeaks({ secrets, texts });
  const masks = [...stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, mask = '']) =>
    mask.replaceAll('%0A', '\n'),
  );
  runner.masks.push(...masks);
  const errors = stdout
    .split('\n')
    .filter((line) => /^::(?:error|warning)/.test(line) && !line.startsWith(KEYS_STAY));
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  runner.states.push(readOutputs(await readFile(paths.GITHUB_STATE ?? '', 'utf8')));
}

/** Returns the address of the sandbox as an input, if the mode of the step calls Apple. */
async function elsewhere(step: Step, { machine }: Runner): Promise<Record<string, string>> {
  const task = (await loadAllTasks()).find(({ name }) => name === step.with?.mode);
  return task && 'api-url' in task.inputs ? { 'api-url': machine.apiUrl } : {};
}
