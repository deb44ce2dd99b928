import { describe, expect, test } from '@jest/globals';
import { parseFault } from '../../src/sandbox/faults.ts';
import { prepareRegistration } from '../support/servers/registration.ts';

const ONCE = ['GET 200', 'POST 201', 'GET 200'];

test.each([
  ['GET status=429 retry-after=7', ['GET 429', ...ONCE], [7_000]],
  ['POST status=429 retry-after=7', ['GET 200', 'POST 429', 'POST 201', 'GET 200'], [7_000]],
  [
    'POST status=429 times=3',
    ['GET 200', 'POST 429', 'POST 429', 'POST 429', ...ONCE.slice(1)],
    [500, 1_000, 2_000],
  ],
  ['GET status=503 retry-after=20 times=2', ['GET 503', 'GET 503', ...ONCE], [20_000, 20_000]],
  ['GET status=500 times=3', ['GET 500', 'GET 500', 'GET 500', ...ONCE], [500, 1_000, 2_000]],
  ['GET status=502 body=html', ['GET 502', ...ONCE], [500]],
  ['GET reset=before times=2', ['GET reset', 'GET reset', ...ONCE], [500, 1_000]],
  ['GET body=short', ['GET short', ...ONCE], [500]],
])('retries after %s', async (fault, expected, expectedWaits) => {
  const { register, requests, sandbox, waits, info } = await prepareRegistration(fault);
  await expect(register()).resolves.toMatchObject({ created: true });
  expect(requests()).toEqual(expected);
  expect(waits).toEqual(expectedWaits);
  expect(sandbox.state.keys).toHaveLength(1);
  expect(info.filter((line) => line.includes('trying again in'))).toHaveLength(expectedWaits.length);
});

test('waits until the HTTP date in Retry-After', async () => {
  const { register, sandbox, waits } = await prepareRegistration();
  const now = Math.floor(Date.now() / 1000) * 1000;
  const fault = parseFault('GET status=429');
  const settings = { ...fault.settings, 'retry-after': new Date(now + 12_000).toUTCString() };
  sandbox.state.faults.push({ ...fault, settings });
  await register({}, { now: () => now });
  expect(waits).toEqual([12_000]);
});

test.each(['0', '-5', 'soon', new Date(0).toUTCString()])(
  'waits before a retry after 429 with Retry-After %j',
  async (retryAfter) => {
    const { register, sandbox, waits } = await prepareRegistration();
    const fault = parseFault('GET status=429 times=3');
    sandbox.state.faults.push({ ...fault, settings: { ...fault.settings, 'retry-after': retryAfter } });
    await register();
    expect(waits).toEqual([500, 1_000, 2_000]);
  },
);

test('varies the delays with the random numbers of the context', async () => {
  const { register, waits } = await prepareRegistration('GET status=503 times=2');
  const numbers = [0, 1];
  await register({}, { random: () => numbers.shift() ?? 0 });
  expect(waits).toEqual([250, 1_500]);
});

describe('gives up a request within 60 s', () => {
  test.each([
    [['GET status=503 times=99', 503], 7, 'Tried 7 times. Another attempt'],
    [['GET status=429 retry-after=3600', 429], 1, 'Tried once. The server asks to wait 1h, which'],
    [['GET status=429 retry-after=25 times=99', 429], 3, 'Tried 3 times. The server asks to wait 25s, which'],
  ] as const)('after %j', async ([fault, status], attempts, message) => {
    const { register, requests, waits } = await prepareRegistration(fault);
    const attempt = register();
    const code = status === 429 ? 'ERR_API_RATE_LIMITED' : 'ERR_API_UNAVAILABLE';
    await expect(attempt).rejects.toMatchObject({ code, status });
    await expect(attempt).rejects.toThrow(
      `${message} would exceed the limit of 1m for a request. Run the step again later.`,
    );
    expect(requests()).toEqual(Array(attempts).fill(`GET ${status}`));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(60_000);
  });

  test('if the connection breaks each time', async () => {
    const { register, requests } = await prepareRegistration('reset=before times=99');
    const attempt = register();
    await expect(attempt).rejects.toMatchObject({ code: 'ERR_NETWORK_CONNECTION' });
    await expect(attempt).rejects.toThrow(
      /^The connection to 127\.0\.0\.1:\d+ failed: .*Tried 7 times, then gave up\. Run the step again later$/,
    );
    expect(requests()).toEqual(Array(7).fill('GET reset'));
  });
});

test('explains that no requests are left this hour', async () => {
  const { register, sandbox } = await prepareRegistration();
  sandbox.state.requestsLeft = 0;
  await expect(register()).rejects.toThrow(
    /RATE_LIMIT_EXCEEDED: The request rate limit.*\nThe hourly limit of this API key is used up\. Other pipelines may share the key\.\nTried 7 times/s,
  );
});
