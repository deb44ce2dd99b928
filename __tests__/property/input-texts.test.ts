import { expect } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../src/base/duration.ts';
import * as library from '../../src/index.ts';
import { almostValid } from '../support/properties/near-misses.ts';
import { developers, INPUTS } from '../support/properties/input-rules.ts';
import { property } from '../support/properties/property.ts';
import * as rules from '../support/properties/rules.ts';

const offline = { transport: () => Promise.reject(new library.NetworkError('asked', { permanent: true })) };

type Run = (request: object, context?: object) => Promise<unknown>;

for (const [input, accepts, { run, request }, alike] of INPUTS) {
  property(
    `${input} such as ${String(alike[0])} is accepted by its rule, or rejected with the name of the input`,
    almostValid(alike),
    {
      cost: 1.5,
      check: async (text) => {
        const error: unknown = await (run as Run)({ ...request, [input]: text }, offline).then(
          () => undefined,
          (reason: unknown) => (reason instanceof library.NetworkError ? undefined : reason),
        );
        if (accepts(text)) expect(error).toBeUndefined();
        else expectRefusal(error, input);
      },
    },
  );
}

function expectRefusal(error: unknown, input: string): void {
  if (!(error instanceof library.InputError))
    throw new Error('It was accepted, or failed unexpectedly', { cause: error });
  expect(error.problems.map((problem) => problem.input)).toEqual([input]);
  expect(error.message).toMatch(new RegExp(`^${input}: [^\\p{Cc}\\u2028\\u2029]+$`, 'u'));
  expect(error.message.length).toBeLessThan(3_000);
}

property('a formatted duration is parsed to the same value', fc.nat(999_999_999), {
  check: (seconds) => {
    expect(parseDuration(formatDuration(seconds))).toBe(seconds);
    expect(rules.secondsOf(formatDuration(seconds))).toBe(seconds);
  },
});

property(
  'a list is split into its entries, without duplicates',
  fc.array(fc.stringMatching(/^[\w.-]{1,12}$/), { minLength: 1 }),
  {
    cost: 3,
    check: async (ids) => {
      const text = ids.map((id, index) => id + String([' ,', '\n', '\r\n', ',,\n '][index % 4])).join('');
      const { tokens } = await library.createMarketplaceTokens({ ...developers, developerId: text });
      expect(Object.keys(tokens).toSorted()).toEqual([...new Set(ids)].toSorted());
      expect(Object.getPrototypeOf(tokens)).toBe(Object.prototype);
    },
  },
);
