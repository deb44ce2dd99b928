import { expect, test } from '@jest/globals';
import { loadAllTasks } from '../../../src/tasks/load-task.ts';
import { readWorkflows } from '../../support/workflows/files.ts';

const tasks = await loadAllTasks();
const steps = (await readWorkflows()).flatMap(({ path, workflow }) =>
  Object.entries(workflow.jobs).flatMap(([id, job]) =>
    (job.steps ?? [])
      .filter(({ uses }) => uses === './' || uses?.startsWith('$/'))
      .map((step) => ({ name: `${path}: ${id}: ${step.id ?? step.name ?? String(step.with?.mode)}`, step })),
  ),
);

test('finds the steps that run the Action', () => {
  expect(steps.length).toBeGreaterThan(10);
});

test.each(steps)('$name: the mode gets only known inputs, and all required ones', ({ step }) => {
  const { mode, ...given } = step.with ?? {};
  const inputs = tasks.find(({ name }) => name === mode)?.inputs ?? {};
  const known = Object.entries(inputs).flatMap(([name, { fromFile }]) =>
    fromFile ? [name, `${name}-file`] : [name],
  );
  expect(known).toEqual(expect.arrayContaining(Object.keys(given)));
  const needed = Object.keys(inputs).filter((name) => inputs[name]?.presence === 'required');
  const missing = needed.filter((name) => !(name in given) && !(`${name}-file` in given));
  expect(missing).toEqual([]);
});
