import { describe, test } from '@jest/globals';
import { ENTRY_POINTS } from '../support/run/entry-points.ts';
import { makeFolder } from '../support/run/folder.ts';
import { openAccount } from '../support/servers/account.ts';
import { runKeyLifecycle, SCOPES } from '../support/run/key-lifecycle.ts';

const account = await openAccount();
const folder = await makeFolder();

describe.each(ENTRY_POINTS)('with %s', (_, runMode) => {
  test.each(Object.entries(SCOPES))(
    'a key of %s is made, registered, read, renewed and removed',
    async (__, scope) => {
      await runKeyLifecycle(runMode, scope, { account, folder });
    },
  );
});
