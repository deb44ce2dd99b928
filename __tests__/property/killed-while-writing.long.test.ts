import { expect, test } from '@jest/globals';
import { killAtEachStep, RUNS } from '../support/run/killed-while-writing.ts';
import { folder } from '../support/run/folder-per-test.ts';

test.each(RUNS)(
  'leaves no incomplete %s if it is killed at any step, and succeeds in the next run',
  async (...run) => {
    expect(await killAtEachStep(folder, run, { every: 1 })).toBeGreaterThan(4);
  },
);
