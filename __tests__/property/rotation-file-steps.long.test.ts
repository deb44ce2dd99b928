import { expect, test } from '@jest/globals';
import { OLD } from '../support/rotation/rotation.ts';
import { APP } from '../support/servers/account.ts';
import { failEachFileStep } from '../support/rotation/file-steps.ts';
import { openWorkplaces } from '../support/rotation/accounts-with-files.ts';

const workplaces = await openWorkplaces(6);

test.each([
  ['the account', {}],
  ['an app', { appId: APP }],
])('a rotation for %s, killed at each step with the file and run again, loses nothing', async (_, scope) => {
  const steps = await failEachFileStep(workplaces, { how: 'killed', ...scope });
  expect(steps.flatMap(({ problems }) => problems)).toEqual([]);
  expect(steps.length).toBeGreaterThan(20);
});

test('a rotation that finds the disk full at a step with the file says so, and the stored key is registered', async () => {
  const steps = await failEachFileStep(workplaces, { how: 'refused', appId: APP });
  expect(steps.flatMap(({ problems }) => problems)).toEqual([]);
  const lost = steps.filter(({ registered, stored }) => registered !== 1 || !stored.registered);
  expect(lost.map(({ stderr }) => stderr)).toEqual([]);
  const failed = steps.filter(({ exitCode }) => exitCode !== 0);
  for (const { exitCode, stderr } of failed) {
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/distribution\.pem\S* could not be (?:read|written) \(ENOSPC\)/);
  }
  expect(failed.filter(({ stored }) => stored.pem === OLD).length).toBeGreaterThanOrEqual(8);
});
