import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../src/base/duration.ts';
import * as library from '../../src/index.ts';
import { almostValid } from '../support/properties/near-misses.ts';
import { developers, INPUTS, type InputExamples } from '../support/properties/input-examples.ts';
import { property } from '../support/properties/property.ts';

const offline = { transport: () => Promise.reject(new library.NetworkError('asked', { permanent: true })) };

type Run = (request: object, context?: object) => Promise<unknown>;

/** Returns the error of a call with this value. Undefined if the value is accepted, and a request would be sent. */
async function refusalOf({ input, call }: InputExamples, text: string): Promise<unknown> {
  return (call.run as Run)({ ...call.request, [input]: text }, offline).then(
    () => undefined,
    (reason: unknown) => (reason instanceof library.NetworkError ? undefined : reason),
  );
}

/** Characters that no value of a few ASCII characters contains. */
const FOREIGN = [' ', '\n', '\t', '\u0000', '\u001b[31m', '\u00a0', '\u2028', '\u202e', '\ufeff', '\ud800'];
const ALIKE = [
  '٣',
  '１',
  'ａ',
  '０',
  '%0A',
  '"',
  "'",
  '`',
  '$',
  '::set-output name=x::y',
  '##[group]',
  '#',
  ',',
];
const foreign = fc.constantFrom(...FOREIGN, ...ALIKE);

describe.each(INPUTS)('$input such as $accepted.0', (examples) => {
  const { input, accepted, rejected, isFreeText = false } = examples;

  test.each(accepted)('accepts %j', async (text) => {
    expect(await refusalOf(examples, text)).toBeUndefined();
  });

  test.each(rejected)('rejects %j', async (text) => {
    expectRefusal(await refusalOf(examples, text), input);
  });

  property(
    'is accepted, also with blanks around it, or rejected with the name of the input',
    almostValid([...accepted, ...rejected]),
    {
      cost: 3,
      check: async (text) => {
        const error = await refusalOf(examples, text);
        if (error === undefined) expect(await refusalOf(examples, ` ${text}\n`)).toBeUndefined();
        else expectRefusal(error, input);
      },
    },
  );

  if (isFreeText) return;
  property(
    'is rejected if a foreign character is inserted',
    fc.tuple(fc.constantFrom(...accepted.filter((text) => /^\w\S+$/.test(text))), foreign, fc.nat()),
    {
      cost: 3,
      check: async ([text, inserted, place]) => {
        const at = 1 + (place % (text.length - 1));
        expectRefusal(await refusalOf(examples, text.slice(0, at) + inserted + text.slice(at)), input);
      },
    },
  );
});

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
