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
  'a run that is killed at any step leaves no half of %s, and the next one works',
  async (...run) => {
    expect(await killAtEachStep(folder, run, { every: 1 })).toBeGreaterThan(4);
  },
);
