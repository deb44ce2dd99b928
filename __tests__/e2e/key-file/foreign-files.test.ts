import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { keyFileStep, listModesAndPaths, writeKeyFileIn } from '../../support/run/key-files.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { runPostInProcess, runStepInProcess } from '../../support/run/step.ts';

const folder = await makeFolder();

/** The post step fails if the key file may be left, and says where. */
function failure(message: unknown) {
  return { exitCode: 1, log: '', annotations: [expect.objectContaining({ level: 'error', message })] };
}

test('keeps the directory if it contains another file', async () => {
  const { temporary, path, directory, state } = await writeKeyFileIn(folder);
  const theirs = join(directory, 'AuthKey_OTHERKEY00.p8');
  writeFileSync(theirs, 'of somebody', { mode: 0o640 });
  const message = `${directory} contains other files, so it was not removed; the key file was removed`;
  expect(await runPostInProcess(state)).toEqual({
    exitCode: 0,
    log: '',
    annotations: [{ level: 'warning', message }],
  });
  expect(existsSync(path)).toBe(false);
  expect(readFileSync(theirs, 'utf8')).toBe('of somebody');
  expect(listModesAndPaths(temporary)).toEqual([
    `700 ${basename(directory)}`,
    `640 ${basename(directory)}/AuthKey_OTHERKEY00.p8`,
  ]);
});

test('removes nothing from the target if the directory was replaced by a link', async () => {
  const { path, directory, state } = await writeKeyFileIn(folder);
  const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
  writeFileSync(join(elsewhere, basename(path)), 'of somebody');
  renameSync(directory, `${directory}-moved`);
  symlinkSync(elsewhere, directory);
  expect(await runPostInProcess(state)).toEqual(
    failure(
      `${directory} was not created by this Action, so it was not removed. Look for ${path}, and remove it`,
    ),
  );
  expect(readFileSync(join(elsewhere, basename(path)), 'utf8')).toBe('of somebody');
});

test('removes a link that replaced the file, and keeps its target', async () => {
  const { temporary, path, state } = await writeKeyFileIn(folder);
  const target = join(folder, 'target');
  writeFileSync(target, 'of somebody');
  rmSync(path);
  symlinkSync(target, path);
  expect(await runPostInProcess(state)).toMatchObject({ annotations: [] });
  expect(listModesAndPaths(temporary)).toEqual([]);
  expect(readFileSync(target, 'utf8')).toBe('of somebody');
});

test('removes nothing if the file was replaced by a directory', async () => {
  const { path, state } = await writeKeyFileIn(folder);
  rmSync(path);
  mkdirSync(path);
  writeFileSync(join(path, 'precious'), 'of somebody');
  const message =
    /AuthKey_2X9R4HXF34\.p8 could not be removed \((?:EISDIR|EPERM|ERR_FS_EISDIR)\)\. Remove it yourself/;
  expect(await runPostInProcess(state)).toEqual(failure(expect.stringMatching(message)));
  expect(readFileSync(join(path, 'precious'), 'utf8')).toBe('of somebody');
});

test('fails if the state cannot be read, because the path of the key file is unknown', async () => {
  expect(await runPostInProcess({ 'key-file': '{' })).toEqual(
    failure(expect.stringContaining('cannot be read')),
  );
});

test.each([
  ['a folder with another name', (path: string) => ({ directory: join(path, '..'), path })],
  [
    'a path outside the directory',
    (path: string) => ({ directory: join(folder, 'asc-credentials-x'), path }),
  ],
])('removes nothing if the state names %s', async (_, stateOf) => {
  const theirs = join(folder, 'private_keys', 'AuthKey_2X9R4HXF34.p8');
  mkdirSync(join(folder, 'private_keys'), { recursive: true });
  mkdirSync(join(folder, 'asc-credentials-x'), { recursive: true });
  writeFileSync(theirs, 'of somebody');
  const state = stateOf(theirs);
  expect(await runPostInProcess({ 'key-file': JSON.stringify(state) })).toEqual(
    failure(
      `${state.directory} was not created by this Action, so it was not removed. Look for ${theirs}, and remove it`,
    ),
  );
  expect(readFileSync(theirs, 'utf8')).toBe('of somebody');
});

test('keeps other keys in the temporary folder', async () => {
  const temporary = mkdtempSync(join(folder, 'temp-'));
  for (const name of ['private_keys', '.appstoreconnect', 'asc-credentials-of-another-job']) {
    mkdirSync(join(temporary, name));
    writeFileSync(join(temporary, name, 'AuthKey_2X9R4HXF34.p8'), 'of somebody');
  }
  const before = listModesAndPaths(temporary);
  const { state } = await runStepInProcess(keyFileStep, { temporary });
  expect(listModesAndPaths(temporary)).toHaveLength(before.length + 2);
  await runPostInProcess(state);
  expect(listModesAndPaths(temporary)).toEqual(before);
});
