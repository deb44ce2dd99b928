import { test } from '@jest/globals';
import fc from 'fast-check';

/** `npm test` tries the same 100 cases every time. With FUZZ_RUNS it tries that many, and others each time. */
const { FUZZ_RUNS, FUZZ_SEED = FUZZ_RUNS === undefined ? 20_261_121 : Date.now() } = process.env;

const TIMEOUT_MS = FUZZ_RUNS === undefined ? 30_000 : 3_600_000;

/**
 * A property as a test of that name. `cost` is about how many cases of a property without one take as long as a case of
 * this. If it fails, the message has the seed and the smallest case; FUZZ_SEED repeats it.
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
