import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeKeyFile } from '../../src/index.ts';
import { command } from '../support/command.ts';
import { key, listing, modeOf, normalized, withoutUmask } from './support/key-files.ts';
import { makeFolder } from './support/runner.ts';

const folder = await makeFolder();

const environment = {
  ASC_KEY_ID: '2X9R4HXF34',
  ASC_ISSUER_ID: '57246542-96fe-1a63-e053-0824d011072a',
  ASC_PRIVATE_KEY: key,
};

async function writeByCommand(words: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const TMPDIR = mkdtempSync(join(folder, 'temp-'));
  const run = await command(['key-file', ...words], { environment: { ...environment, TMPDIR, ...more } });
  return { ...run, TMPDIR };
}

test('the path alone is printed; that the file stays is said beside it', async () => {
  const { exitCode, stdout, stderr, TMPDIR } = await withoutUmask(() => writeByCommand([]));
  const path = stdout.trimEnd();
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${path}\n` });
  expect(stderr).toBe(`Wrote the key to ${path}, which stays until you remove its directory\n`);
  const directory = basename(dirname(path));
  expect(listing(TMPDIR)).toEqual([`700 ${directory}`, `600 ${directory}/AuthKey_2X9R4HXF34.p8`]);
  expect(readFileSync(path, 'utf8')).toBe(normalized(key));
});

test('--json has path and directory', async () => {
  const { stdout, TMPDIR } = await writeByCommand(['--json', '--file-format=fastlane', '--in-house']);
  const outputs = JSON.parse(stdout) as Record<string, string>;
  expect(Object.keys(outputs)).toEqual(['path', 'directory']);
  expect(dirname(String(outputs.directory))).toBe(TMPDIR);
  expect(JSON.parse(readFileSync(String(outputs.path), 'utf8'))).toMatchObject({ in_house: true });
});

test('a folder that cannot be written to is named, and the exit code tells', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { exitCode, stdout, stderr } = await writeByCommand([], { TMPDIR: file });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(
    /^asc-credentials: .*AuthKey_2X9R4HXF34\.p8 could not be written \(ENOTDIR\)\. Check that/,
  );
});

test('the library writes where it is told to, and tells who cleans up before there is a file', async () => {
  const temporary = mkdtempSync(join(folder, 'library-'));
  const announced: unknown[] = [];
  const written = await writeKeyFile(
    { keyId: '2X9R4HXF34', privateKey: key },
    {
      temporaryFolder: () => temporary,
      announceFile: (file) => announced.push({ ...file, before: listing(temporary) }),
    },
  );
  expect(announced).toEqual([{ ...written, before: [] }]);
  expect([modeOf(written.directory), modeOf(written.path)]).toEqual(['700', '600']);
  rmSync(written.directory, { recursive: true });
});
