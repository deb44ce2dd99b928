import { linkSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { actInProcess } from '../support/run/action.ts';
import { commandInProcess } from '../support/run/command.ts';
import { folder, writeTestFile } from '../support/run/folder-per-test.ts';
import { makePair, openAccount, requestsOf } from '../support/servers/account.ts';

const { credentials, context, inputs, state } = await openAccount();
const { issuerId, keyId, privateKey } = credentials;

type Variables = Readonly<Record<string, string>>;

/** For each variable that can name the file of an API key, its value, and the tool's other variables. */
const VARIABLES: readonly (readonly [name: string, value: (path: string) => string, others: Variables])[] = [
  ['ASC_PRIVATE_KEY_PATH', (path) => path, { ASC_ISSUER_ID: issuerId, ASC_KEY_ID: keyId }],
  [
    'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH',
    (path) => path,
    { APP_STORE_CONNECT_API_KEY_ISSUER_ID: issuerId, APP_STORE_CONNECT_API_KEY_KEY_ID: keyId },
  ],
  [
    'APP_STORE_CONNECT_PRIVATE_KEY',
    (path) => `@file:${path}`,
    { APP_STORE_CONNECT_ISSUER_ID: issuerId, APP_STORE_CONNECT_KEY_IDENTIFIER: keyId },
  ],
  ['EXPO_ASC_API_KEY_PATH', (path) => path, { EXPO_ASC_ISSUER_ID: issuerId, EXPO_ASC_KEY_ID: keyId }],
];

const OWN_VALUES = { ASC_ISSUER_ID: issuerId, ASC_KEY_ID: keyId, ASC_PRIVATE_KEY: privateKey };

/** Runs rotate-key with the path of a file in the test's folder as its store, and expects that the file is kept. */
async function expectKept(storeFile: string, environment: Variables, options: readonly string[] = []) {
  const read = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  const before = read();
  const { exitCode, stderr } = await commandInProcess(
    ['rotate-key', `--api-url=${credentials.apiUrl}`, `--store-file=${storeFile}`, ...options],
    { environment },
  );
  expect(exitCode).toBe(1);
  expect({ files: read(), requests: requestsOf(state) }).toEqual({ files: before, requests: [] });
  return stderr.split('\n').find((line) => line.includes('--store-file: '));
}

describe('rotate-key never replaces the file of the API key that is used', () => {
  test.each(VARIABLES)('%s', async (name, valueFor, others) => {
    const path = writeTestFile('AuthKey.p8', privateKey);
    const message = await expectKept(path, { ...others, [name]: valueFor(path) });
    expect(message).toContain(`is the same file as ${name}. An input is never overwritten`);
  });

  test('--private-key-file', async () => {
    const path = writeTestFile('AuthKey.p8', privateKey);
    const options = [`--issuer-id=${issuerId}`, `--key-id=${keyId}`, `--private-key-file=${path}`];
    expect(await expectKept(path, {}, options)).toContain('is the same file as --private-key-file');
  });

  test("fastlane's JSON, by another name of the same file", async () => {
    const json = JSON.stringify({ key_id: keyId, issuer_id: issuerId, key: privateKey });
    const path = writeTestFile('fastlane.json', json);
    linkSync(path, join(folder, 'hard'));
    const message = await expectKept(join(folder, 'hard'), { APP_STORE_CONNECT_API_KEY_PATH: path });
    expect(message).toContain('is the same file as APP_STORE_CONNECT_API_KEY_PATH');
  });

  test('the contents are those of a variable', async () => {
    const path = writeTestFile('AuthKey.p8', privateKey);
    expect(await expectKept(path, OWN_VALUES)).toContain('contains the API key');
  });
});

describe.each([
  ['another key is given', OWN_VALUES],
  ['the private key is missing', { ASC_ISSUER_ID: issuerId, ASC_KEY_ID: keyId }],
])('rotate-key never replaces the file of an API key that is not used: %s', (_, variables) => {
  const names = VARIABLES.map(([name, valueFor]) => [name, valueFor] as const);
  test.each([...names, ['APP_STORE_CONNECT_API_KEY_PATH', (path: string) => `"${path}"`] as const])(
    '%s',
    async (name, valueFor) => {
      const path = writeTestFile('AuthKey_OTHER.p8', makePair().pem);
      const message = await expectKept(path, { ...variables, [name]: valueFor(path) });
      expect(message).toContain(`is the same file as ${name}`);
    },
  );
});

test('rotate-key never replaces the file by another spelling of its path', async () => {
  const path = writeTestFile('AuthKey_OTHER.p8', makePair().pem);
  const spelling = `${folder}/../${basename(folder)}/AuthKey_OTHER.p8`;
  const message = await expectKept(spelling, { ...OWN_VALUES, EXPO_ASC_API_KEY_PATH: path });
  expect(message).toContain('is the same file as EXPO_ASC_API_KEY_PATH');
});

test('the Action does not replace it either, although it does not read these variables', async () => {
  const path = writeTestFile('AuthKey_OTHER.p8', makePair().pem);
  const { annotations } = await actInProcess(
    { mode: 'rotate-key', ...inputs, 'store-file': path },
    { EXPO_ASC_API_KEY_PATH: path },
  );
  expect(annotations).toEqual([expect.objectContaining({ code: 'ERR_FILE_PROTECTED' })]);
  expect(requestsOf(state)).toEqual([]);
});

test('the library does not replace a file that contains the API key', async () => {
  const storeFile = writeTestFile('AuthKey.p8', privateKey);
  await expect(rotateKey({ ...credentials, storeFile }, context)).rejects.toMatchObject({
    code: 'ERR_FILE_PROTECTED',
    problems: [expect.objectContaining({ input: 'storeFile' })],
  });
  expect(requestsOf(state)).toEqual([]);
});
