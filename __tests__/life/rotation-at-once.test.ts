import { expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { complaintsAboutEnd } from './support/complaints.ts';
import { filePlace, secretPlace } from './support/places.ts';
import { arrange, rotateOnce } from './support/rotation.ts';
import { APP, openAccount } from './support/sandbox.ts';

const account = await openAccount();
const [secret, file] = [secretPlace(account), await filePlace()];

/** Real time, ten times as fast. */
const context = { ...account.context, sleep: (milliseconds: number) => wait(milliseconds / 10) };

test.each([
  ['the account, into a secret', { account, place: secret }],
  ['the account, into a file', { account, place: file }],
  ['an app, into a secret', { account, place: secret, appId: APP }],
  ['an app, into a file', { account, place: file, appId: APP }],
])(
  'of two rotations that begin together for %s one wins, the other says so, and the next one has nothing to mend',
  async (_, rotation) => {
    let stopped = 0;
    for (const delay of [0, 0, 0, 2, 5, 10, 20]) {
      arrange(rotation);
      const errors = await Promise.all([
        rotateOnce(rotation, context),
        wait(delay).then(() => rotateOnce(rotation, context)),
      ]);
      // None where a busy machine has let the second begin only after the first had ended.
      const found = errors.filter((candidate) => candidate !== undefined);
      expect(found.length).toBeLessThanOrEqual(1);
      for (const error of found) {
        expect(error).toMatchObject({
          code: 'ERR_STORE',
          message: expect.stringMatching(/^Another rotation has/) as unknown,
        });
      }
      stopped += found.length;
      expect([...complaintsAboutEnd(rotation)]).toEqual([]);
      await rotateOnce(rotation);
      expect([...complaintsAboutEnd(rotation)]).toEqual([]);
    }
    expect(stopped).toBeGreaterThanOrEqual(3);
  },
  20_000,
);
