import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createLog } from '../../src/cli/log.ts';
import { createMarketplaceTokens } from '../../src/index.ts';
import { reportProgress } from '../../src/base/progress.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { numberedDevelopers } from '../support/tokens/many-developers.ts';

describe('how often progress is told', () => {
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

  test('not at all of what is done at once', () => {
    const said: string[] = [];
    report(
      reportProgress((message) => said.push(message), 5_000),
      4.9,
    );
    expect(said).toEqual([]);
  });

  test('once in so many milliseconds, with how far it has come', () => {
    const said: string[] = [];
    report(
      reportProgress((message) => said.push(message), 5_000),
      18,
    );
    expect(said).toEqual(['500 of 10000 done', '1000 of 10000 done', '1500 of 10000 done']);
  });

  test('after a pause once, not once for every interval of it', () => {
    const said: string[] = [];
    const progress = reportProgress((message) => said.push(message), 5_000);
    jest.advanceTimersByTime(60_000);
    progress(1, 2);
    progress(1, 2);
    expect(said).toEqual(['1 of 2 done']);
  });

  test('where nobody watches, as a line every five seconds', () => {
    const written: string[] = [];
    const log = createLog({ write: (text) => written.push(text), isTTY: false });
    report((done, total) => log.progress?.(done, total), 12);
    log.info('10000 tokens');
    expect(written).toEqual(['500 of 10000 done\n', '1000 of 10000 done\n', '10000 tokens\n']);
  });

  test('on a terminal five times a second, in place, and wiped by the next message', () => {
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

  test('a terminal on which nothing was shown is left alone', () => {
    const written: string[] = [];
    createLog({ write: (text) => written.push(text), isTTY: true }).info('One token');
    expect(written).toEqual(['One token\n']);
  });
});

test('many tokens are reported as they are signed, in order, up to the end', async () => {
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
