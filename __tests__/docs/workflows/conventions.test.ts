import { describe, expect, test } from '@jest/globals';
import { readWorkflows, type Step } from '../../support/workflows/files.ts';

const files = await readWorkflows();
const jobs = files.flatMap(({ path, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ name: `${path}: ${id}`, job })),
);
const steps = jobs.flatMap(({ name, job }) =>
  (job.steps ?? []).map((step) => ({ name: `${name}: ${step.name ?? step.uses ?? step.run}`, step })),
);

/** Of this repository, at the commit that runs: there is no version to name. */
const OURS = /^(?:\.\/|\$\/\.github\/)/;

function namesOf(found: readonly { readonly name: string }[]): string[] {
  return found.map(({ name }) => name);
}

function uses(step: Step, action: string): boolean {
  return step.uses?.startsWith(`${action}@`) ?? false;
}

test.each(files)('$path names every foreign action by its commit, and says its version', ({ text }) => {
  const lines = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, line = '']) => line);
  const foreign = lines.filter((line) => !OURS.test(line));
  expect(
    foreign.filter((line) => !/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
  ).toEqual([]);
});

test('an action is of the same commit everywhere', () => {
  const pins = files.flatMap(({ text }) =>
    [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)\S*@(.+)$/gm)].map(([, action = '', pin = '']) => ({
      action,
      pin,
    })),
  );
  const first = new Map(pins.toReversed().map(({ action, pin }) => [action, pin]));
  expect(pins.filter(({ action, pin }) => first.get(action) !== pin)).toEqual([]);
});

test.each(files)('$path begins without rights, before its jobs', ({ workflow }) => {
  expect(workflow.permissions).toEqual({});
  const keys = Object.keys(workflow);
  expect(keys.indexOf('permissions')).toBeLessThan(keys.indexOf('jobs'));
});

test('every job says its rights', () => {
  expect(namesOf(jobs.filter(({ job }) => typeof job.permissions !== 'object'))).toEqual([]);
});

test('every job that has steps has a time limit', () => {
  expect(namesOf(jobs.filter(({ job }) => job.steps && job['timeout-minutes'] === undefined))).toEqual([]);
});

test('no checkout leaves its token behind', () => {
  const checkouts = steps.filter(({ step }) => uses(step, 'actions/checkout'));
  expect(checkouts.length).toBeGreaterThan(3);
  expect(namesOf(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false))).toEqual([]);
});

test("no workflow runs a pull request's code with the repository's rights", () => {
  const targets = files.filter(({ workflow }) => 'pull_request_target' in workflow.on);
  expect(targets.map(({ path }) => path)).toEqual([]);
});

test('no script has an expression in it: values come as variables', () => {
  expect(namesOf(steps.filter(({ step }) => step.run?.includes('${{')))).toEqual([]);
  expect(namesOf(steps.filter(({ step }) => uses(step, 'actions/github-script')))).toEqual([]);
});

describe('a workflow that others call', () => {
  const called = files.flatMap(({ path, workflow }) =>
    workflow.on.workflow_call ? [{ path, workflow, call: workflow.on.workflow_call }] : [],
  );

  test('is there for keys and for tokens', () => {
    expect(called.map(({ path }) => path.replace('.github/workflows/', ''))).toEqual([
      'marketplace-tokens.yml',
      'register-key.yml',
      'rotate-key.yml',
    ]);
  });

  test.each(called)('$path describes and types all that it takes and gives', ({ call }) => {
    for (const input of Object.values(call.inputs)) expect(input.type).toMatch(/^(?:string|boolean|number)$/);
    const declared = [call.inputs, call.secrets, call.outputs].flatMap((group) => Object.values(group));
    expect(declared.filter(({ description }) => !description)).toEqual([]);
  });

  test.each(called)(
    '$path: "secrets: inherit" finds its secrets, whose names a repository can have',
    ({ call }) => {
      const names = Object.keys(call.secrets);
      expect(names.filter((name) => !/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/.test(name))).toEqual([]);
    },
  );

  test.each(called)('$path waits for all of its like, and cancels none', ({ workflow }) => {
    // Without the queue, GitHub cancels all but the latest of those that wait.
    expect(workflow.concurrency).toMatchObject({ queue: 'max' });
  });

  test.each(called)(
    '$path asks for no rights of its caller, and brings the Action of its own commit',
    ({ workflow }) => {
      for (const { permissions, steps: own = [] } of Object.values(workflow.jobs)) {
        expect(permissions).toEqual({});
        const actions = own.flatMap((step) => (step.uses === undefined ? [] : [step.uses]));
        expect(actions.filter((action) => !action.startsWith('actions/upload-artifact@'))).not.toHaveLength(
          0,
        );
        expect(actions.filter((action) => action.startsWith('./'))).toEqual([]);
      }
    },
  );
});
