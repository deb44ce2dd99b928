import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act } from '../../support/act.ts';
import { evaluate, fill, fillAll, type Contexts } from './expressions.ts';
import { readWorkflow, type Call, type Job, type Step } from './files.ts';
import { runScript } from './script.ts';

type Texts = Readonly<Record<string, string>>;

interface JobRun {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Texts;
}

export interface WorkflowRun {
  readonly jobs: Readonly<Record<string, JobRun>>;
  readonly outputs: Texts;
  /** What was uploaded, by name. */
  readonly artifacts: Texts;
  /** What the steps that failed said. */
  readonly errors: readonly string[];
}

export interface Caller {
  readonly inputs: Texts;
  readonly secrets: Texts;
  /** Variables of the runner, such as GITHUB_API_URL. */
  readonly environment?: Texts;
  /** Called before a job begins: what happens while it waits for its reviewers. */
  readonly beforeJob?: (id: string) => void;
}

interface Run extends Caller {
  readonly artifacts: Record<string, string>;
  readonly errors: string[];
}

/**
 * Runs a reusable workflow as GitHub would, with the built Action: jobs after those that they need, GitHub's own
 * evaluator for expressions, and masked values dropped from a job's outputs.
 */
export async function callWorkflow(name: string, caller: Caller): Promise<WorkflowRun> {
  const { workflow } = await readWorkflow(name);
  const call = workflow.on.workflow_call;
  if (!call) throw new Error(`${name} cannot be called`);
  const inputs = { ...defaultsOf(call), ...caller.inputs };
  const run: Run = { ...caller, inputs, artifacts: {}, errors: [] };
  const jobs: Record<string, JobRun> = {};
  for (const [id, job] of Object.entries(workflow.jobs)) jobs[id] = await runJob(id, job, { ...run, jobs });
  const values = Object.entries(call.outputs).map(([output, { value }]) => [output, value]);
  const outputs = fillAll(Object.fromEntries(values) as Texts, { inputs, jobs });
  return { jobs, outputs, artifacts: run.artifacts, errors: run.errors };
}

function defaultsOf(call: Call): Texts {
  const defaults = Object.entries(call.inputs).map(([name, input]) => [name, input.default ?? '']);
  return Object.fromEntries(defaults) as Texts;
}

async function runJob(id: string, job: Job, run: Run & { readonly jobs: Texts | object }): Promise<JobRun> {
  const { inputs, secrets, jobs: needs } = run;
  const needed = [job.needs ?? []].flat().map((need) => (needs as Readonly<Record<string, JobRun>>)[need]);
  const wanted = job.if === undefined || evaluate(job.if, { inputs, needs }) === 'true';
  if (!wanted || needed.some((other) => other?.result !== 'success'))
    return { result: 'skipped', outputs: {} };
  run.beforeJob?.(id);
  const temp = await mkdtemp(join(tmpdir(), 'asc-credentials-job-'));
  try {
    const steps: Record<string, { outputs: Texts }> = {};
    const contexts = { inputs, secrets, needs, steps, runner: { temp } };
    // The runner hides a secret of many lines line by line.
    const masks = Object.values(secrets)
      .flatMap((secret) => [secret, ...secret.split(/[\r\n]+/)])
      .filter(Boolean);
    for (const step of job.steps ?? []) {
      if (step.if !== undefined && evaluate(step.if, contexts) !== 'true') continue;
      const done = await runStep(step, contexts, run);
      masks.push(...(done.masks ?? []));
      if (step.id !== undefined) steps[step.id] = { outputs: done.outputs };
      if (done.exitCode !== 0) return { result: 'failure', outputs: {} };
    }
    return { result: 'success', outputs: withoutMasked(fillAll(job.outputs, contexts), masks) };
  } finally {
    await rm(temp, { recursive: true });
  }
}

interface StepRun {
  readonly exitCode: number | null;
  readonly outputs: Texts;
  readonly masks?: readonly string[];
}

async function runStep(
  step: Step,
  contexts: Contexts & { runner: { temp: string } },
  run: Run,
): Promise<StepRun> {
  const given = fillAll(step.with, contexts);
  if (step.uses?.startsWith('actions/upload-artifact@')) {
    run.artifacts[given.name ?? ''] = await readFile(given.path ?? '', 'utf8');
    return { exitCode: 0, outputs: { 'artifact-id': '1' } };
  }
  if (step.uses === '$/.github/actions/asc-credentials') {
    const done = await act(given, { ...run.environment, RUNNER_TEMP: contexts.runner.temp });
    const errors = done.annotations.filter(({ level }) => level === 'error');
    run.errors.push(...errors.map(({ message }) => message));
    return done;
  }
  if (step.run === undefined) throw new Error(`nothing here runs ${String(step.uses)}`);
  const done = await runScript(fill(step.run, contexts), { env: fillAll(step.env, contexts) });
  if (done.exitCode !== 0) run.errors.push(done.log);
  return done;
}

/** "Skip output 'token' since it may contain secret" (https://github.com/actions/runner/issues/1498). */
function withoutMasked(outputs: Texts, masks: readonly string[]): Texts {
  const open = Object.entries(outputs).map(([name, value]) => [
    name,
    masks.some((mask) => value.includes(mask)) ? '' : value,
  ]);
  return Object.fromEntries(open) as Texts;
}
