import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { createContext } from '../../src/task/create-context.ts';

test('does not wait if the signal is aborted before or while it waits', async () => {
  const controller = new AbortController();
  const context = createContext();
  const waits = [context.sleep(60_000, controller.signal), context.sleep(60_000, AbortSignal.abort())];
  controller.abort();
  const late = sleep(5_000, 'late', { ref: false });
  expect(await Promise.race([Promise.all(waits), late])).toEqual([undefined, undefined]);
});
