import { test } from '@jest/globals';
import fc from 'fast-check';

/** `npm test` uses the same 100 cases each time. FUZZ_RUNS sets their number, and uses new cases each time. */
const { FUZZ_RUNS, FUZZ_SEED = FUZZ_RUNS === undefined ? 20_261_121 : Date.now() } = process.env;

const TIMEOUT_MS = FUZZ_RUNS === undefined ? 30_000 : 3_600_000;

/**
 * Defines a test of a property. The number of cases is divided by `cost`: how many times longer than usual a case takes. A
 * failure prints the seed and the smallest case; FUZZ_SEED repeats it.
 */
export function property<Case>(
  name: string,
  cases: fc.Arbitrary<Case>,
  { check, cost = 1 }: { check: (value: Case) => unknown; cost?: number },
): void {
  test(
    name,
    async () => {
      await fc.assert(
        fc.asyncProperty(cases, async (value) => {
          await check(value);
        }),
        { seed: Number(FUZZ_SEED), numRuns: Math.ceil(Number(FUZZ_RUNS ?? 100) / cost) },
      );
    },
    TIMEOUT_MS,
  );
}
