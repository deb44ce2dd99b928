import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate, fillAll, type Contexts } from './expressions.ts';
import { readWorkflow, type Call, type Job } from './files.ts';
import { runStep, type Texts, type JobRecords } from './steps.ts';

export interface JobRun {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Texts;
}

type Jobs = Readonly<Record<string, JobRun>>;

export interface WorkflowRun extends JobRecords {
  readonly jobs: Jobs;
  readonly outputs: Texts;
}

export interface Caller {
  readonly inputs: Texts;
  readonly secrets: Texts;
  /** Variables of the runner, such as GITHUB_API_URL. */
  readonly environment?: Texts;
  /** Called before a job begins, for example to change something while the job waits for a review. */
  readonly beforeJob?: (id: string) => void;
}

/** What the jobs of a run share. */
interface Run extends Caller, JobRecords {
  readonly github: Texts;
}

/**
 * Runs a reusable workflow as GitHub does: jobs run after the jobs that they need, GitHub's own evaluator evaluates
 * expressions, and outputs that contain a masked value are dropped.
 */
export async function callWorkflow(name: string, caller: Caller): Promise<WorkflowRun> {
  return call(name, { ...caller, github: {}, artifacts: {}, errors: [] });
}

/** Runs some jobs of a workflow, in their order in the file. */
export async function runJobs(name: string, ids: readonly string[], github: Texts): Promise<WorkflowRun> {
  const { workflow } = await readWorkflow(name);
  const run: Run = { inputs: {}, secrets: {}, github, artifacts: {}, errors: [] };
  const chosen = Object.entries(workflow.jobs).filter(([id]) => ids.includes(id));
  const jobs = await runAll(chosen, run);
  return { jobs, outputs: {}, artifacts: run.artifacts, errors: run.errors };
}

async function call(name: string, run: Run): Promise<WorkflowRun> {
  const { workflow } = await readWorkflow(name);
  const { workflow_call: declared } = workflow.on;
  if (!declared) throw new Error(`${name} cannot be called`);
  const inputs = { ...defaultsOf(declared), ...run.inputs };
  const jobs = await runAll(Object.entries(workflow.jobs), { ...run, inputs });
  const values = Object.entries(declared.outputs).map(([output, { value }]) => [output, value]);
  const outputs = fillAll(Object.fromEntries(values) as Texts, { inputs, jobs });
  return { jobs, outputs, artifacts: run.artifacts, errors: run.errors };
}

function defaultsOf(declared: Call): Texts {
  const defaults = Object.entries(declared.inputs).map(([name, input]) => [name, input.default ?? '']);
  return Object.fromEntries(defaults) as Texts;
}

async function runAll(jobs: readonly (readonly [string, Job])[], run: Run): Promise<Jobs> {
  const done: Record<string, JobRun> = {};
  for (const [id, job] of jobs) {
    const { inputs, secrets, github } = run;
    const contexts = { inputs, secrets, github, needs: done };
    const wanted = job.if === undefined || evaluate(job.if, contexts) === 'true';
    const met = [job.needs ?? []].flat().every((need) => done[need]?.result === 'success');
    if (wanted && met) run.beforeJob?.(id);
    done[id] = wanted && met ? await runJob(job, contexts, run) : { result: 'skipped', outputs: {} };
  }
  return done;
}

async function runJob(job: Job, known: Contexts & Pick<Run, 'secrets'>, run: Run): Promise<JobRun> {
  if (job.uses !== undefined) return runCalled(job, known, run);
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-job-'));
  try {
    const steps: Record<string, { outputs: Texts; outcome: string }> = {};
    const contexts = { ...known, steps, runner: { temp: folder } };
    const jobState = { folder, variables: { ...run.environment } };
    // The runner also masks each line of a secret.
    const masks = Object.values(known.secrets).flatMap((secret) => [secret, ...secret.split(/[\r\n]+/)]);
    for (const step of job.steps ?? []) {
      if (step.if !== undefined && evaluate(step.if, contexts) !== 'true') continue;
      const { exitCode, outputs, masks: more = [] } = await runStep(step, contexts, { ...run, ...jobState });
      masks.push(...more);
      if (step.id !== undefined)
        steps[step.id] = { outputs, outcome: exitCode === 0 ? 'success' : 'failure' };
      if (exitCode !== 0 && !step['continue-on-error']) return { result: 'failure', outputs: {} };
    }
    return { result: 'success', outputs: withoutMasked(fillAll(job.outputs, contexts), masks) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runCalled(job: Job, contexts: Contexts, run: Run): Promise<JobRun> {
  const name = job.uses?.split('/').at(-1) ?? '';
  const secrets = job.secrets === 'inherit' ? run.secrets : fillAll(job.secrets, contexts);
  const { jobs, outputs } = await call(name, { ...run, inputs: fillAll(job.with, contexts), secrets });
  const failed = Object.values(jobs).some(({ result }) => result === 'failure');
  return { result: failed ? 'failure' : 'success', outputs };
}

/** "Skip output 'token' since it may contain secret" (https://github.com/actions/runner/issues/1498). */
function withoutMasked(outputs: Texts, masks: readonly string[]): Texts {
  const open = Object.entries(outputs).map(([name, value]) => [
    name,
    masks.some((mask) => mask !== '' && value.includes(mask)) ? '' : value,
  ]);
  return Object.fromEntries(open) as Texts;
}
