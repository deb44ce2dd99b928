import { expect, test } from '@jest/globals';
import { killAndRepeat, indexesOfChanges } from '../support/rotation/kill.ts';
import { fileStore } from '../support/rotation/stores.ts';
import { openAccount } from '../support/servers/account.ts';

const rotation = { account: await openAccount(), store: await fileStore() };

// rotation-killed.long.test.ts tests every request, and other rotations.
test('loses nothing if a rotation into a file is killed at each request that changes something, and run again', async () => {
  const indexes = await indexesOfChanges(rotation);
  expect(indexes.length).toBeGreaterThan(1);
  for (const index of indexes)
    for (const effect of ['before', 'after'] as const)
      expect(await killAndRepeat(rotation, { index, effect })).toMatchObject({ problems: [] });
});
