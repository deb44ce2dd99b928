import { expect, test } from '@jest/globals';
import type { EntryPoint } from '../../src/entry/entry-point.ts';
import { chooseKey } from '../../src/entry/choose-key.ts';
import { findSources } from '../../src/entry/find-sources.ts';
import { loadTask } from '../../src/tasks/load-task.ts';

const OTHER = 'APP_STORE_CONNECT_PRIVATE_KEY';

/** Returns the labels of all sources, with the task's inputs in their own order and in the opposite one. */
async function labelsInBothOrders(
  environment: EntryPoint['environment'],
  given: Readonly<Record<string, string>> = {},
) {
  const task = await loadTask('public-key');
  const opposite = Object.fromEntries(Object.entries(task.inputs).toReversed());
  return [task.inputs, opposite].map((inputs) => {
    const { sources } = findSources(
      { ...task, inputs },
      {
        given: new Map(Object.entries(given)),
        naming: (name) => `--${name}`,
        isGivenVisible: true,
        environment,
        chooseKey,
      },
    );
    return [...sources.values()].map(({ label }) => label).toSorted();
  });
}

interface Case {
  readonly what: string;
  readonly variables: readonly string[];
  readonly given?: readonly string[];
  readonly labels: readonly string[];
}

test.each<Case>([
  { what: "another tool's variable", variables: [OTHER], labels: [OTHER] },
  {
    what: "a variable of another input instead of another tool's",
    variables: ['ASC_DISTRIBUTION_PRIVATE_KEY', OTHER],
    labels: ['ASC_DISTRIBUTION_PRIVATE_KEY'],
  },
  {
    what: 'both variables of this package, which is reported later',
    variables: ['ASC_DISTRIBUTION_PRIVATE_KEY', 'ASC_PRIVATE_KEY'],
    labels: ['ASC_DISTRIBUTION_PRIVATE_KEY', 'ASC_PRIVATE_KEY'],
  },
  {
    what: 'only what is given by name',
    variables: ['ASC_DISTRIBUTION_PRIVATE_KEY', 'ASC_PRIVATE_KEY'],
    given: ['distribution-public-key'],
    labels: ['--distribution-public-key'],
  },
])('uses $what, in any order of the inputs', async ({ variables, given = [], labels }) => {
  const textOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'a key']));
  expect(await labelsInBothOrders(textOf(variables), textOf(given))).toEqual([labels, labels]);
});
