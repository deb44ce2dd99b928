import { expect, test } from '@jest/globals';
import { readCommandSettings } from '../../src/entry/command-settings.ts';

test('a command gets the environment without secrets, inputs and files of the runner', async () => {
  const removed = {
    'INPUT_PRIVATE-KEY': 'x',
    'INPUT_STORE-COMMAND': 'x',
    ASC_PRIVATE_KEY: '@env:MY_KEY',
    MY_KEY: 'x',
    ASC_PRIVATE_KEY_B64: 'x',
    APP_STORE_CONNECT_API_KEY_KEY: 'x',
    APP_STORE_CONNECT_PRIVATE_KEY: 'x',
    ASC_DISTRIBUTION_PRIVATE_KEY: 'x',
    ASC_SEAL_PASSPHRASE: 'x',
    GH_TOKEN: 'x',
    gh_token: 'x',
    GITHUB_OUTPUT: 'x',
    GITHUB_ENV: 'x',
    GITHUB_PATH: 'x',
    GITHUB_STATE: 'x',
    GITHUB_STEP_SUMMARY: 'x',
    BASH_ENV: 'x',
  };
  const kept = {
    PATH: '/bin',
    VAULT_TOKEN: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    GITHUB_REPOSITORY: 'x',
    ASC_KEY_ID: 'x',
    ASC_PRIVATE_KEY_PATH: 'x',
  };
  const { environment, secrets } = await readCommandSettings({ ...removed, ...kept }, ['secret']);
  expect(environment).toEqual(kept);
  expect(secrets).toEqual(['secret']);
});
