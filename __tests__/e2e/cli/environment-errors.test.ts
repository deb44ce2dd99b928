import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeKey } from '../../support/keys/make-keys.ts';
import { commandInProcess } from '../../support/run/command.ts';

const ID = '2X9R4HXF34';
const key = makeKey().pkcs8;
const other = makeKey().pkcs8;
const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-environments-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const withoutKey = join(folder, 'none.json');
writeFileSync(withoutKey, '{"key_id":"A"}');
const otherFile = join(folder, 'other.p8');
writeFileSync(otherFile, other);
const withoutId = join(folder, 'no-id.json');
writeFileSync(withoutId, JSON.stringify({ key, issuer_id: '57246542-96fe-1a63-e053-0824d011072a' }));
const json = JSON.stringify({ key_id: ID, key });
const OWN = { ASC_KEY_ID: ID, ASC_PRIVATE_KEY: key };
const STALE = { APP_STORE_CONNECT_API_KEY_KEY_ID: 'OTHERKEY00', APP_STORE_CONNECT_API_KEY_KEY: other };

/** What is given on the command line, and what the message says. */
interface Expected {
  readonly argv?: readonly string[];
  readonly message: RegExp;
}

const REFUSED: readonly (readonly [string, NodeJS.ProcessEnv, Expected])[] = [
  [
    'the key of one tool and the ID of another',
    { ASC_KEY_ID: ID, APP_STORE_CONNECT_API_KEY_KEY: key },
    {
      message:
        /APP_STORE_CONNECT_API_KEY_KEY is not used, because all values of a key come from the same place/,
    },
  ],
  [
    'an option for another key',
    OWN,
    {
      argv: ['--key-id', 'OTHERKEY00'],
      message: /^warning: ASC_KEY_ID: belongs to another key than --key-id/m,
    },
  ],
  [
    'a team without an issuer',
    { ...OWN, ASC_KEY_TYPE: 'team' },
    { message: /ASC_ISSUER_ID: is missing, although ASC_KEY_TYPE is team/ },
  ],
  [
    'a path as the key',
    { ASC_KEY_ID: ID, ASC_PRIVATE_KEY: './AuthKey.p8' },
    { message: /ASC_PRIVATE_KEY: is a path.* or set ASC_PRIVATE_KEY_PATH to the path/ },
  ],
  [
    "fastlane's JSON of another key",
    { ASC_KEY_ID: 'OTHERKEY00', ASC_PRIVATE_KEY: json },
    { message: /ASC_KEY_ID: is not the "key_id" of the JSON.* ASC_PRIVATE_KEY/ },
  ],
  [
    "fastlane's JSON without a key",
    { APP_STORE_CONNECT_API_KEY_PATH: withoutKey },
    { message: /has no member "key"/ },
  ],
  [
    "fastlane's JSON without a key ID, as a variable",
    { APP_STORE_CONNECT_API_KEY_PATH: withoutId },
    { message: /APP_STORE_CONNECT_API_KEY_PATH: .*no-id.json has no member "key_id"/ },
  ],
  [
    "fastlane's JSON without a key ID, as an option",
    {},
    {
      argv: ['--private-key-file', withoutId],
      message: /--key-id.*: is missing, and the JSON of the private key has no member "key_id"/,
    },
  ],
  [
    'nothing on a laptop',
    {},
    { message: /Give --private-key-file PATH, or set ASC_PRIVATE_KEY or ASC_PRIVATE_KEY_PATH/ },
  ],
  ['no key, though Expo names its ID', { EXPO_ASC_KEY_ID: ID }, { message: /set EXPO_ASC_API_KEY_PATH/ }],
];

test.each(REFUSED)(
  '%s is refused, and the message says what to set',
  async (_, environment, { argv = [], message }) => {
    const run = await commandInProcess(['asc-token', ...argv], { environment, canaries: [key, other] });
    expect(run.exitCode).not.toBe(0);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/Dependabot/);
  },
);

test('gives advice about forks and Dependabot on GitHub', async () => {
  const { stderr } = await commandInProcess(['asc-token'], { environment: { GITHUB_ACTIONS: 'true' } });
  expect(stderr).toMatch(/private-key-file.*Dependabot/);
});

const SAME_ID = { APP_STORE_CONNECT_API_KEY_KEY_ID: ID, APP_STORE_CONNECT_API_KEY_KEY: other };

test.each<[string, NodeJS.ProcessEnv, string | undefined]>([
  ['another tool', STALE, 'APP_STORE_CONNECT_API_KEY_KEY_ID: belongs to another key than ASC_KEY_ID'],
  [
    'another tool, with the same ID',
    SAME_ID,
    'APP_STORE_CONNECT_API_KEY_KEY: belongs to another key than ASC_PRIVATE_KEY',
  ],
  [
    'another variable of the same tool',
    { ASC_PRIVATE_KEY_B64: Buffer.from(other).toString('base64') },
    'ASC_PRIVATE_KEY_B64: belongs to another key than ASC_PRIVATE_KEY',
  ],
  [
    'the file of the same tool',
    { ASC_PRIVATE_KEY_PATH: otherFile },
    'ASC_PRIVATE_KEY_PATH: belongs to another key than ASC_PRIVATE_KEY',
  ],
  ['none: the same key is in two variables', { ASC_PRIVATE_KEY_B64: key }, undefined],
])('a warning names another key in %s', async (_, variables, warning) => {
  const { exitCode, stderr } = await commandInProcess(['asc-token'], {
    environment: { ...OWN, ...variables },
    canaries: [other],
  });
  expect(exitCode).toBe(0);
  expect(stderr.split('\n').filter((line) => line.startsWith('warning: '))).toEqual(
    warning === undefined ? [] : [`warning: ${warning}, and was not used`],
  );
});

test.each([['generate-key'], ['help']])(
  'a broken variable does not break %s, which does not need it',
  async (mode) => {
    const environment = {
      APP_STORE_CONNECT_API_KEY_PATH: '/nowhere',
      ASC_PRIVATE_KEY: 'none',
      ASC_KEY_TYPE: 'x',
    };
    expect((await commandInProcess([mode], { environment })).exitCode).toBe(0);
  },
);

test('a path of another tool that is too long for a name does not stop the run', async () => {
  const environment = { ...OWN, APP_STORE_CONNECT_API_KEY_KEY_FILEPATH: 'a'.repeat(300) };
  const run = await commandInProcess(['asc-token'], { environment, canaries: [key] });
  expect(run.exitCode).toBe(0);
});
