import { createPublicKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { act } from '../support/run/action.ts';
import { command } from '../support/run/command.ts';
import { openSecret, SECRET_PATH, secretStore } from '../support/rotation/stores.ts';
import { setUpRotation, OLD_KEY, requestOf, type Rotation } from '../support/rotation/rotation.ts';
import { openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const { state, sandbox, inputs } = account;
const rotation: Rotation = { account, store: secretStore(account) };

const runner = { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_API_URL: sandbox.url };
const secret = { 'github-token': state.github.token, 'secret-name': 'DISTRIBUTION_KEY' };

function storedPublicKey(path = SECRET_PATH): string {
  const pem = String(openSecret(state.github, path));
  return createPublicKey(pem).export({ format: 'pem', type: 'spki' }).toString();
}

test("the Action takes the repository and GitHub's URL from the runner, and leaks neither key nor token", async () => {
  setUpRotation(rotation);
  const request = { mode: 'rotate-key', ...inputs, ...secret, 'remove-previous': 'true' };
  const run = await act(request, runner, [state.github.token, OLD_KEY]);
  const [key] = state.keys.filter(({ appId }) => appId === undefined);
  expect(run).toMatchObject({ exitCode: 0, annotations: [] });
  expect(run.outputs).toMatchObject({
    'distribution-key-id': key?.id,
    'distribution-public-key': storedPublicKey(),
    'previous-key-ids': '["oldest","old"]',
    removed: '["oldest","old"]',
  });
  expect(run.masks).toContain(state.github.token);
  expect(run.log).toContain(
    'The new private key is stored in the secret DISTRIBUTION_KEY of the repository octo-org/shop',
  );
  expect(run.summary).toContain(String(key?.id));
});

test("an input of the Action has precedence over the runner's variable", async () => {
  setUpRotation(rotation);
  const inputsToo = { ...secret, 'github-repository': 'octo-org/vault', 'github-api-url': sandbox.url };
  const elsewhere = { ...runner, GITHUB_API_URL: 'https://github.example/api/v3' };
  const { exitCode, outputs } = await act({ mode: 'rotate-key', ...inputs, ...inputsToo }, elsewhere);
  expect(exitCode).toBe(0);
  expect(storedPublicKey(SECRET_PATH.replace('shop', 'vault'))).toBe(outputs['distribution-public-key']);
  expect(openSecret(state.github, SECRET_PATH)).toBe(OLD_KEY);
});

test('the command line reads the same variables', async () => {
  setUpRotation(rotation);
  const { apiUrl, issuerId, keyId, privateKey } = requestOf(rotation);
  const environment = {
    ...runner,
    GH_TOKEN: state.github.token,
    ASC_ISSUER_ID: issuerId,
    ASC_KEY_ID: keyId,
    ASC_PRIVATE_KEY: privateKey,
  };
  const argv = ['rotate-key', `--api-url=${apiUrl}`, '--secret-name=DISTRIBUTION_KEY', '--json'];
  const { exitCode, stdout, stderr } = await command(argv, { environment, canaries: [OLD_KEY] });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ 'distribution-public-key': storedPublicKey(), removed: [] });
  expect(stdout + stderr).not.toContain(state.github.token);
});

test('the Action fails without a store for the key, and names the missing inputs', async () => {
  setUpRotation(rotation);
  const { exitCode, annotations } = await act({ mode: 'rotate-key', ...inputs }, runner);
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([
    {
      level: 'error',
      code: 'ERR_INPUT_MISSING',
      message: expect.stringMatching(/^store-file: is missing/) as unknown,
    },
  ]);
  expect(state.requests).toEqual([]);
});

test('the Action reports a GitHub token that is not valid, and changes nothing', async () => {
  setUpRotation(rotation);
  const request = {
    mode: 'rotate-key',
    ...inputs,
    ...secret,
    'github-token': 'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
  };
  const { exitCode, annotations } = await act(request, runner, ['ghs_16C7e42F292c6912E7710c838347Ae178B4a']);
  expect(exitCode).toBe(1);
  expect(annotations).toMatchObject([
    {
      code: 'ERR_STORE_REFUSED',
      message: expect.stringContaining('github-token is not valid'),
    },
  ]);
  expect(state.keys).toHaveLength(3);
});
