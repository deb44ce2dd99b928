import { describe, expect, test } from '@jest/globals';
import { sendWithRetries } from '../../src/http/send-with-retries.ts';
import { NetworkError } from '../../src/base/errors.ts';
import { NOW, scripted, lost } from '../support/servers/scripted-responses.ts';
import { rejectionOf } from '../support/run/rejection-of.ts';

const request = { url: 'https://localhost/v1/x', headers: {} };
const unsent = () => new NetworkError('Nobody listens');
const untrusted = () => new NetworkError('Not trusted', { permanent: true });

type Method = Parameters<typeof sendWithRetries>[0]['method'];

describe('decides whether to send a request again', () => {
  test.each<[Method, string, Error | { status: number }, boolean]>([
    ['GET', 'after a lost response', lost(), true],
    ['PUT', 'after a lost response', lost(), true],
    ['DELETE', 'after a lost response', lost(), true],
    ['POST', 'after a lost response', lost(), false],
    ['POST', 'if nothing was sent', unsent(), true],
    ['GET', 'if the server is not trusted', untrusted(), false],
    ['GET', 'after 429', { status: 429 }, true],
    ['POST', 'after 429', { status: 429 }, true],
    ['GET', 'after 500', { status: 500 }, true],
    ['PUT', 'after 503', { status: 503 }, true],
    ['POST', 'after 500', { status: 500 }, false],
    ['GET', 'after 499', { status: 499 }, false],
    ['GET', 'after 400', { status: 400 }, false],
  ])('%s %s', async (method, _, ...[first, again]) => {
    const { client, requests } = scripted(first, { status: 200, body: 'second' });
    const outcome = await sendWithRetries({ method, ...request }, client).catch((error: unknown) => error);
    expect(requests).toHaveLength(again ? 2 : 1);
    if (again) expect(outcome).toMatchObject({ status: 200, body: 'second' });
    else if (first instanceof Error) expect(outcome).toBe(first);
    else expect(outcome).toMatchObject(first);
  });

  test('throws other errors unchanged', async () => {
    const { client, requests } = scripted(new TypeError('A mistake of ours'));
    await expect(sendWithRetries({ method: 'GET', ...request }, client)).rejects.toThrow('A mistake of ours');
    expect(requests).toHaveLength(1);
  });
});

test('reports 404 after a GET whose first response was lost', async () => {
  const { client } = scripted(lost(), { status: 404 });
  expect(await sendWithRetries({ method: 'GET', ...request }, client)).toMatchObject({ status: 404 });
});

describe('the delay before a retry', () => {
  test.each([
    ['7', 7_000],
    [' 7 ', 7_000],
    ['0', 500],
    ['-7', 500],
    ['7.5', 500],
    ['1234567890', 500],
    [undefined, 500],
    ['', 500],
    [new Date(NOW + 12_000).toUTCString(), 12_000],
    [new Date(NOW).toUTCString(), 500],
    [new Date(NOW - 12_000).toUTCString(), 500],
  ])('after Retry-After %j is %i ms', async (retryAfter, wait) => {
    const headers = { 'retry-after': retryAfter };
    const { client, waits } = scripted({ status: 429, headers }, { status: 200 });
    await sendWithRetries({ method: 'GET', ...request }, client);
    expect(waits).toEqual([wait]);
  });

  test.each([
    [0, [250, 500, 1_000]],
    [0.5, [500, 1_000, 2_000]],
    [1, [750, 1_500, 3_000]],
  ])('doubles each time and is varied randomly: %d', async (random, expected) => {
    const { client, waits } = scripted(unsent(), unsent(), unsent(), {});
    const context = { ...client.context, random: () => random };
    await sendWithRetries({ method: 'GET', ...request }, { ...client, context });
    expect(waits).toEqual(expected);
  });

  test('is logged with its reason', async () => {
    const { client, info } = scripted(
      unsent(),
      { status: 429, headers: { 'retry-after': '30' } },
      { status: 503 },
      {},
    );
    await sendWithRetries({ method: 'GET', ...request }, client);
    expect(info).toEqual([
      'Nobody listens; trying again in 1s',
      'The server responded with 429, too many requests; trying again in 30s',
      'The server responded with 503; trying again in 2s',
    ]);
  });

  test('reduces the time for the last attempt', async () => {
    const headers = { 'retry-after': '55' };
    const { client, requests } = scripted({ status: 429, headers }, {});
    await sendWithRetries({ method: 'GET', ...request }, client);
    const [first, last] = requests.map(({ timeout }) => timeout);
    expect(first).toBe(15_000);
    expect(last).toBeLessThanOrEqual(5_000);
    expect(last).toBeGreaterThan(4_000);
  });
});

describe('gives up after a minute', () => {
  const LATER = 'would exceed the limit of 1m for a request. Run the step again later.';

  test.each([
    ['60', 'Tried once. The server asks to wait 1m, which'],
    ['59', 'Tried 2 times. The server asks to wait 59s, which'],
    [new Date(NOW + 3_600_000).toUTCString(), 'Tried once. The server asks to wait 1h, which'],
  ])('if the server asks to wait %s', async (retryAfter, tried) => {
    const busy = { status: 429, headers: { 'retry-after': retryAfter } };
    const { client } = scripted(busy, busy);
    expect(await sendWithRetries({ method: 'GET', ...request }, client)).toEqual({
      ...busy,
      body: '',
      retryNote: `${tried} ${LATER}`,
    });
  });

  test('if the server does not ask to wait', async () => {
    const { client, waits } = scripted(...Array.from({ length: 9 }, () => ({ status: 503 })));
    const { retryNote } = await sendWithRetries({ method: 'GET', ...request }, client);
    expect(retryNote).toBe(`Tried 7 times. Another attempt ${LATER}`);
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000]);
  });

  test.each([
    ['GET', lost, true],
    ['POST', unsent, false],
  ] as const)('if %s gets no response', async (method, error, mayHaveHappened) => {
    const { client } = scripted(...Array.from({ length: 9 }, error));
    const thrown = await rejectionOf(sendWithRetries({ method, ...request }, client));
    expect(thrown).toMatchObject({
      code: 'ERR_NETWORK_CONNECTION',
      message: `${error().message}. Tried 7 times, then gave up. Run the step again later`,
      mayHaveHappened,
      cause: { message: error().message },
    });
  });
});
