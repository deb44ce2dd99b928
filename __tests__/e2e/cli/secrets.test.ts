import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { command, commandInProcess } from '../../support/run/command.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';

const ISSUER = '57246542-96fe-1a63-e053-0824d011072a';
const key = makePrivateKey('pkcs8');

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-credentials-secrets-'));
  file = join(folder, 'AuthKey_2X9R4HXF34.p8');
  await writeFile(file, key);
});
afterAll(() => rm(folder, { recursive: true }));

function expectToken({ exitCode, stdout, stderr }: Awaited<ReturnType<typeof commandInProcess>>): void {
  expect(stderr).toMatch(
    /^(?:API key: [^\n]*\n)?Created a token with key 2X9R4HXF34\. It expires in [^\n]*\n$/,
  );
  expect(exitCode).toBe(0);
  const { header, claims } = verifyAndDecode(stdout.trim(), key);
  expect({ kid: header.kid, iss: claims.iss }).toEqual({ kid: '2X9R4HXF34', iss: ISSUER });
}

const ids = ['--issuer-id', ISSUER, '--key-id', '2X9R4HXF34'];

test('reads a private key from a file', async () => {
  expectToken(await command(['asc-token', ...ids, '--private-key-file', file], { canaries: [key] }));
});

test('reads a private key from standard input', async () => {
  expectToken(await command(['asc-token', ...ids, '--private-key-file', '-'], { input: key }));
});

test.each([
  ['ASC_ISSUER_ID', 'ASC_KEY_ID', 'ASC_PRIVATE_KEY', 'text'],
  ['ASC_ISSUER_ID', 'ASC_KEY_ID', 'ASC_PRIVATE_KEY_PATH', 'path'],
  [
    'APP_STORE_CONNECT_API_KEY_ISSUER_ID',
    'APP_STORE_CONNECT_API_KEY_KEY_ID',
    'APP_STORE_CONNECT_API_KEY_KEY',
    'text',
  ],
  [
    'APP_STORE_CONNECT_API_KEY_ISSUER_ID',
    'APP_STORE_CONNECT_API_KEY_KEY_ID',
    'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH',
    'path',
  ],
])('reads the API key from %s, %s and %s', async (...[issuerId, keyId, privateKey, what]) => {
  const environment = {
    [issuerId]: ISSUER,
    [keyId]: '2X9R4HXF34',
    [privateKey]: what === 'text' ? key : file,
  };
  expectToken(await commandInProcess(['asc-token'], { environment, canaries: [key] }));
});

test("reads the API key from fastlane's JSON file", async () => {
  const json = join(folder, 'api_key.json');
  await writeFile(json, JSON.stringify({ key_id: '2X9R4HXF34', issuer_id: ISSUER, key, in_house: false }));
  expectToken(
    await commandInProcess(['asc-token'], {
      environment: { APP_STORE_CONNECT_API_KEY_PATH: json },
      canaries: [key],
    }),
  );
});

test('options have precedence over variables, and an empty variable counts as not set', async () => {
  const environment = { ASC_KEY_ID: '2X9R4HXF34', ASC_ISSUER_ID: '', ASC_PRIVATE_KEY: makePrivateKey() };
  expectToken(
    await commandInProcess(['asc-token', ...ids, '--private-key-file', file], {
      environment,
      canaries: [key],
    }),
  );
});

test.each([
  ['--private-key', 'asc-token', ['--private-key', key]],
  ['--private-key', 'asc-token', [`--private-key=${key}`]],
  ['--distribution-private-key', 'marketplace-token', ['--distribution-private-key', key]],
])(
  'a secret as an argument is refused, not repeated, and the ways to give it are told: %s',
  async (...given) => {
    const [flag, mode, argv] = given;
    const { exitCode, stdout, stderr } = await commandInProcess([mode, ...argv], { canaries: [key] });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(
      `asc-credentials: ${flag}: must not be an argument, because other users of this machine can see arguments.`,
    );
    expect(stderr).toContain(`${flag}-file PATH`);
    expect(stderr).toContain('ASC_');
  },
);

test.each([
  ['without a flag', ['asc-token', key]],
  ['for the mode', [key]],
  ['after another value', ['asc-token', '--key-id', '2X9R4HXF34', key]],
  ['as the key ID', ['asc-token', '--key-id', key.replace(/-----[^-]+-----|\n/g, '')]],
])('rejects a key given %s, and does not repeat it', async (_, argv) => {
  const { exitCode, stdout, stderr } = await commandInProcess(argv, { canaries: [key] });
  expect({ refused: exitCode === 1 || exitCode === 2, stdout }).toEqual({ refused: true, stdout: '' });
  expect(stderr).toMatch(/^asc-credentials: /);
});

test('rejects two values from standard input', async () => {
  const argv = ['--distribution-private-key-file', '-', '--marketplace-id', '1', '--developer-id-file', '-'];
  const { exitCode, stderr } = await commandInProcess(['marketplace-token', ...argv], { input: key });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr:
      'asc-credentials: --developer-id-file: only one value can come from standard input, and it is read for --distribution-private-key-file\n',
  });
});
