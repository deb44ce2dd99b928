import { describe, test } from '@jest/globals';
import { DOORS } from './support/doors.ts';
import { makeFolder } from './support/places.ts';
import { openAccount } from './support/sandbox.ts';
import { liveThrough, SCOPES } from './support/whole-life.ts';

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
