import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { actInProcess } from '../support/run/action.ts';
import { commandInProcess } from '../support/run/command.ts';
import { makeFolder } from '../support/run/folder.ts';
import { openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const folder = await makeFolder();
const unusable = { GITHUB_API_URL: 'http://github.example/api/v3', GITHUB_REPOSITORY: 'a/b/c' };
const secret = { 'secret-name': 'KEY', 'github-token': 'github_pat_x' };

test('the variables of the runner are not read if the key is stored in a file', async () => {
  const request = { mode: 'rotate-key', ...account.inputs, 'store-file': join(folder, 'action.pem') };
  expect(await actInProcess(request, unusable)).toMatchObject({ exitCode: 0, annotations: [] });
});

test('GH_TOKEN is not read on the command line if the key is stored in a file', async () => {
  const environment = { ...unusable, GH_TOKEN: 'of another\ttool', ...account.variables };
  const words = ['rotate-key', '--store-file', join(folder, 'command.pem')];
  expect(await commandInProcess(words, { environment })).toMatchObject({ exitCode: 0 });
});

test('a message about a variable of the runner names the variable', async () => {
  const run = await actInProcess({ mode: 'rotate-key', ...account.inputs, ...secret }, unusable);
  expect(run.exitCode).toBe(1);
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^GITHUB_REPOSITORY: is "a\/b\/c"/),
    expect.stringMatching(/^GITHUB_API_URL: must begin with https:\/\//),
  ]);
});
