import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import { findAllBlocks } from '../support/docs/markdown.ts';
import { runJob, type Job, type Step } from '../support/docs/run-job.ts';
import { startCiMachine } from '../support/docs/environment.ts';

/** Tools that only macOS has, or that are large: stand-ins check their arguments and variables. */
const TOOLS = /\b(?:altool|notarytool|stapler|fastlane|electron-builder|tauri|eas-cli)\b/g;

/** Command lines of secret stores: stand-ins check their arguments, and that standard input is a key. */
const STORES = /^(?:aws|az|gcloud|op|vault)\b/;

type Jobs = Readonly<Record<string, Job>>;

const blocks = (await findAllBlocks())
  .filter(({ language, example }) => language === 'yaml' && example === undefined)
  // Callers of whole workflows are checked with the workflows that they call.
  .filter(({ document }) => document !== 'docs/reusable-workflows.md')
  .map(({ name, code }) => ({ name, jobs: jobsOf(parse(code)) }));
const steps = blocks.flatMap(({ name, jobs }) =>
  Object.values(jobs).flatMap((job) => job.steps.map((step) => ({ name, step }))),
);
const ours = steps.filter(({ step }) => step.uses?.startsWith('asc-credentials/'));

/** A list of steps stands for the job that it is copied into. */
function jobsOf(value: unknown): Jobs {
  return Array.isArray(value) ? { job: { steps: value as Step[] } } : (value as { jobs: Jobs }).jobs;
}

test('shows more than ten modes in the documents', () => {
  expect(blocks.length).toBeGreaterThan(8);
  expect(new Set(ours.map(({ step }) => step.with?.mode)).size).toBeGreaterThan(10);
});

test.each(ours)('$name: $step.with.mode gets only known inputs, and all required ones', async ({ step }) => {
  const { mode, ...given } = step.with ?? {};
  const task = (await loadAllTasks()).find(({ name }) => name === mode);
  const known = Object.entries(task?.inputs ?? {});
  const required = known.filter(([, { presence }]) => presence === 'required').map(([name]) => name);

  expect(known.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(given)));
  expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
  for (const { inputs } of task?.exclusive?.filter((alternative) => alternative.required) ?? []) {
    expect(inputs.filter((name) => name in given)).toHaveLength(1);
  }
});

test.each(ours)('$name: $step.with.mode uses the major version of the Action', ({ step }) => {
  expect(step.uses).toBe('asc-credentials/asc-credentials@v0');
});

const scripts = steps.flatMap(({ name, step }) => (step.run === undefined ? [] : [{ name, step }]));

test.each(scripts)('$name: a script does not hide that a command failed', ({ step: { run = '', shell } }) => {
  if (/\bcurl\b[^']*\|/.test(run)) expect(shell).toBe('bash'); // GitHub's default has no pipefail.
  if (/--silent|-s\b/.test(run) && /\bcurl\b/.test(run)) expect(run).toContain('--show-error');
  expect(run).not.toMatch(/until \[[^\n]*done$/m); // It would wait for ever if what it waits for has failed.
  expect(run).not.toMatch(/eval "?\$\(/);
});

function storeCommandOf({ with: inputs = {} }: Step): string {
  const { 'store-command': text } = inputs;
  return typeof text === 'string' ? text : '';
}

test.each(blocks)('$name: runs every step with the sandbox', async ({ jobs }) => {
  const machine = await startCiMachine();
  try {
    const needs: Record<string, { outputs: Record<string, string> }> = {};
    for (const [name, job] of Object.entries(jobs))
      needs[name] = { outputs: await runJob(job, machine, needs) };
    const tools = Object.values(jobs).flatMap((job) =>
      job.steps.flatMap((step) => [
        ...((step.run ?? '').match(TOOLS) ?? []),
        ...(STORES.exec(storeCommandOf(step)) ?? []),
      ]),
    );
    const calls = (await machine.calls()).map((call) => call.split(' '));
    expect(calls.map(([tool]) => tool)).toEqual(tools);
    for (const [, keyFile = ''] of calls) expect(existsSync(keyFile)).toBe(false);
  } finally {
    await machine.close();
  }
});
