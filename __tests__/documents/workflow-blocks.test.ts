import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { loadAllTasks } from '../../src/modes.ts';

import { findBlocks, readRepositoryFile } from './markdown.ts';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const blocks = findBlocks(await readRepositoryFile('README.md'), 'README', ['yaml']);
const steps = blocks.flatMap(({ name, code }) => stepsOf(parse(code)).map((step) => ({ name, step })));
const ours = steps.filter(({ step }) => step.uses?.startsWith('asc-credentials/'));

function stepsOf(value: unknown): readonly Step[] {
  if (Array.isArray(value)) return value as Step[];
  return Object.values((value as Workflow).jobs).flatMap((job) => job.steps);
}

test('the README shows every mode that has a recipe of its own', () => {
  expect(blocks.length).toBeGreaterThan(8);
  expect(new Set(ours.map(({ step }) => step.with?.mode)).size).toBeGreaterThan(10);
});

test.each(ours)(
  '$name: $step.with.mode has the inputs that it is given, and is given those it needs',
  async ({ step }) => {
    const { mode, ...given } = step.with ?? {};
    const task = (await loadAllTasks()).find(({ name }) => name === mode);
    const known = Object.entries(task?.inputs ?? {});
    const required = known.filter(([, { presence }]) => presence === 'required').map(([name]) => name);

    expect(known.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    for (const { of } of task?.alternatives?.filter((alternative) => alternative.required) ?? []) {
      expect(of.filter((name) => name in given)).toHaveLength(1);
    }
  },
);

test.each(ours)(
  '$name: $step.with.mode is used by the major version that the README tells how to pin',
  ({ step }) => {
    expect(step.uses).toBe('asc-credentials/asc-credentials@v0');
  },
);
