import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createLog } from '../../src/cli/log.ts';
import { createMarketplaceTokens } from '../../src/index.ts';
import { createProgressReporter } from '../../src/base/progress.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { numberedDevelopers } from '../support/tokens/many-developers.ts';

describe('how often progress is shown', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Reports progress a hundred times a second for so many seconds. */
  function report(progress: (done: number, total: number) => void, seconds: number): void {
    for (let step = 0; step < seconds * 100; step += 1) {
      progress(step, 10_000);
      jest.advanceTimersByTime(10);
    }
  }

  test('never if the work is done at once', () => {
    const messages: string[] = [];
    report(
      createProgressReporter((message) => messages.push(message), 5_000),
      4.9,
    );
    expect(messages).toEqual([]);
  });

  test('once per interval, with the count', () => {
    const messages: string[] = [];
    report(
      createProgressReporter((message) => messages.push(message), 5_000),
      18,
    );
    expect(messages).toEqual(['500 of 10000 done', '1000 of 10000 done', '1500 of 10000 done']);
  });

  test('once after a pause, not once for each interval', () => {
    const messages: string[] = [];
    const progress = createProgressReporter((message) => messages.push(message), 5_000);
    jest.advanceTimersByTime(60_000);
    progress(1, 2);
    progress(1, 2);
    expect(messages).toEqual(['1 of 2 done']);
  });

  test('as a line every five seconds without a terminal', () => {
    const written: string[] = [];
    const log = createLog({ write: (text) => written.push(text), isTTY: false });
    report((done, total) => log.progress?.(done, total), 12);
    log.info('10000 tokens');
    expect(written).toEqual(['500 of 10000 done\n', '1000 of 10000 done\n', '10000 tokens\n']);
  });

  test('five times a second on a terminal, in place, and cleared by the next message', () => {
    const written: string[] = [];
    const log = createLog({ write: (text) => written.push(text), isTTY: true });
    report((done, total) => log.progress?.(done, total), 0.5);
    log.warn('mind this');
    log.info('10000 tokens');
    expect(written).toEqual([
      '\r\u001b[K20 of 10000 done',
      '\r\u001b[K40 of 10000 done',
      '\r\u001b[Kwarning: mind this\n',
      '10000 tokens\n',
    ]);
  });

  test('writes nothing to a terminal if no progress was shown', () => {
    const written: string[] = [];
    createLog({ write: (text) => written.push(text), isTTY: true }).info('One token');
    expect(written).toEqual(['One token\n']);
  });
});

test('reports many tokens in order while they are signed', async () => {
  const reports: [done: number, total: number][] = [];
  const progress = (done: number, total: number) => reports.push([done, total]);
  await createMarketplaceTokens(
    {
      distributionPrivateKey: makeKey().pkcs8,
      marketplaceId: '6478901234',
      developerId: numberedDevelopers(1_000),
    },
    { log: { info: () => undefined, warn: () => undefined, progress } },
  );
  const done = reports.map(([count]) => count);
  expect(new Set(reports.map(([, total]) => total))).toEqual(new Set([1_000]));
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(reports.length).toBeGreaterThan(10);
});
