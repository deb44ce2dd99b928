import { expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { makeFolder } from '../support/run/folder.ts';
import { makePair, openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const newKey = makePair().pem;
const secret = {
  githubToken: 'github_pat_of_nobody',
  secretName: 'DISTRIBUTION_KEY',
  githubRepository: 'octo-org/shop',
};
const path = `${await makeFolder()}/distribution.pem`;

test.each([
  [
    'an environment with a given key',
    { distributionPrivateKey: newKey, secretEnvironment: 'live' },
    'secretName: is missing. It is needed with secretEnvironment',
  ],
  [
    'both a secret and a file',
    { ...secret, storeFile: path },
    'storeFile: cannot be given together with secret',
  ],
  [
    'both an environment and an organization',
    { ...secret, secretEnvironment: 'live', secretOrganization: 'octo' },
    'secretEnvironment: cannot be given together with',
  ],
  [
    'an http address of GitHub',
    { ...secret, githubApiUrl: 'http://github.example' },
    'githubApiUrl: must begin with https://',
  ],
  [
    'two ways to name the app',
    { ...secret, appId: '6478901235', bundleId: 'com.example.app' },
    'appId: cannot be given together with bundleId',
  ],
  [
    'the public half as the new key',
    {
      ...secret,
      distributionPrivateKey:
        '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7rsxeCw+hrwRgStk0J2vYmnGQZhagSt0fm511aTjpDVsaIy9z7jmUKjJ1jgb8P5UKmQfmw0ovD+fNTSefjrw5A==\n-----END PUBLIC KEY-----',
    },
    'distributionPrivateKey: is a public key',
  ],
])('rejects %s before any request', async (_, request, message) => {
  const attempt = rotateKey({ ...account.credentials, ...request } as never, account.context);
  await expect(attempt).rejects.toMatchObject({
    code: expect.stringMatching(/^ERR_(?:INPUT|INPUT_MISSING|KEY_WRONG_TYPE)$/) as unknown,
  });
  await expect(attempt).rejects.toThrow(message);
  expect(account.state.requests).toEqual([]);
});

test('reports all problems with the store at once', async () => {
  const request = { secretEnvironment: 'live' };
  await expect(
    rotateKey({ ...account.credentials, ...request } as never, account.context),
  ).rejects.toMatchObject({
    problems: [
      { input: 'storeFile', others: ['store', 'secretName', 'distributionPrivateKey'] },
      { input: 'secretName', others: ['secretEnvironment'] },
    ],
  });
});
