import { describe, expect, test } from '@jest/globals';
import { evaluateValue } from '../../support/workflows/expressions.ts';
import { readWorkflows, type Step } from '../../support/workflows/files.ts';

const files = await readWorkflows();
const jobs = files.flatMap(({ path, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ name: `${path}: ${id}`, job })),
);
const steps = jobs.flatMap(({ name, job }) =>
  (job.steps ?? []).map((step) => ({ name: `${name}: ${step.name ?? step.uses ?? step.run}`, step })),
);

/** Actions of this repository, at the commit that runs: they have no version. */
const OURS = /^(?:\.\/|\$\/\.github\/)/;

function namesOf(found: readonly { readonly name: string }[]): string[] {
  return found.map(({ name }) => name);
}

function uses(step: Step, action: string): boolean {
  return step.uses?.startsWith(`${action}@`) ?? false;
}

test.each(files)('$path pins every third-party action to a commit, and names its version', ({ text }) => {
  const lines = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, line = '']) => line);
  const thirdParty = lines.filter((line) => !OURS.test(line));
  expect(
    thirdParty.filter((line) => !/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
  ).toEqual([]);
});

test('pins an action to the same commit everywhere', () => {
  const pins = files.flatMap(({ text }) =>
    [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)\S*@(.+)$/gm)].map(([, action = '', pin = '']) => ({
      action,
      pin,
    })),
  );
  const first = new Map(pins.toReversed().map(({ action, pin }) => [action, pin]));
  expect(pins.filter(({ action, pin }) => first.get(action) !== pin)).toEqual([]);
});

/** Has the permissions of its caller's job, to read the caller's file. GitHub refuses a caller that grants less than is set. */
const INHERITS = '.github/workflows/marketplace-tokens.yml';

test.each(files)('$path starts without permissions, before its jobs', ({ path, workflow }) => {
  expect(workflow.permissions).toEqual(path === INHERITS ? undefined : {});
  if (path === INHERITS) return;
  const keys = Object.keys(workflow);
  expect(keys.indexOf('permissions')).toBeLessThan(keys.indexOf('jobs'));
});

test('sets the permissions of every job', () => {
  const without = jobs.filter(({ job }) => typeof job.permissions !== 'object');
  expect(namesOf(without)).toEqual([`${INHERITS}: tokens`]);
});

test('sets a time limit for every job with steps', () => {
  expect(namesOf(jobs.filter(({ job }) => job.steps && job['timeout-minutes'] === undefined))).toEqual([]);
});

test('keeps no token after a checkout', () => {
  const checkouts = steps.filter(({ step }) => uses(step, 'actions/checkout'));
  expect(checkouts.length).toBeGreaterThan(3);
  expect(namesOf(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false))).toEqual([]);
});

test("runs no pull request's code with the repository's permissions", () => {
  const targets = files.filter(({ workflow }) => 'pull_request_target' in workflow.on);
  expect(targets.map(({ path }) => path)).toEqual([]);
});

test('passes values to scripts as variables, not as expressions', () => {
  expect(namesOf(steps.filter(({ step }) => step.run?.includes('${{')))).toEqual([]);
  expect(namesOf(steps.filter(({ step }) => uses(step, 'actions/github-script')))).toEqual([]);
});

describe('a reusable workflow', () => {
  const called = files.flatMap(({ path, workflow }) =>
    workflow.on.workflow_call ? [{ path, workflow, call: workflow.on.workflow_call }] : [],
  );

  test('exists for keys and for tokens', () => {
    expect(called.map(({ path }) => path.replace('.github/workflows/', ''))).toEqual([
      'marketplace-tokens.yml',
      'register-key.yml',
      'rotate-key.yml',
    ]);
  });

  test.each(called)('$path has a type for every input, and a description for everything', ({ call }) => {
    for (const input of Object.values(call.inputs)) expect(input.type).toMatch(/^(?:string|boolean|number)$/);
    const declared = [call.inputs, call.secrets, call.outputs].flatMap((group) => Object.values(group));
    expect(declared.filter(({ description }) => !description)).toEqual([]);
  });

  test.each(called)('$path: names its secrets so that "secrets: inherit" works', ({ call }) => {
    const names = Object.keys(call.secrets);
    expect(names.filter((name) => !/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/.test(name))).toEqual([]);
  });

  test.each([
    ['ubuntu-latest', 'ubuntu-latest'],
    ['["self-hosted", "linux"]', ['self-hosted', 'linux']],
    ['{"group": "keys", "labels": ["linux"]}', { group: 'keys', labels: ['linux'] }],
  ])('runs every job on %s', (given, runner) => {
    for (const job of called.flatMap(({ workflow }) => Object.values(workflow.jobs))) {
      const inputs = { 'runs-on': given };
      expect(evaluateValue(job['runs-on'] ?? '', { inputs })).toEqual(runner);
    }
  });

  test.each(called)('$path waits for earlier runs, and cancels none', ({ workflow }) => {
    // Without the queue, GitHub cancels all but the latest of those that wait.
    expect(workflow.concurrency).toMatchObject({ queue: 'max' });
  });

  test.each(called)(
    '$path asks for no permissions, and runs the Action of its own commit',
    ({ workflow }) => {
      for (const { permissions, steps: own = [] } of Object.values(workflow.jobs)) {
        expect(permissions ?? {}).toEqual({});
        const actions = own.flatMap((step) => (step.uses === undefined ? [] : [step.uses]));
        expect(actions.filter((action) => !action.startsWith('actions/upload-artifact@'))).not.toHaveLength(
          0,
        );
        expect(actions.filter((action) => action.startsWith('./'))).toEqual([]);
      }
    },
  );
});
