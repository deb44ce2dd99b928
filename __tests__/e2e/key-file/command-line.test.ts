import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeKeyFile } from '../../../src/index.ts';
import { key, listModesAndPaths, modeOf, normalized, withoutUmask } from '../../support/run/key-files.ts';
import { writeByCommand } from '../../support/run/key-file-command.ts';
import { makeFolder } from '../../support/run/folder.ts';

const folder = await makeFolder();

test('prints the path, and a note on standard error that the file stays', async () => {
  const { exitCode, stdout, stderr, TMPDIR } = await withoutUmask(() => writeByCommand(folder, []));
  const path = stdout.trimEnd();
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${path}\n` });
  expect(stderr).toContain(`\nWrote the key to ${path}. It stays there until you remove its directory\n`);
  const directory = basename(dirname(path));
  expect(listModesAndPaths(TMPDIR)).toEqual([`700 ${directory}`, `600 ${directory}/AuthKey_2X9R4HXF34.p8`]);
  expect(readFileSync(path, 'utf8')).toBe(normalized(key));
});

test('prints path and directory with --json', async () => {
  const { stdout, TMPDIR } = await writeByCommand(folder, ['--json', '--tool=fastlane', '--in-house']);
  const outputs = JSON.parse(stdout) as Record<string, string>;
  expect(Object.keys(outputs)).toEqual(['path', 'directory']);
  expect(dirname(String(outputs.directory))).toBe(TMPDIR);
  expect(JSON.parse(readFileSync(String(outputs.path), 'utf8'))).toMatchObject({ in_house: true });
});

test('fails and names the file if it cannot be written', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { exitCode, stdout, stderr } = await writeByCommand(folder, [], { TMPDIR: file });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(
    /^asc-credentials: .*AuthKey_2X9R4HXF34\.p8 could not be written \(ENOTDIR\)\. Check that/m,
  );
});

test('writes to the given folder in the library, and announces the file before it exists', async () => {
  const temporary = mkdtempSync(join(folder, 'library-'));
  const announced: unknown[] = [];
  const written = await writeKeyFile(
    { keyId: '2X9R4HXF34', privateKey: key },
    {
      temporaryFolder: () => temporary,
      announceFile: (file) => announced.push({ ...file, before: listModesAndPaths(temporary) }),
    },
  );
  expect(announced).toEqual([{ ...written, before: [] }]);
  expect([modeOf(written.directory), modeOf(written.path)]).toEqual(['700', '600']);
  rmSync(written.directory, { recursive: true });
});
