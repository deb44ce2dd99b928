import { describe, expect, test } from '@jest/globals';
import { filePlace, secretPlace } from './support/places.ts';
import { complaintsAboutEnd } from './support/complaints.ts';
import { arrange, rotateOnce, type Rotation } from './support/rotation.ts';
import { APP, openAccount } from './support/sandbox.ts';
import { createVirtualTime, seeded, virtualContext } from './support/virtual-time.ts';
import { exchangeWith } from '../support/in-process.ts';

const account = await openAccount();
const [secret, file] = [secretPlace(account), await filePlace()];

const ROTATIONS = [
  ['the account, into a secret', { account, place: secret }],
  ['an app, into a secret', { account, place: secret, appId: APP }],
  ['the account, into a file', { account, place: file }],
  ['an app, into a file', { account, place: file, appId: APP }],
] as const;

/** Two rotations, the second up to three seconds later; requests take up to so many milliseconds. */
async function race(rotation: Rotation, { seed, slowest }: { seed: number; slowest: number }) {
  arrange(rotation);
  const random = seeded(seed);
  const time = createVirtualTime();
  const context = virtualContext(time, exchangeWith(account.state), () => (random() * slowest) / 2);
  const task = () => rotateOnce(rotation, context);
  const errors = await time.run([
    { from: 0, task },
    { from: random() * 3_000, task },
  ]);
  return errors.filter((error) => error !== undefined);
}

describe.each(ROTATIONS)('of two rotations at once for %s', (_, rotation) => {
  test.each([100, 600, 2_000])(
    'with requests of up to %i ms, the stored key is the only one, and who stops says why',
    async (slowest) => {
      let stopped = 0;
      for (let seed = 1; seed <= 25; seed += 1) {
        const errors = await race(rotation, { seed, slowest });
        stopped += errors.length;
        expect({ seed, complaints: [...complaintsAboutEnd(rotation)] }).toEqual({ seed, complaints: [] });
        expect(errors.length).toBeLessThanOrEqual(1);
        for (const error of errors)
          expect(error).toMatchObject({
            code: 'ERR_STORE',
            message: expect.stringMatching(/^Another rotation has/) as unknown,
          });
      }
      expect(stopped).toBeGreaterThan(5);
    },
    30_000,
  );
});
