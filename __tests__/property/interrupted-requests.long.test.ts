import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { interrupt, interruptEach } from '../support/rotation/interrupt.ts';
import { FAULTS, SCENARIOS } from '../support/rotation/interruptions.ts';

const counts = { cases: 0, failed: 0 };

describe.each(Object.entries(SCENARIOS))('%s', (_, scenario) => {
  let whole: Awaited<ReturnType<typeof interrupt>>;
  // Before all others, because modules must not be loaded in parallel.
  beforeAll(async () => {
    whole = await interrupt(scenario);
  });

  test.each(FAULTS)('recovers, at each request, if %s', async (__, fault) => {
    counts.failed += await interruptEach(scenario, fault, whole.sent);
    counts.cases += whole.sent;
  });
});

// More than half of the interrupted runs failed. This is not a test, because it needs the counts of all tests.
afterAll(() => {
  expect(counts.cases).toBeGreaterThan(500);
  expect(counts.failed).toBeGreaterThan(counts.cases / 2);
});
