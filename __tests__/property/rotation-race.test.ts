import { expect, test } from '@jest/globals';
import { raceManyTimes, racesIn } from '../support/rotation/race.ts';
import { openAccount } from '../support/servers/account.ts';

// More of them, with slower and quicker requests: rotation-race.long.test.ts.
test.each(await racesIn(await openAccount()))(
  'after two simultaneous rotations for %s, only the stored key is registered, and the one that stops says why',
  async (_, rotation) => {
    expect(await raceManyTimes(rotation, { races: 8, slowest: 600 })).toBeGreaterThan(1);
  },
);
