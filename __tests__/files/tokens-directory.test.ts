import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createMarketplaceTokens } from '../../src/index.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { actInProcess } from '../support/run/action.ts';
import { folder, writeTestFile } from '../support/run/folder-per-test.ts';
import { numberedDevelopers } from '../support/tokens/many-developers.ts';
import { collectLog } from '../support/run/collect-log.ts';

const key = makeKey();
const FORTY = numberedDevelopers(40);
const [developer = ''] = FORTY;
const request = { distributionPrivateKey: key.sec1, marketplaceId: '6478901234', developerId: developer };
const directory = () => join(folder, 'tokens');
const create = (changes: object = {}, log?: object) =>
  createMarketplaceTokens({ ...request, tokensDirectory: directory(), ...changes }, log);

/** What may be in place of a developer's file, and must stay. */
const FOREIGN: readonly [what: string, writeTestFile: (path: string) => void][] = [
  [
    'text',
    (path) => {
      writeFileSync(path, 'mine');
    },
  ],
  [
    'a private key',
    (path) => {
      writeFileSync(path, key.pkcs8);
    },
  ],
  [
    'a token of another kind',
    (path) => {
      writeFileSync(path, 'eyJhIjoxfQ.eyJpc3MiOiJ4In0.c2ln');
    },
  ],
  [
    'a JSON object of tokens',
    (path) => {
      writeFileSync(path, '{"a": "eyJhIjoxfQ.eyJwaWQiOiJhIn0.c2ln"}');
    },
  ],
  [
    'a token and something else',
    (path) => {
      writeFileSync(path, 'eyJhIjoxfQ.eyJwaWQiOiJhIn0.c2ln\nmine');
    },
  ],
  [
    'a symbolic link',
    (path) => {
      symlinkSync(writeTestFile('target', ''), path);
    },
  ],
  [
    'a folder',
    (path) => {
      mkdirSync(path);
    },
  ],
];

test.each(FOREIGN)('signs and writes nothing if a file would replace %s', async (_, putForeign) => {
  mkdirSync(directory());
  putForeign(join(directory(), `${FORTY[39]}.jwt`));
  const { log, progress } = collectLog();
  await expect(create({ developerId: FORTY }, { log })).rejects.toMatchObject({
    code: 'ERR_FILE_PROTECTED',
    message: expect.stringContaining(`${FORTY[39]}.jwt`),
  });
  expect(progress).toEqual([]);
  expect(readdirSync(directory())).toEqual([`${FORTY[39]}.jwt`]);
});

test('replaces a hard link, and leaves the other name of the file as it was', async () => {
  await create();
  const path = join(directory(), `${developer}.jwt`);
  const before = readFileSync(path, 'utf8');
  linkSync(path, join(folder, 'kept'));
  await create({ lifetime: '1h' });
  expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe(before);
  expect(readFileSync(path, 'utf8')).not.toBe(before);
});

test('never replaces an input with a token', async () => {
  mkdirSync(directory());
  const list = join(directory(), `${developer}.jwt`);
  writeFileSync(list, developer);
  const { annotations } = await actInProcess({
    mode: 'marketplace-token',
    'distribution-private-key': key.sec1,
    'marketplace-id': '6478901234',
    'developer-id-file': list,
    'tokens-directory': directory(),
  });
  expect(annotations).toMatchObject([{ code: 'ERR_FILE_PROTECTED' }]);
  expect(readFileSync(list, 'utf8')).toBe(developer);
});

test.each([
  ['a file', () => writeTestFile('tokens', '')],
  [
    'a symbolic link',
    () => {
      symlinkSync(folder, directory());
    },
  ],
])('rejects a directory that is %s', async (what, prepare) => {
  prepare();
  const before = lstatSync(directory()).ino;
  await expect(create()).rejects.toMatchObject({
    code: 'ERR_FILE_PROTECTED',
    message: expect.stringContaining(`it is ${what}`),
  });
  expect(lstatSync(directory()).ino).toBe(before);
});

test('rejects a directory whose parent does not exist', async () => {
  await expect(create({ tokensDirectory: join(folder, 'a', 'b') })).rejects.toMatchObject({
    code: 'ERR_FILE_WRITE',
  });
});
