import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { publicKeyOf } from '../../src/keys/key-exports.ts';
import { readPrivateKey } from '../../src/keys/key.ts';
import { whyNotReplaceable, type UserFile } from '../../src/files/overwrite-protection.ts';
import { writeUserFile } from '../../src/files/write-user-file.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { makeFolder } from '../support/run/folder.ts';
import { collectLog } from '../support/run/collect-log.ts';

const folder = await makeFolder();
const path = join(folder, 'file');
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
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

describe.each(Object.keys(SPELLINGS))('an input file, given by %s,', (spelling) => {
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
      expect(whyNotReplaceable(file, 'whole file')).toContain('is the same file as --developer-id-file');
  });
});

test('does not replace a file that is read through a link', () => {
  writeFileSync(path, TOKENS);
  symlinkSync(path, join(folder, 'link'));
  const inputFiles = [{ label: 'ASC_PRIVATE_KEY_PATH', path: join(folder, 'link') }];
  expect(whyNotReplaceable(fileFor('tokens', { inputFiles }), 'whole file')).toContain(
    'ASC_PRIVATE_KEY_PATH',
  );
});

test.each([
  ['an empty file', ''],
  ['a key', key.pkcs8],
  ['tokens', TOKENS],
])('never replaces %s with a new key', async (_, text) => {
  writeFileSync(path, text);
  const { log } = collectLog();
  expect(whyNotReplaceable(fileFor('new key'), 'whole file')).toContain('already exists');
  await expect(writeUserFile(fileFor('new key'), ['new'], { log })).rejects.toMatchObject({
    code: 'ERR_FILE_PROTECTED',
  });
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual([text, ['file']]);
});
