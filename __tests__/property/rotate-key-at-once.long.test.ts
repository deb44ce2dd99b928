import { expect, test } from '@jest/globals';
import { createContext } from '../../src/task/create-context.ts';
import { findEndProblems } from '../support/rotation/find-problems.ts';
import { fileStore, secretStore } from '../support/rotation/stores.ts';
import { setUpRotation, rotateOnce } from '../support/rotation/rotation.ts';
import { APP, openAccount } from '../support/servers/account.ts';
import { createVirtualTime, virtualContext } from '../support/rotation/virtual-time.ts';

const account = await openAccount();
const [secret, file] = [secretStore(account), await fileStore()];

/** Virtual milliseconds that a request takes each way; it goes over a real connection all the same. */
const LATENCY = 20;

test.each([
  ['the account, into a secret', { account, store: secret }],
  ['the account, into a file', { account, store: file }],
  ['an app, into a secret', { account, store: secret, appId: APP }],
  ['an app, into a file', { account, store: file, appId: APP }],
])(
  'completes one of two simultaneous rotations for %s, reports a conflict in the other, and leaves nothing to repair',
  async (_, rotation) => {
    for (const delay of [0, 1, 10, 20, 50, 100, 200]) {
      setUpRotation(rotation);
      const time = createVirtualTime();
      const context = virtualContext(time, createContext().transport, () => LATENCY);
      const task = () => rotateOnce(rotation, context);
      const found = (
        await time.run([
          { from: 0, task },
          { from: delay, task },
        ])
      ).filter((candidate) => candidate !== undefined);
      expect(found).toHaveLength(1);
      for (const error of found) {
        expect(error).toMatchObject({
          code: 'ERR_ROTATION_CONFLICT',
          message: expect.stringMatching(
            /^(?:Another rotation (?:registered|removed) |In the meantime, )/,
          ) as unknown,
        });
      }
      expect([...findEndProblems(rotation)]).toEqual([]);
      await rotateOnce(rotation);
      expect([...findEndProblems(rotation)]).toEqual([]);
    }
  },
);
