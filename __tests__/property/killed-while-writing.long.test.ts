import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { killAtEachStep, RUNS } from '../support/run/killed-while-writing.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-credentials-killed-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test.each(RUNS)(
  'leaves no incomplete %s if it is killed at any step, and succeeds in the next run',
  async (...run) => {
    expect(await killAtEachStep(folder, run, { every: 1 })).toBeGreaterThan(4);
  },
);
