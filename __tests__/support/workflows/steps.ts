import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readOutputs } from '../run/github-runner.ts';
import { actInProcess } from '../run/action.ts';
import { fill, fillAll, type Contexts } from './expressions.ts';
import type { Step } from './files.ts';
import { runScript } from './script.ts';

export type Texts = Readonly<Record<string, string>>;

/** What a job leaves: the artifacts by name, and the errors of its failed steps. */
export interface JobRecords {
  readonly artifacts: Record<string, { readonly file: string; readonly text: string }>;
  readonly errors: string[];
}

/** A job's folder, and the variables of its steps, which they can extend. */
export interface JobState {
  readonly folder: string;
  readonly variables: Record<string, string>;
}

export interface StepRun {
  readonly exitCode: number | null;
  readonly outputs: Texts;
  readonly masks?: readonly string[];
}

/** Steps that are skipped, because sources, packages and Node.js are already installed. */
const PREPARES = /^actions\/(?:checkout|setup-node)@/;

/** Runs a step: the Action in this process, a script with bash, or a stand-in for the actions that transfer artifacts. */
export async function runStep(
  step: Step,
  contexts: Contexts,
  { folder, variables, ...traces }: JobState & JobRecords,
): Promise<StepRun> {
  const { uses = '' } = step;
  const given = fillAll(step.with, contexts);
  if (PREPARES.test(uses)) return { exitCode: 0, outputs: {} };
  if (uses.startsWith('actions/upload-artifact@')) return upload(given, traces);
  if (uses.startsWith('actions/download-artifact@')) return download(given, { folder, ...traces });
  if (uses === './' || uses === '$/.github/actions/asc-credentials')
    return runOurs(given, { folder, variables, ...traces });
  if (step.run === undefined) throw new Error(`nothing here runs ${uses}`);
  const env = { ...variables, ...fillAll(step.env, contexts), RUNNER_TEMP: folder };
  const done = await runScript(fill(step.run, contexts), { cwd: folder, env });
  if (done.exitCode !== 0) traces.errors.push(done.log);
  return done;
}

async function runOurs(given: Texts, { folder, variables, errors }: JobState & JobRecords): Promise<StepRun> {
  const exported = join(folder, 'GITHUB_ENV');
  writeFileSync(exported, '');
  // A step finds files from the workspace, which is this folder.
  const inputs = Object.entries(given).map(([name, text]) => [
    name,
    name.endsWith('-file') && text !== '' ? resolve(folder, text) : text,
  ]);
  const environment = { ...variables, GITHUB_ENV: exported, RUNNER_TEMP: folder };
  const done = await actInProcess(Object.fromEntries(inputs) as Texts, environment);
  Object.assign(variables, readOutputs(readFileSync(exported, 'utf8')));
  const found = done.annotations.filter(({ level }) => level === 'error');
  errors.push(...found.map(({ message }) => message));
  return done;
}

function upload(given: Texts, { artifacts }: JobRecords): StepRun {
  const { name = '', path = '' } = given;
  artifacts[name] = { file: basename(path), text: readFileSync(path, 'utf8') };
  return { exitCode: 0, outputs: { 'artifact-id': String(Object.keys(artifacts).indexOf(name) + 1) } };
}

function download(given: Texts, { folder, artifacts }: { folder: string } & JobRecords): StepRun {
  const found = Object.values(artifacts)[Number(given['artifact-ids']) - 1];
  if (!found) throw new Error(`there is no artifact ${String(given['artifact-ids'])}`);
  const target = join(folder, given.path ?? '');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, found.file), found.text);
  return { exitCode: 0, outputs: {} };
}
