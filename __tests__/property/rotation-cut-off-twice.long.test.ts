import { expect, test } from '@jest/globals';
import { cutOff } from '../support/rotation/cut-off.ts';
import { fileStore, secretStore } from '../support/rotation/stores.ts';
import { APP, makePair, openAccount } from '../support/servers/account.ts';

const account = await openAccount();

/** Requests of a rotation that only look: a run that breaks off among them has nothing to leave behind. */
const LOOKING = 4;
const GONE = 'reset=before times=1000';

test.each([
  ['a new key into a secret', { account, store: secretStore(account), appId: APP }],
  ['a handed-in key into a file', { account, store: await fileStore(), appId: APP, newKey: makePair() }],
] as const)(
  'for an app, %s, the run after one that was cut off is refused at each request',
  async (_, rotation) => {
    const problems: string[] = [];
    let cases = 0;
    for (let first = LOOKING; ; first += 1) {
      const before = cases;
      for (let second = 0; ; second += 1) {
        const result = await cutOff(rotation, [`${GONE} skip=${first}`, `status=403 skip=${second}`]);
        if (!result.met) break;
        problems.push(...result.problems);
        cases += 1;
      }
      if (cases === before) break;
    }
    expect(problems).toEqual([]);
    expect(cases).toBeGreaterThan(50);
  },
);
