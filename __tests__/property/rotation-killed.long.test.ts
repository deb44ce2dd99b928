import { expect, test } from '@jest/globals';
import { forEachIndex, killAndRepeat } from '../support/rotation/kill.ts';
import { secretStore } from '../support/rotation/stores.ts';
import type { Rotation } from '../support/rotation/rotation.ts';
import { APP, makePair } from '../support/servers/account.ts';
import { openWorkplaces, type Workplace } from '../support/rotation/accounts-with-files.ts';

const newKey = makePair();
const workplaces = await openWorkplaces(4);

const ROTATIONS: readonly (readonly [string, number, (workplace: Workplace) => Rotation])[] = [
  ['the account, a new key into a secret', 14, ({ account }) => ({ account, store: secretStore(account) })],
  ['the account, a new key into a file', 8, (workplace) => workplace],
  ['an app, a new key into a file', 12, (workplace) => ({ ...workplace, appId: APP })],
  [
    'an app, a handed-in key into a secret',
    18,
    ({ account }) => ({ account, store: secretStore(account), appId: APP, newKey }),
  ],
];

test.each(ROTATIONS)('for %s, killed at each request, and run again', async (_, floor, rotationIn) => {
  const found = await forEachIndex(workplaces, async (workplace, index) => {
    const rotation = rotationIn(workplace);
    const after = await killAndRepeat(rotation, { index, effect: 'after' });
    if (!after || after.method === 'GET') return after && [after];
    const before = await killAndRepeat(rotation, { index, effect: 'before' });
    return before && [after, before];
  });
  expect(found.flat().flatMap(({ problems }) => problems)).toEqual([]);
  expect(found.flat().length).toBeGreaterThanOrEqual(floor);
});
