import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { failingStepOption } from '../../support/run/fail-file-step.ts';
import { key, keyFileStep, listModesAndPaths, withoutUmask } from '../../support/run/key-files.ts';
import { folder } from '../../support/run/folder-per-test.ts';
import { runPost, runStep, startStep } from '../../support/run/step.ts';

test.each([
  ['before it creates the directory', 0, []],
  ['before it creates the file', 1, ['700 asc']],
  ['before it writes the key', 2, ['700 asc', '600 asc/AuthKey_2X9R4HXF34.p8']],
  ['before it ends', 3, ['700 asc', '600 asc/AuthKey_2X9R4HXF34.p8']],
])(
  'leaves nothing that others can read, and cleans up in the post step, if it is killed %s',
  async (_, step, left) => {
    const environment = { NODE_OPTIONS: failingStepOption(folder, { how: 'killed', step }) };
    const killed = await withoutUmask(() =>
      runStep(keyFileStep, { temporary: folder, environment, canaries: [key] }),
    );
    expect(killed.signal).toBe('SIGKILL');
    expect(
      listModesAndPaths(folder).map((line) => line.replace(/asc-credentials-[0-9a-f-]{36}/, 'asc')),
    ).toEqual(left);
    expect(await runPost(killed.state)).toMatchObject({ exitCode: 0, annotations: [] });
    expect(listModesAndPaths(folder)).toEqual([]);
  },
);

const MOMENTS = 12;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;

test('leaves no key file if the job is cancelled at any time', async () => {
  const started = performance.now();
  const whole = await runStep(keyFileStep, { temporary: folder });
  const duration = performance.now() - started;
  await runPost(whole.state);
  const ends: (NodeJS.Signals | null)[] = [];
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const { kill, ended } = await startStep(keyFileStep, { temporary: folder });
    await sleep((duration * moment) / MOMENTS);
    kill(SIGNALS[moment % SIGNALS.length] ?? 'SIGKILL');
    const { state, signal } = await ended;
    ends.push(signal);
    expect(await runPost(state)).toMatchObject({ exitCode: 0, annotations: [] });
    expect(readdirSync(folder)).toEqual([]);
  }
  expect(ends.filter((signal) => signal !== null).length).toBeGreaterThan(0);
});
