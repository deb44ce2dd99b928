import { expect, test } from '@jest/globals';
import { expectNothingLost, FAULTS, rotationsIn } from '../support/rotation/cut-off-table.ts';
import { fileStore } from '../support/rotation/stores.ts';
import { openAccount } from '../support/servers/account.ts';
import { directContext } from '../support/servers/direct-context.ts';

const account = await openAccount();
const ROTATIONS = rotationsIn(account, await fileStore());

/** Each rotation and each fault once; rotation-cut-off.long.test.ts has them all with each other. */
const SOME = FAULTS.map(([name, fault, stops], index) => {
  const [kind, requests, rotation] = ROTATIONS[index % ROTATIONS.length] ?? [];
  return { kind, name, rotation, requests, fault, stops };
});

test.each(SOME)(
  'for $kind, each request in turn $name, and the run repeated',
  async ({ rotation, requests = 0, fault, stops }) => {
    if (!rotation) throw new Error('no rotation');
    await expectNothingLost(rotation, { fault, stops, requests, context: directContext(account) });
  },
);

test('each rotation is among them', () => {
  expect(new Set(SOME.map(({ rotation }) => rotation)).size).toBe(ROTATIONS.length);
});
