import { test } from '@jest/globals';
import fc from 'fast-check';

/** The same for everybody until `npm run fuzz` sets another. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);

/** Cases of a property that takes no time; `npm run fuzz` asks for more. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200);

/** A property has minutes where it was asked for many cases, seconds in the suite. */
const PATIENCE = process.env.FUZZ_RUNS === undefined ? 30_000 : 3_600_000;

/**
 * A property as a test of that name. `cost` is about how many cases of a property without one take as long as a case of
 * this. Where it fails, the message tells the seed and the smallest case; `npm run fuzz -- --seed N --name TEXT` repeats it.
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
        { seed: SEED, numRuns: Math.ceil(RUNS / cost) },
      );
    },
    PATIENCE,
  );
}
