import { expect, test } from '@jest/globals';
import { killAndRepeat, placesOfChanges } from '../support/rotation/kill.ts';
import { filePlace } from '../support/rotation/stores.ts';
import { openAccount } from '../support/servers/account.ts';

const rotation = { account: await openAccount(), place: await filePlace() };

// At every request, and other rotations: rotation-killed.long.test.ts.
test('a rotation into a file loses nothing if it is killed at a request that changes something and run again', async () => {
  const places = await placesOfChanges(rotation);
  expect(places.length).toBeGreaterThan(1);
  for (const place of places)
    for (const effect of ['before', 'after'] as const)
      expect(await killAndRepeat(rotation, { place, effect })).toMatchObject({ complaints: [] });
});
