import { readdir } from 'node:fs/promises';
import { parse } from 'yaml';
import { readRepositoryFile } from '../docs/markdown.ts';

const ROOT = new URL('../../../', import.meta.url);

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly 'continue-on-error'?: boolean;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly 'runs-on'?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>> | 'inherit';
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

interface Declared {
  readonly description: string;
  readonly required?: boolean;
}

export interface Call {
  readonly inputs: Readonly<Record<string, Declared & { readonly type: string; readonly default?: string }>>;
  readonly secrets: Readonly<Record<string, Declared>>;
  readonly outputs: Readonly<Record<string, Declared & { readonly value: string }>>;
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>> & { readonly workflow_call?: Call };
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
  readonly workflow: Workflow;
}

export async function readWorkflow(name: string): Promise<WorkflowFile> {
  const path = `.github/workflows/${name}`;
  const text = await readRepositoryFile(path);
  return { path, text, workflow: parse(text) as Workflow };
}

export async function readWorkflows(): Promise<WorkflowFile[]> {
  const names = await readdir(new URL('.github/workflows/', ROOT));
  return Promise.all(names.sort().map(readWorkflow));
}

/** Returns the paths of the Action's metadata: in the root, and those that workflows can use with `$/`. */
export async function actionPaths(): Promise<string[]> {
  const names = await readdir(new URL('.github/actions/', ROOT));
  return ['action.yml', ...names.map((name) => `.github/actions/${name}/action.yml`)];
}

/** Finds a step by its name. */
export function findStep({ path, workflow }: WorkflowFile, name: string): Step {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  const step = steps.find((candidate) => candidate.name === name);
  if (!step) throw new Error(`${path} has no step ${name}`);
  return step;
}

/** Returns the script of a step, which is found by its name. */
export function findScript(file: WorkflowFile, name: string): string {
  return findStep(file, name).run ?? '';
}
