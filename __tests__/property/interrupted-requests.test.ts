import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import { interrupt, interruptEach } from '../support/rotation/interrupt.ts';
import { FAULTS, SCENARIOS } from '../support/rotation/interruptions.ts';

const counts = { cases: 0, failed: 0 };

/** One or two faults for each mode, other ones for the next mode. interrupted-requests.long.test.ts tests all of them. */
function someFaults(name: string) {
  const first = Object.keys(SCENARIOS).indexOf(name);
  return FAULTS.filter((_, index) => (index + first) % 12 === 0);
}

describe.each(Object.entries(SCENARIOS))('%s', (name, scenario) => {
  let whole: Awaited<ReturnType<typeof interrupt>>;
  // Before all others, because modules must not be loaded in parallel.
  beforeAll(async () => {
    whole = await interrupt(scenario);
  });

  test('succeeds if nothing goes wrong', () => {
    const { problems, error } = whole;
    expect({ problems, error }).toEqual({ problems: [], error: undefined });
  });

  test.each(someFaults(name))('recovers, at each request, if %s', async (_, fault) => {
    counts.failed += await interruptEach(scenario, fault, whole.sent);
    counts.cases += whole.sent;
  });
});

test('tests every mode that calls Apple', async () => {
  const calling = (await loadAllTasks()).filter(({ inputs }) => 'api-url' in inputs).map(({ name }) => name);
  expect(calling.filter((name) => !(name in SCENARIOS))).toEqual([]);
});

// More than half of the interrupted runs failed. This is not a test, because it needs the counts of all tests.
afterAll(() => {
  expect(counts.cases).toBeGreaterThan(60);
  expect(counts.failed).toBeGreaterThan(counts.cases / 2);
});
