import { expect, test } from '@jest/globals';
import { rotateWithFaults } from '../support/rotation/cut-off.ts';
import { fileStore, secretStore } from '../support/rotation/stores.ts';
import { APP, makePair, openAccount } from '../support/servers/account.ts';

const account = await openAccount();

/** The number of requests at the start of a rotation that only read: a run that ends there leaves nothing behind. */
const READING_REQUESTS = 4;
const GONE = 'reset=before times=1000';

test.each([
  ['a new key into a secret', { account, store: secretStore(account), appId: APP }],
  ['a given key into a file', { account, store: await fileStore(), appId: APP, newKey: makePair() }],
] as const)(
  'loses nothing if a run is interrupted and the next one is rejected, at each request, for an app, %s',
  async (_, rotation) => {
    const problems: string[] = [];
    let cases = 0;
    for (let first = READING_REQUESTS; ; first += 1) {
      const before = cases;
      for (let second = 0; ; second += 1) {
        const result = await rotateWithFaults(rotation, [
          `${GONE} skip=${first}`,
          `status=403 skip=${second}`,
        ]);
        if (!result.met) break;
        problems.push(...result.problems);
        cases += 1;
      }
      if (cases === before) break;
    }
    expect(problems).toEqual([]);
    expect(cases).toBeGreaterThan(50);
  },
  300_000,
);
