import { describe, test } from '@jest/globals';
import { DOORS } from '../support/run/run-mode.ts';
import { makeFolder } from '../support/rotation/stores.ts';
import { openAccount } from '../support/servers/account.ts';
import { liveThrough, SCOPES } from '../support/run/key-lifecycle.ts';

const account = await openAccount();
const folder = await makeFolder();

describe.each(DOORS)('through %s', (_, door) => {
  test.each(Object.entries(SCOPES))(
    'a key of %s is made, registered, read, renewed and removed',
    async (__, scope) => {
      await liveThrough(door, scope, { account, folder });
    },
  );
});
