import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ERROR_CODES } from '../../src/base/error-codes.ts';
import { AscError, type HttpResponse, type HttpRequest } from '../../src/index.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { createValidResponse, apiKey, CALLS, distributionKey } from '../support/servers/fake-apple.ts';
import { textsOfError } from '../support/leaks/error-texts.ts';
import { junk, SPECIAL_TEXTS, replaceSomewhere } from '../support/properties/junk.ts';
import { property } from '../support/properties/property.ts';
import { collectLog } from '../support/run/collect-log.ts';

/** What becomes of one response. */
type Spoil = (response: HttpResponse) => HttpResponse;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const status = fc.oneof(
  fc.constantFrom(200, 201, 202, 204, 206, 301, 400, 401, 403, 404, 409, 422, 429, 500, 503),
  fc.nat(999),
);
const headers = fc.dictionary(
  fc.constantFrom('date', 'retry-after', 'location', 'x-rate-limit', 'content-type', '__proto__'),
  fc.oneof(
    fc.constantFrom(
      ...SPECIAL_TEXTS,
      '0',
      '-1',
      '99999999999',
      'Sat, 13 Sep 275760 00:00:00 GMT',
      'user-hour-lim:9;user-hour-rem:0;',
    ),
    fc.string(),
  ),
);
const entry = fc.dictionary(
  fc.constantFrom('id', 'status', 'code', 'title', 'detail', 'source', 'links', 'meta'),
  junk,
);

const spoil: fc.Arbitrary<Spoil> = fc.oneof(
  fc.tuple(place, junk).map(([at, value]): Spoil => (response) => {
    return response.body === ''
      ? response
      : { ...response, body: replaceSomewhere(response.body, at, value) };
  }),
  status.map((status): Spoil => (response) => ({ ...response, status })),
  headers.map((headers): Spoil => (response) => ({
    ...response,
    headers: { ...response.headers, ...headers },
  })),
  fc
    .oneof(fc.json(), fc.string({ unit: 'binary' }))
    .map((body): Spoil => (response) => ({ ...response, body })),
  place.map((at): Spoil => (response) => ({
    ...response,
    body: response.body.slice(0, at * response.body.length),
  })),
  fc.tuple(status, fc.array(fc.oneof(entry, junk))).map(([status, errors]): Spoil => (response) => {
    return { ...response, status, body: JSON.stringify({ errors }) };
  }),
);

/** Which responses are changed, by their number. The others are correct. */
const plan = fc.array(fc.oneof(fc.constant(undefined), spoil), { minLength: 1, maxLength: 5 });

function serverOf(spoils: readonly (Spoil | undefined)[], always: boolean) {
  const bearers = new Set<string>();
  let count = 0;
  const transport = ({
    method,
    url,
    headers: { authorization = '' },
  }: HttpRequest): Promise<HttpResponse> => {
    bearers.add(authorization.replace('Bearer ', ''));
    const spoiled = spoils[always ? count % spoils.length : count];
    count += 1;
    if (count > 2_000) throw new Error('It never ends');
    const right = { headers: { date: new Date().toUTCString() }, ...createValidResponse(method, url) };
    return Promise.resolve(spoiled ? spoiled(right) : right);
  };
  return { transport, bearers };
}

property(
  'a response of any shape leads to a result or an AscError without secrets',
  fc.tuple(fc.constantFrom(...Object.keys(CALLS)), plan, fc.boolean()),
  {
    cost: 1.2,
    check: async ([name, spoils, always]) => {
      const { transport, bearers } = serverOf(spoils, always);
      const { log, lines } = collectLog();
      const call = CALLS[name];
      const context = { transport, log, sleep: () => Promise.resolve() };
      const outcome: unknown = await call
        ?.run({ ...apiKey, ...call.request }, context)
        .catch((error: unknown) => error);
      if (outcome instanceof Error) {
        if (!(outcome instanceof AscError)) throw outcome;
        expect(Object.keys(ERROR_CODES)).toContain(outcome.code);
        expect(outcome.message.length).toBeLessThan(50_000);
      }
      const secrets = [apiKey.privateKey, distributionKey.sec1, ...bearers];
      expect(
        findLeaks(secrets, [...lines, ...(outcome instanceof Error ? textsOfError(outcome) : [])]),
      ).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect({}).not.toHaveProperty('polluted');
    },
  },
);

test.each(Object.keys(CALLS))('succeeds with correct responses: %s', async (name) => {
  const call = CALLS[name];
  const { transport } = serverOf([], false);
  const result = await call
    ?.run({ ...apiKey, ...call.request }, { transport, sleep: () => Promise.resolve() })
    .catch((error: unknown) => error);
  expect(result).not.toBeInstanceOf(Error);
});

const MANY = 200_000;

test.each([
  ['a list of 200,000 entries', 200, JSON.stringify({ data: Array(MANY).fill({ id: 'x' }) })],
  ['200,000 errors', 400, JSON.stringify({ errors: Array(MANY).fill({}) })],
  ['a title that begins many times', 502, '<title'.repeat(MANY)],
  [
    'a key of spaces',
    200,
    JSON.stringify({ data: [{ id: 'x', attributes: { publicKey: `x${' '.repeat(9 * MANY)}x` } }] }),
  ],
  ['nested lists', 200, `{"data":${'['.repeat(MANY)}${']'.repeat(MANY)}}`],
  ['nested lists that never end', 400, '['.repeat(MANY)],
])('processes a response that is designed to take hours within seconds: %s', async (_, status, body) => {
  const before = process.cpuUsage();
  const transport = () => Promise.resolve({ status, body, headers: {} });
  const outcome: unknown = await CALLS['list-keys']
    ?.run(apiKey, { transport, sleep: () => Promise.resolve() })
    .catch((error: unknown) => error);
  if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AscError);
  expect(process.cpuUsage(before).user).toBeLessThan(8_000_000);
});
