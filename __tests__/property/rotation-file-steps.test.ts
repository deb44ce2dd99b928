import { expect, test } from '@jest/globals';
import { OLD } from '../support/rotation/rotation.ts';
import { APP } from '../support/servers/account.ts';
import { failEachFileStep } from '../support/rotation/file-steps.ts';
import { openWorkplaces } from '../support/rotation/accounts-with-files.ts';

const workplaces = await openWorkplaces(4);

// At every step: rotation-store-steps.long.test.ts.
const EVERY = 5;

test('a rotation that is killed at a step with the file and run again loses nothing', async () => {
  const steps = await failEachFileStep(workplaces, { how: 'killed', every: EVERY });
  expect(steps.flatMap(({ problems }) => problems)).toEqual([]);
  expect(steps.length).toBeGreaterThan(4);
});

test('a rotation that finds the disk full at a step with the file takes the new key back', async () => {
  const steps = await failEachFileStep(workplaces, { how: 'refused', appId: APP, every: EVERY });
  expect(steps.flatMap(({ problems }) => problems)).toEqual([]);
  expect(steps.some(({ exitCode, stored }) => exitCode === 1 && stored.pem === OLD)).toBe(true);
});
