import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/index.ts';
import { secretPlace } from './support/places.ts';
import { arrange, rotateOnce } from './support/rotation.ts';
import { APP, openAccount } from './support/sandbox.ts';
import { exchangeWith } from '../support/in-process.ts';

const account = await openAccount();
const place = secretPlace(account);

/** Breaks at the n-th request, counted from 0, as only a mistake in a program does. */
function breakingAt(request: number): { exchange: Exchange; mistake: TypeError } {
  const exchange = exchangeWith(account.state);
  const mistake = new TypeError('undefined is not a function');
  let made = 0;
  return {
    mistake,
    exchange: async (asked) => {
      if (made++ === request) throw mistake;
      return exchange(asked);
    },
  };
}

test.each([
  ['the account', { account, place }],
  ['an app', { account, place, appId: APP }],
])(
  'a mistake of ours at any request of a rotation for %s is never dressed up as something else',
  async (_, rotation) => {
    let requests = 0;
    for (; ; requests += 1) {
      arrange(rotation);
      const { exchange, mistake } = breakingAt(requests);
      const error = await rotateOnce(rotation, { ...account.context, exchange });
      if (error === undefined) break;
      expect(error).toBe(mistake);
    }
    expect(requests).toBeGreaterThan(8);
  },
);
