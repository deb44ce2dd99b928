import { expect, test } from '@jest/globals';
import { forEachIndex, killAndRepeat } from '../support/rotation/kill.ts';
import { secretStore } from '../support/rotation/stores.ts';
import type { Rotation } from '../support/rotation/rotation.ts';
import { APP, makePair } from '../support/servers/account.ts';
import { openAccountsWithFiles, type AccountWithFile } from '../support/rotation/accounts-with-files.ts';

const newKey = makePair();
const accounts = await openAccountsWithFiles(4);

const ROTATIONS: readonly (readonly [string, number, (accountWithFile: AccountWithFile) => Rotation])[] = [
  ['the account, a new key into a secret', 14, ({ account }) => ({ account, store: secretStore(account) })],
  ['the account, a new key into a file', 8, (accountWithFile) => accountWithFile],
  ['an app, a new key into a file', 12, (accountWithFile) => ({ ...accountWithFile, appId: APP })],
  [
    'an app, a given key into a secret',
    18,
    ({ account }) => ({ account, store: secretStore(account), appId: APP, newKey }),
  ],
];

test.each(ROTATIONS)(
  'loses nothing if it is killed at each request and run again, for %s',
  async (_, floor, rotationIn) => {
    const found = await forEachIndex(accounts, async (accountWithFile, index) => {
      const rotation = rotationIn(accountWithFile);
      const after = await killAndRepeat(rotation, { index, effect: 'after' });
      if (!after || after.method === 'GET') return after && [after];
      const before = await killAndRepeat(rotation, { index, effect: 'before' });
      return before && [after, before];
    });
    expect(found.flat().flatMap(({ problems }) => problems)).toEqual([]);
    expect(found.flat().length).toBeGreaterThanOrEqual(floor);
  },
);
