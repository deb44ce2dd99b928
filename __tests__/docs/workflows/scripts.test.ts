import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { findStep, readWorkflow } from '../../support/workflows/files.ts';
import { runScript } from '../../support/workflows/script.ts';
import { readRepositoryFile } from '../../support/docs/markdown.ts';

const ci = await readWorkflow('ci.yml');

test('waits for every job of CI in the last job', () => {
  const { 'ci-ok': gate, ...others } = ci.workflow.jobs;
  expect([gate?.needs].flat().toSorted()).toEqual(Object.keys(others).toSorted());
  expect(gate?.if).toBe('always()');
});

test.each([
  ['passes if all jobs succeeded', { test: 'success', lint: 'success' }, 0],
  ['fails if a job failed', { test: 'success', lint: 'failure' }, 1],
  ['fails if a job was skipped', { test: 'success', lint: 'skipped' }, 1],
  ['fails if a job was cancelled', { test: 'cancelled', lint: 'success' }, 1],
  ['fails if there was no job', {}, 1],
])('the last job of CI %s', async (_, results, expected) => {
  const needs = Object.entries(results).map(([id, result]) => [id, { result, outputs: {} }]);
  const env = { NEEDS: JSON.stringify(Object.fromEntries(needs)) };
  const { exitCode, log } = await runScript(findStep(ci, 'Every job succeeded').run ?? '', { env });
  expect(exitCode).toBe(expected);
  for (const [id, result] of Object.entries(results)) expect(log).toContain(`${result} ${id}\n`);
});

test('allows the licences of all installed packages in pull requests', async () => {
  const { workflow } = await readWorkflow('dependency-review.yml');
  const step = workflow.jobs.review?.steps?.[0];
  const allowed = String(step?.with?.['allow-licenses']).split(', ');
  const { packages } = JSON.parse(await readRepositoryFile('package-lock.json')) as {
    packages: Record<string, { license?: string }>;
  };
  const others = Object.entries(packages).filter(
    ([, { license = 'none' }]) =>
      !license.split(/ AND | OR |[()]/).every((name) => name === '' || allowed.includes(name)),
  );
  expect(others.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
});

interface Update {
  readonly 'package-ecosystem': string;
  readonly cooldown?: object;
  readonly groups?: object;
}

test('lets Dependabot wait for a week, and group its updates', async () => {
  const { updates } = parse(await readRepositoryFile('.github/dependabot.yml')) as { updates: Update[] };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { cooldown, groups } of updates) {
    expect(cooldown).toMatchObject({ 'default-days': 7 });
    expect(groups).toBeDefined();
  }
});
