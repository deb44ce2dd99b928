import { getEventListeners } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { listDomains, type Context } from '../../src/index.ts';
import { openAccount } from '../support/servers/account.ts';
import { directContext } from '../support/servers/direct-context.ts';

const account = await openAccount();

test('runs that share a signal add one listener to it, one after another and at once', async () => {
  const warnings: string[] = [];
  const note = ({ name }: Error) => void warnings.push(name);
  process.on('warning', note);
  const { signal } = new AbortController();
  const run = () => listDomains(account.credentials, { ...directContext(account), signal });
  for (let count = 0; count < 12; count += 1) await run();
  await Promise.all(Array.from({ length: 12 }, run));
  await nextTurn(); // Node.js emits a warning in a later turn.
  process.off('warning', note);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  expect(warnings).toEqual([]);
});

test('a signal cancels all runs that share it, and those that begin later', async () => {
  const controller = new AbortController();
  const run = (context: Partial<Context>) =>
    listDomains(account.credentials, { ...context, signal: controller.signal });
  const neverRespond = () => new Promise<never>(() => undefined);
  const stalled = { ...directContext(account), transport: neverRespond };
  const runs = Promise.allSettled([run(stalled), run(stalled)]);
  await nextTurn();
  controller.abort('SIGINT');
  const later = Promise.allSettled([run(directContext(account))]);
  const cancelled = { reason: { code: 'ERR_CANCELLED', headline: 'The run was cancelled by SIGINT' } };
  expect([...(await runs), ...(await later)]).toMatchObject([cancelled, cancelled, cancelled]);
});
