import { describe, expect, test } from '@jest/globals';
import { raceManyTimes, listRaces } from '../support/rotation/race.ts';
import { openAccount } from '../support/servers/account.ts';

describe.each(await listRaces(await openAccount()))('two simultaneous rotations for %s', (_, rotation) => {
  test.each([100, 600, 2_000])(
    'leave only the stored key, and explain why one stopped, with requests of up to %i ms',
    async (slowest) => {
      expect(await raceManyTimes(rotation, { races: 25, slowest })).toBeGreaterThan(5);
    },
  );
});
