import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { HttpResponse, HttpRequest } from '../../src/index.ts';
import { createValidResponse, apiKey, CALLS } from '../support/servers/fake-apple.ts';

const MINUTE = 60_000;

let clock = 0;
afterEach(() => {
  clock = 0;
  jest.restoreAllMocks();
});

type Server = (request: HttpRequest, answer: () => HttpResponse) => HttpResponse;

/** Runs a mode against a server in whose time alone it runs: every answer takes it so many milliseconds. */
async function runSlowly(name: string, { latency, serve }: { latency: number; serve?: Server }) {
  jest.spyOn(performance, 'now').mockImplementation(() => clock);
  const calls: string[] = [];
  const transport = (request: HttpRequest) => {
    calls.push(`${request.method} ${new URL(request.url).pathname}`);
    clock += Math.min(latency, request.timeout);
    const right = (): HttpResponse => ({ headers: {}, ...createValidResponse(request.method, request.url) });
    return Promise.resolve(serve ? serve(request, right) : right());
  };
  const sleep = (milliseconds: number) => {
    clock += milliseconds;
    return Promise.resolve();
  };
  const call = CALLS[name];
  const error: unknown = await call
    ?.run({ ...apiKey, ...call.request }, { transport, sleep, random: () => 0.5 })
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  return { message: error instanceof Error ? error.message : '', error, calls, minutes: clock / MINUTE };
}

/** Lists go on and on. */
const endless: Server = ({ url }, answer) => {
  const body = JSON.parse(answer().body) as { data?: unknown };
  if (!Array.isArray(body.data)) return answer();
  return { ...answer(), body: JSON.stringify({ data: [], links: { next: `${url}&x` } }) };
};

/** Every second request is to be asked again in half a minute. */
function hesitant(): Server {
  let count = 0;
  return (_, answer) =>
    (count += 1) % 2 ? { status: 429, headers: { 'retry-after': '30' }, body: '' } : answer();
}

describe('ends a run after little more than 5 minutes, however slow the server is', () => {
  test.each(Object.keys(CALLS))('%s, with a response every 14 s', async (name) => {
    const { minutes, error } = await runSlowly(name, { latency: 14_000, serve: endless });
    expect(minutes).toBeLessThan(7.5);
    if (error !== undefined) expect(error).toMatchObject({ code: expect.stringMatching(/^ERR_/) });
  });

  test.each(Object.keys(CALLS))('%s, with a Retry-After before each response', async (name) => {
    const { minutes } = await runSlowly(name, { latency: 0, serve: hesitant() });
    expect(minutes).toBeLessThan(7.5);
  });
});

test('stops reading a slow list, and names the limit and what to do', async () => {
  const { error, message, minutes } = await runSlowly('list-keys', { latency: 14_000, serve: endless });
  expect(error).toMatchObject({ code: 'ERR_NETWORK_TIMEOUT', permanent: true });
  expect(message).toBe(
    'GET /v1/alternativeDistributionKeys was not sent, because the limit of 5m for all requests of a run is reached. Run the step again later',
  );
  expect(minutes).toBeCloseTo(5.1, 0);
});

test('does not begin a delay that is longer than the remaining time', async () => {
  const { message, minutes } = await runSlowly('list-keys', {
    latency: 1_000,
    serve: (request, answer) =>
      clock < 4.5 * MINUTE
        ? endless(request, answer)
        : { status: 429, headers: { 'retry-after': '40' }, body: '' },
  });
  expect(minutes).toBeLessThan(5);
  expect(message).toContain(
    'The server asks to wait 40s, which would exceed the limit of 5m for all requests of a run',
  );
});

test('still rolls back if a rotation runs out of time', async () => {
  const { calls, error, message, minutes } = await runSlowly('rotate-key of an organization', {
    latency: 100,
    serve: ({ method }, answer) => {
      if (method === 'POST') clock += 5 * MINUTE;
      return answer();
    },
  });
  expect(error).toMatchObject({ code: 'ERR_NETWORK_TIMEOUT' });
  expect(message).toContain('the limit of 5m for all requests of a run is reached');
  expect(calls.filter((call) => call.startsWith('PUT'))).toEqual([]);
  expect(calls.at(-1)).toMatch(/^(?:GET|DELETE) \/v1\/alternativeDistributionKeys/);
  expect(minutes).toBeLessThan(5.5);
});
