import { describe, test } from '@jest/globals';
import { BROKEN, expectNothingLost, FAULTS, rotationsIn } from './support/cut-off-table.ts';
import { filePlace, secretPlace } from './support/places.ts';
import { APP, openAccount } from './support/sandbox.ts';
import { wired } from './support/wire.ts';

const account = await openAccount();

describe.each(rotationsIn(account, await filePlace()))('for %s', (_, requests, rotation) => {
  test.each(FAULTS)('each request in turn %s, and the run repeated', async (__, fault, stops) => {
    await expectNothingLost(rotation, { fault, stops, requests, context: wired(account) });
  });
});

test.each(BROKEN)(
  'over a real connection, each request in turn %s, and the run repeated',
  async (_, fault, stops) => {
    const rotation = { account, place: secretPlace(account), appId: APP };
    await expectNothingLost(rotation, { fault, stops, requests: 16, context: account.context });
  },
);
