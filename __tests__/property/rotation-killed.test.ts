import { expect, test } from '@jest/globals';
import { killAndRepeat, indexesOfChanges } from '../support/rotation/kill.ts';
import { fileStore, secretStore } from '../support/rotation/stores.ts';
import type { Rotation } from '../support/rotation/rotation.ts';
import { APP, makePair, openAccount } from '../support/servers/account.ts';

const account = await openAccount();

const ROTATIONS: readonly (readonly [string, Rotation])[] = [
  ['the account, a new key into a file', { account, store: await fileStore() }],
  [
    'an app, a handed-in key into a secret',
    { account, store: secretStore(account), appId: APP, newKey: makePair() },
  ],
];

// At every request: rotation-killed.long.test.ts.
test.each(ROTATIONS)(
  'for %s, killed at each request that changes something, and run again',
  async (_, rotation) => {
    const indexes = await indexesOfChanges(rotation);
    expect(indexes.length).toBeGreaterThan(2);
    for (const index of indexes)
      for (const effect of ['before', 'after'] as const)
        expect(await killAndRepeat(rotation, { index, effect })).toMatchObject({ problems: [] });
  },
);
