import { expect, test } from '@jest/globals';
import type { HttpTransport } from '../../src/index.ts';
import { secretStore } from '../support/rotation/stores.ts';
import { setUpRotation, rotateOnce } from '../support/rotation/rotation.ts';
import { APP, openAccount } from '../support/servers/account.ts';
import { sandboxTransport } from '../support/servers/sandbox-transport.ts';

const account = await openAccount();
const store = secretStore(account);

/** Breaks at the n-th request, counted from 0, as only a mistake in a program does. */
function breakingAt(request: number): { transport: HttpTransport; mistake: TypeError } {
  const transport = sandboxTransport(account.state);
  const mistake = new TypeError('undefined is not a function');
  let made = 0;
  return {
    mistake,
    transport: async (asked) => {
      if (made++ === request) throw mistake;
      return transport(asked);
    },
  };
}

/** What an error was in the beginning. */
function originOf(error: Error): Error {
  return error.cause instanceof Error ? originOf(error.cause) : error;
}

test.each([
  ['the account', { account, store }],
  ['an app', { account, store, appId: APP }],
])(
  'reports a bug at any request of a rotation for %s as an unexpected error, after rolling back',
  async (_, rotation) => {
    let requests = 0;
    let takenBack = 0;
    for (; ; requests += 1) {
      setUpRotation(rotation);
      const { transport, mistake } = breakingAt(requests);
      const error = await rotateOnce(rotation, { ...account.context, transport });
      if (error === undefined) break;
      if (error === mistake) continue;
      takenBack += 1;
      expect(error).toHaveProperty('code', 'ERR_ROTATION_INCOMPLETE');
      expect(originOf(error)).toBe(mistake);
      expect(error).toHaveProperty('message', expect.stringContaining(`unexpectedly: ${mistake.message}`));
    }
    expect(requests).toBeGreaterThan(8);
    expect(takenBack).toBeGreaterThan(0);
  },
);
