import { describe, test } from '@jest/globals';
import {
  CONNECTION_FAULTS,
  expectNothingLost,
  FAULTS,
  listRotations,
} from '../support/rotation/cut-off-table.ts';
import { fileStore, secretStore } from '../support/rotation/stores.ts';
import { APP, openAccount } from '../support/servers/account.ts';
import { directContext } from '../support/servers/direct-context.ts';

const account = await openAccount();

describe.each(listRotations(account, await fileStore()))('for %s', (_, requests, rotation) => {
  test.each(FAULTS)('loses nothing, at each request, if %s', async (__, fault, stops) => {
    await expectNothingLost(rotation, { fault, stops, requests, context: directContext(account) });
  });
});

test.each(CONNECTION_FAULTS)(
  'loses nothing over a real connection, at each request, if %s',
  async (_, fault, stops) => {
    const rotation = { account, store: secretStore(account), appId: APP };
    await expectNothingLost(rotation, { fault, stops, requests: 16, context: account.context });
  },
);
