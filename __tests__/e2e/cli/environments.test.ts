import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { base64, makeKey } from '../../support/keys/make-keys.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';
import { commandInProcess } from '../../support/run/command.ts';
import { makeFolder } from '../../support/run/folder.ts';

const ID = '2X9R4HXF34';
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a';
const key = makeKey().pkcs8;
const other = makeKey().pkcs8;
const folder = await makeFolder();

function write(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const p8 = write('AuthKey.p8', key);
const json = JSON.stringify({ key_id: ID, issuer_id: ISSUER, key, in_house: true });
const OWN = { ASC_KEY_ID: ID, ASC_PRIVATE_KEY: key };
const FASTLANE = { APP_STORE_CONNECT_API_KEY_KEY_ID: ID, APP_STORE_CONNECT_API_KEY_KEY: base64(key) };
const CODEMAGIC = { APP_STORE_CONNECT_ISSUER_ID: ISSUER, APP_STORE_CONNECT_KEY_IDENTIFIER: ID };
const EXPO = { EXPO_ASC_ISSUER_ID: ISSUER, EXPO_ASC_KEY_ID: ID, EXPO_ASC_API_KEY_PATH: p8 };
const STALE = { APP_STORE_CONNECT_API_KEY_KEY_ID: 'OTHERKEY00', APP_STORE_CONNECT_API_KEY_KEY: other };

const TEAM = { iss: ISSUER, aud: 'appstoreconnect-v1' };
const INDIVIDUAL = { sub: 'user', aud: 'appstoreconnect-v1' };
const IN_HOUSE = 'apple-developer-enterprise-v1';

describe('an API key from the environment', () => {
  test.each([
    ['of this package', OWN, INDIVIDUAL],
    ['of the asc command line, in base64', { ASC_KEY_ID: ID, ASC_PRIVATE_KEY_B64: base64(key) }, INDIVIDUAL],
    ['of a team', { ...OWN, ASC_ISSUER_ID: ISSUER, ASC_KEY_TYPE: 'team' }, TEAM],
    [
      'of an individual, with a stale issuer',
      { ...OWN, ASC_ISSUER_ID: ISSUER, ASC_KEY_TYPE: 'Individual' },
      INDIVIDUAL,
    ],
    ['with the path in quotes', { ASC_KEY_ID: ID, ASC_PRIVATE_KEY_PATH: `"${p8}"` }, INDIVIDUAL],
    [
      'with a file in UTF-16',
      { ASC_KEY_ID: ID, ASC_PRIVATE_KEY_PATH: write('utf16.p8', Buffer.from(`\ufeff${key}`, 'utf16le')) },
      INDIVIDUAL,
    ],
    [
      'with a binary file',
      {
        ASC_KEY_ID: ID,
        ASC_PRIVATE_KEY_PATH: write('key.der', Buffer.from(key.replace(/-----.*-----/g, ''), 'base64')),
      },
      INDIVIDUAL,
    ],
    ["with fastlane's JSON as the key", { ASC_PRIVATE_KEY: JSON.stringify({ key_id: ID, key }) }, INDIVIDUAL],
    ['of fastlane', { ...FASTLANE, APP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64: 'true' }, INDIVIDUAL],
    [
      'of fastlane, in-house',
      { ...FASTLANE, APP_STORE_CONNECT_API_KEY_IN_HOUSE: 'true' },
      { sub: 'user', aud: IN_HOUSE },
    ],
    [
      'of fastlane, with its JSON file',
      { APP_STORE_CONNECT_API_KEY_PATH: write('api_key.json', json) },
      { iss: ISSUER, aud: IN_HOUSE },
    ],
    [
      'of fastlane, with comments in its JSON file',
      {
        APP_STORE_CONNECT_API_KEY_PATH: write(
          'comments.json',
          `{"key_id": "${ID}", # ID\n"key": ${JSON.stringify(key)},\n"in_house": false, // optional\n}`,
        ),
      },
      INDIVIDUAL,
    ],
    ['of Codemagic', { ...CODEMAGIC, APP_STORE_CONNECT_PRIVATE_KEY: key }, TEAM],
    ['of Codemagic, from a file', { ...CODEMAGIC, APP_STORE_CONNECT_PRIVATE_KEY: `@file:${p8}` }, TEAM],
    [
      'of Codemagic, from another variable',
      { ...CODEMAGIC, APP_STORE_CONNECT_PRIVATE_KEY: '@env:MY_KEY', MY_KEY: key },
      TEAM,
    ],
    ['of Expo', EXPO, TEAM],
    [
      'of Expo, when a variable of fastlane is empty',
      { ...EXPO, APP_STORE_CONNECT_API_KEY_KEY_ID: '' },
      TEAM,
    ],
    [
      'of this package, when other tools have broken values',
      { ...OWN, APP_STORE_CONNECT_API_KEY_PATH: '/nowhere', EXPO_ASC_API_KEY_PATH: '/nowhere' },
      INDIVIDUAL,
    ],
    [
      'of this package, when fastlane has another key',
      { ...OWN, ...STALE, APP_STORE_CONNECT_API_KEY_IN_HOUSE: 'true' },
      INDIVIDUAL,
    ],
  ])('%s makes the right token, and one line names its variables', async (_, environment, claims) => {
    const run = await commandInProcess(['asc-token'], { environment, canaries: [key, other] });
    expect(run).toMatchObject({ exitCode: 0 });
    const token = verifyAndDecode(run.stdout.trim(), key);
    expect(token.header.kid).toBe(ID);
    expect(token.claims).toMatchObject(claims);
    expect(run.stderr.match(/^API key: .*key-id from [^,]+, private-key from [A-Z0-9_]+/gm)).toHaveLength(1);
  });
});

test.each([
  ['has another key', ['public-key'], { ASC_KEY_ID: ID, ASC_DISTRIBUTION_PRIVATE_KEY: other }],
  ['has the key as a file', ['public-key', '--private-key-file', p8], { ASC_KEY_ID: ID }],
  ['has no API key', ['generate-key'], OWN],
])('no line names the variables of the API key if the mode %s', async (_, argv, environment) => {
  const { exitCode, stderr } = await commandInProcess(argv, { environment });
  expect(exitCode).toBe(0);
  expect(stderr).not.toContain('API key:');
});

test.each([[['--json']], [['--output', 'fingerprint']], [['--format', 'gitlab']]])(
  'the line about the variables is only on standard error with %j',
  async (argv) => {
    const run = await commandInProcess(['public-key', ...argv], { environment: { ASC_PRIVATE_KEY: key } });
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.not.stringContaining('ASC_PRIVATE_KEY') });
    expect(run.stderr).toMatch(/^API key: private-key from ASC_PRIVATE_KEY$/m);
  },
);
