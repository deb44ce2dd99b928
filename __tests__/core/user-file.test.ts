import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { seal } from '../../src/core/seal.ts';
import { publicKeyOf } from '../../src/core/key-exports.ts';
import { readPrivateKey } from '../../src/core/key.ts';
import { whyNotReplaceable, writeUserFile, type UserFile } from '../../src/core/user-file.ts';
import { bodyOf, foreignKey, makeKey } from '../support/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-user-'));
const path = join(folder, 'file');
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const [apiKey, key] = [makeKey(), makeKey()];
const JWT = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl';
const TOKENS = JSON.stringify({ developer: JWT, other: JWT });

function fileFor(holds: UserFile['holds'], parts: Partial<UserFile> = {}): UserFile {
  return { path, holds, inputFiles: [], apiKey: publicKeyOf(readPrivateKey(apiKey.pkcs8)), ...parts };
}

/** Other ways to name the file `input` in the folder. */
const SPELLINGS: Readonly<Record<string, (input: string) => string>> = {
  itself: (input) => input,
  'a relative path': (input) => relative(process.cwd(), input),
  'dots in between': (input) => `${folder}/./x/../${input.slice(folder.length + 1)}`,
  'a hard link': (input) => {
    linkSync(input, join(folder, 'hard'));
    return join(folder, 'hard');
  },
  'a link to its folder': (input) => {
    symlinkSync(folder, join(folder, 'linked'));
    return join(folder, 'linked', input.slice(folder.length + 1));
  },
  'a hard link below a link to a folder': (input) => {
    mkdirSync(join(folder, 'deep'));
    linkSync(input, join(folder, 'deep', 'hard'));
    symlinkSync('deep', join(folder, 'linked'));
    return join(folder, 'linked', 'hard');
  },
};

describe.each(Object.keys(SPELLINGS))('a file that is read, by %s', (spelling) => {
  test.each([
    ['tokens', TOKENS],
    ['key', key.pkcs8],
    ['tokens', ''],
    ['key', ''],
  ] as const)('is never replaced by %s, even if nothing in it would be lost', (holds, text) => {
    mkdirSync(join(folder, 'x'));
    writeFileSync(path, text);
    const other = String(SPELLINGS[spelling]?.(path));
    const named = { label: '--developer-id-file', path };
    for (const file of [
      fileFor(holds, { path: other, inputFiles: [named] }),
      fileFor(holds, { inputFiles: [{ ...named, path: other }] }),
    ])
      expect(whyNotReplaceable(file)).toContain('is also the file of --developer-id-file');
  });
});

test('a link that is read leads to a file that is not replaced', () => {
  writeFileSync(path, TOKENS);
  symlinkSync(path, join(folder, 'link'));
  const inputFiles = [{ label: 'ASC_PRIVATE_KEY_PATH', path: join(folder, 'link') }];
  expect(whyNotReplaceable(fileFor('tokens', { inputFiles }))).toContain('ASC_PRIVATE_KEY_PATH');
});

const sealed = await seal(
  { tokens: {} },
  { mode: 'marketplace-token', exp: 4_000_000_000, passphrase: 'correct horse battery staple' },
);
const MANY = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`developer-${index}`, JWT]));

test.each([
  ['nothing', ''],
  ['no tokens', '{}\n'],
  ['one token', JSON.stringify({ developer: JWT })],
  ['tokens on one line', TOKENS],
  ['tokens on lines of their own', JSON.stringify(JSON.parse(TOKENS), null, 2)],
  ['thousands of tokens', JSON.stringify(MANY, null, 1)],
  ['a seal', sealed],
  ['a seal with a line end', `${sealed}\n`],
])('a tokens file takes the place of %s', (_, text) => {
  writeFileSync(path, text);
  expect(whyNotReplaceable(fileFor('tokens'))).toBeUndefined();
});

test.each([
  ['a private key', key.pkcs8],
  ['the API key', apiKey.pkcs8],
  ['a list of developers', '57246542-96fe-1a63-e053-0824d011072a\n'],
  ["fastlane's JSON", JSON.stringify({ key_id: '2X9R4HXF34', key: apiKey.pkcs8 })],
  ['JSON of something else', '{"developer": "not a token"}'],
  ['tokens and something else', JSON.stringify({ ...MANY, note: 'mine' })],
  ['tokens with something behind them', `${TOKENS}mine`],
  ['tokens cut short', TOKENS.slice(0, -10)],
  ['a list', '[]'],
  ['a token alone', JWT],
  ['a JWE of something else', sealed.replace(/^[^.]+/, Buffer.from('{"typ":"JWT"}').toString('base64url'))],
  ['a seal with something behind it', `${sealed}\nmine`],
  ['blanks', ' \n'],
  ['bytes', Buffer.from([0, 255, 254, 0])],
])('a tokens file never takes the place of %s', (_, text) => {
  writeFileSync(path, text);
  expect(whyNotReplaceable(fileFor('tokens'))).toContain('holds something else than tokens');
});

test.each([
  ['nothing', ''],
  ['PKCS#8', key.pkcs8],
  ['SEC1', key.sec1],
  ['base64', bodyOf(key.pkcs8)],
])('a private key takes the place of a key as %s', (_, text) => {
  writeFileSync(path, text);
  expect(whyNotReplaceable(fileFor('key'))).toBeUndefined();
});

test.each([
  ['the API key', apiKey.pkcs8, 'holds the API key'],
  ['the API key in another form', bodyOf(apiKey.sec1), 'holds the API key'],
  ['a public key', key.publicKey, 'something else'],
  ['two keys', key.pkcs8 + makeKey().pkcs8, 'something else'],
  ['an RSA key', foreignKey('RSA'), 'something else'],
  ['tokens', TOKENS, 'something else'],
  ['text', 'mine', 'something else'],
  ['more than a key has', key.pkcs8 + ' '.repeat(70_000), 'something else'],
])('a private key never takes the place of %s', (_, text, reason) => {
  writeFileSync(path, text);
  expect(whyNotReplaceable(fileFor('key'))).toContain(reason);
});

test.each(['', key.pkcs8, TOKENS])('a new key takes the place of nothing: %#', async (text) => {
  writeFileSync(path, text);
  const log = { info: () => undefined, warn: () => undefined };
  expect(whyNotReplaceable(fileFor('new key'))).toContain('is there already');
  await expect(writeUserFile(fileFor('new key'), ['new'], { log })).rejects.toMatchObject({
    code: 'ERR_STORE',
  });
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual([text, ['file']]);
});
