import { describe, expect, test } from '@jest/globals';
import { raceManyTimes, racesIn } from '../support/rotation/race.ts';
import { openAccount } from '../support/servers/account.ts';

describe.each(await racesIn(await openAccount()))('of two rotations at once for %s', (_, rotation) => {
  test.each([100, 600, 2_000])(
    'with requests of up to %i ms, the stored key is the only one, and who stops says why',
    async (slowest) => {
      expect(await raceManyTimes(rotation, { races: 25, slowest })).toBeGreaterThan(5);
    },
  );
});
