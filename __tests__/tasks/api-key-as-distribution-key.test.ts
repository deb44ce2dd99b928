import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { registerKey, rotateKey } from '../../src/index.ts';
import { command } from '../support/run/command.ts';
import { publicPem } from '../support/keys/public-half.ts';
import { makeFolder } from '../support/run/folder.ts';
import { openAccount, requestsOf } from '../support/servers/account.ts';

const { credentials, context, state } = await openAccount();
const folder = await makeFolder();
const environment = { ASC_ISSUER_ID: credentials.issuerId, ASC_KEY_ID: credentials.keyId };

const { privateKey } = credentials;

test.each([
  ['register-key, private half', { distributionPrivateKey: privateKey }, registerKey],
  ['register-key, public half', { distributionPublicKey: publicPem(privateKey) }, registerKey],
  ['rotate-key', { distributionPrivateKey: privateKey }, rotateKey],
])('rejects the API key as the distribution key before any request: %s', async (_, request, run) => {
  const attempt = (run as typeof registerKey)({ ...credentials, ...request }, context);
  await expect(attempt).rejects.toMatchObject({
    code: 'ERR_KEY_WRONG_TYPE',
    problems: [{ input: Object.keys(request)[0] }],
  });
  expect(requestsOf(state)).toEqual([]);
});

test('rejects the API key as the distribution key if both are read from one file', async () => {
  const path = join(folder, 'AuthKey.p8');
  writeFileSync(path, privateKey);
  const { exitCode, stderr } = await command(
    [
      'register-key',
      `--api-url=${credentials.apiUrl}`,
      `--private-key-file=${path}`,
      `--distribution-private-key-file=${path}`,
    ],
    { environment },
  );
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/--distribution-private-key-file: is the API key/);
  expect(requestsOf(state)).toEqual([]);
});
