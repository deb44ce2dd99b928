import { expect, test } from '@jest/globals';
import { parseFault } from '../../src/sandbox/faults.ts';
import { reportsLostKey } from '../support/rotation/find-problems.ts';
import { secretStore } from '../support/rotation/stores.ts';
import { setUpRotation, rotateOnce, storedIn } from '../support/rotation/rotation.ts';
import { APP, openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const store = secretStore(account);

/** Longer than any wait of a rotation's own. */
const ASKED_WAIT = 20_000;

test.each([
  ['the account', { account, store }],
  ['an app', { account, store, appId: APP }],
])(
  'loses nothing for %s if another rotation runs while the first one stores its key',
  async (_, rotation) => {
    setUpRotation(rotation);
    account.state.faults.push(parseFault(`PUT status=503 retry-after=${ASKED_WAIT / 1000}`));
    const between: (Error | undefined)[] = [];
    const sleep = async (milliseconds: number) => {
      if (milliseconds >= ASKED_WAIT) between.push(await rotateOnce(rotation));
    };
    const error = await rotateOnce(rotation, { ...account.context, sleep });
    expect(between).toEqual([undefined]);
    expect(storedIn(rotation).registered || reportsLostKey(error?.message ?? '')).toBe(true);
  },
);
