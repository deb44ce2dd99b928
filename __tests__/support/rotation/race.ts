import { expect } from '@jest/globals';
import { sandboxTransport } from '../servers/sandbox-transport.ts';
import { findEndProblems } from './find-problems.ts';
import { fileStore, secretStore } from './stores.ts';
import { setUpRotation, rotateOnce, type Rotation } from './rotation.ts';
import { APP, type Account } from '../servers/account.ts';
import { createSeededRandom } from '../properties/seeded-random.ts';
import { createVirtualTime, virtualContext } from './virtual-time.ts';

export async function listRaces(account: Account): Promise<readonly (readonly [name: string, Rotation])[]> {
  const [secret, file] = [secretStore(account), await fileStore()];
  return [
    ['the account, into a secret', { account, store: secret }],
    ['an app, into a secret', { account, store: secret, appId: APP }],
    ['the account, into a file', { account, store: file }],
    ['an app, into a file', { account, store: file, appId: APP }],
  ];
}

/** Runs two rotations. The second starts up to 3 seconds later, and a request takes up to `slowest` milliseconds. */
async function race(rotation: Rotation, { seed, slowest }: { seed: number; slowest: number }) {
  setUpRotation(rotation);
  const random = createSeededRandom(seed);
  const time = createVirtualTime();
  const transport = sandboxTransport(rotation.account.state);
  const context = virtualContext(time, transport, () => (random() * slowest) / 2);
  const task = () => rotateOnce(rotation, context);
  const errors = await time.run([
    { from: 0, task },
    { from: random() * 3_000, task },
  ]);
  return errors.filter((error) => error !== undefined);
}

/**
 * Runs a number of races. Expects that only the stored key is registered, and that a rotation which stops says why. Returns
 * how many stopped.
 */
export async function raceManyTimes(
  rotation: Rotation,
  { races, slowest }: { races: number; slowest: number },
): Promise<number> {
  let stopped = 0;
  for (let seed = 1; seed <= races; seed += 1) {
    const errors = await race(rotation, { seed, slowest });
    stopped += errors.length;
    expect({ seed, problems: [...findEndProblems(rotation)] }).toEqual({ seed, problems: [] });
    expect(errors.length).toBeLessThanOrEqual(1);
    for (const error of errors)
      expect(error).toMatchObject({
        code: 'ERR_ROTATION_CONFLICT',
        message: expect.stringMatching(/^(?:Another rotation |In the meantime, )/) as unknown,
      });
  }
  return stopped;
}
