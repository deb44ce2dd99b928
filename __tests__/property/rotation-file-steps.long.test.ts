import { expect, test } from '@jest/globals';
import { OLD_KEY } from '../support/rotation/rotation.ts';
import { APP } from '../support/servers/account.ts';
import { failEachFileStep } from '../support/rotation/file-steps.ts';
import { openAccountsWithFiles } from '../support/rotation/accounts-with-files.ts';

const accounts = await openAccountsWithFiles(6);

test.each([
  ['the account', {}],
  ['an app', { appId: APP }],
])('loses nothing if a rotation for %s is killed at each file operation and run again', async (_, scope) => {
  const steps = await failEachFileStep(accounts, { how: 'killed', ...scope });
  expect(steps.flatMap(({ problems }) => problems)).toEqual([]);
  expect(steps.length).toBeGreaterThan(20);
});

test('reports a full disk at each file operation, and keeps a registered key in the file', async () => {
  const steps = await failEachFileStep(accounts, { how: 'refused', appId: APP });
  expect(steps.flatMap(({ problems }) => problems)).toEqual([]);
  const lost = steps.filter(({ registered, stored }) => registered !== 1 || !stored.registered);
  expect(lost.map(({ stderr }) => stderr)).toEqual([]);
  const failed = steps.filter(({ exitCode }) => exitCode !== 0);
  for (const { exitCode, stderr } of failed) {
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/distribution\.pem\S* could not be (?:read|written) \(ENOSPC\)/);
  }
  expect(failed.filter(({ stored }) => stored.pem === OLD_KEY).length).toBeGreaterThanOrEqual(8);
});
