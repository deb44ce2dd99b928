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
import { keyFileStep, listing } from './support/key-files.ts';
import { makeFolder, runPost, runStep } from './support/runner.ts';

const folder = await makeFolder();

async function writeKeyFile(inputs = {}) {
  const temporary = mkdtempSync(join(folder, 'temp-'));
  const { outputs, state } = await runStep({ ...keyFileStep, ...inputs }, { temporary });
  return { temporary, path: String(outputs.path), directory: String(outputs.directory), state };
}

const NOTHING = { exitCode: 0, log: '', annotations: [] };

function warning(message: string) {
  return { exitCode: 0, log: '', annotations: [{ level: 'warning', message }] };
}

test.each(['p8', 'fastlane'])(
  'when the job is over, the %s file goes and its directory with it',
  async (format) => {
    const { temporary, path, state } = await writeKeyFile({ 'file-format': format });
    expect(await runPost(state)).toEqual({ ...NOTHING, log: `Removed ${path}` });
    expect(listing(temporary)).toEqual([]);
  },
);

test('a second time there is nothing left to do or to say', async () => {
  const { state } = await writeKeyFile();
  await runPost(state);
  expect(await runPost(state)).toEqual(NOTHING);
});

test('the file is gone already: the directory goes after it', async () => {
  const { temporary, path, state } = await writeKeyFile();
  rmSync(path);
  expect(await runPost(state)).toMatchObject({ exitCode: 0, annotations: [] });
  expect(listing(temporary)).toEqual([]);
});

test('of two steps of a job, each removes its own', async () => {
  const one = await writeKeyFile();
  const steps = await Promise.all([1, 2].map(() => runStep(keyFileStep, { temporary: one.temporary })));
  await runPost(one.state);
  expect(listing(one.temporary)).toHaveLength(4);
  await Promise.all(steps.map(({ state }) => runPost(state)));
  expect(listing(one.temporary)).toEqual([]);
});

test("somebody else's file in the directory stays, and the directory with it", async () => {
  const { temporary, path, directory, state } = await writeKeyFile();
  const theirs = join(directory, 'AuthKey_OTHERKEY00.p8');
  writeFileSync(theirs, 'of somebody', { mode: 0o640 });
  expect(await runPost(state)).toEqual(
    warning(`${directory} holds files of others and stays; the key file is gone`),
  );
  expect(existsSync(path)).toBe(false);
  expect(readFileSync(theirs, 'utf8')).toBe('of somebody');
  expect(listing(temporary)).toEqual([
    `700 ${basename(directory)}`,
    `640 ${basename(directory)}/AuthKey_OTHERKEY00.p8`,
  ]);
});

test('a link in place of the directory: nothing is removed where it leads', async () => {
  const { path, directory, state } = await writeKeyFile();
  const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
  writeFileSync(join(elsewhere, basename(path)), 'of somebody');
  renameSync(directory, `${directory}-moved`);
  symlinkSync(elsewhere, directory);
  expect(await runPost(state)).toEqual(
    warning(`${directory} is no directory that this Action has made, and stays`),
  );
  expect(readFileSync(join(elsewhere, basename(path)), 'utf8')).toBe('of somebody');
});

test('a link in place of the file: it goes, and what it leads to stays', async () => {
  const { temporary, path, state } = await writeKeyFile();
  const target = join(folder, 'target');
  writeFileSync(target, 'of somebody');
  rmSync(path);
  symlinkSync(target, path);
  expect(await runPost(state)).toMatchObject({ annotations: [] });
  expect(listing(temporary)).toEqual([]);
  expect(readFileSync(target, 'utf8')).toBe('of somebody');
});

test('a directory in place of the file is not emptied', async () => {
  const { path, state } = await writeKeyFile();
  rmSync(path);
  mkdirSync(path);
  writeFileSync(join(path, 'precious'), 'of somebody');
  const { exitCode, annotations } = await runPost(state);
  expect(exitCode).toBe(0);
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /AuthKey_2X9R4HXF34\.p8 could not be removed \((?:EISDIR|EPERM)\)\. Remove it by hand/,
    ),
  ]);
  expect(readFileSync(join(path, 'precious'), 'utf8')).toBe('of somebody');
});

test.each([
  ['a folder of keys of another name', (path: string) => ({ directory: join(path, '..'), path })],
  [
    'a path outside the directory',
    (path: string) => ({ directory: join(folder, 'asc-credentials-x'), path }),
  ],
])('a state that names %s removes nothing', async (_, stateOf) => {
  const theirs = join(folder, 'private_keys', 'AuthKey_2X9R4HXF34.p8');
  mkdirSync(join(folder, 'private_keys'), { recursive: true });
  mkdirSync(join(folder, 'asc-credentials-x'), { recursive: true });
  writeFileSync(theirs, 'of somebody');
  const { exitCode, log, annotations } = await runPost({ 'key-file': JSON.stringify(stateOf(theirs)) });
  expect({ exitCode, log }).toEqual({ exitCode: 0, log: '' });
  expect(annotations[0]?.message).toMatch(/ is no directory that this Action has made, and stays$/);
  expect(readFileSync(theirs, 'utf8')).toBe('of somebody');
});

test('keys that were there before, beside the directory, are no business of a step', async () => {
  const temporary = mkdtempSync(join(folder, 'temp-'));
  for (const name of ['private_keys', '.appstoreconnect', 'asc-credentials-of-another-job']) {
    mkdirSync(join(temporary, name));
    writeFileSync(join(temporary, name, 'AuthKey_2X9R4HXF34.p8'), 'of somebody');
  }
  const before = listing(temporary);
  const { state } = await runStep(keyFileStep, { temporary });
  expect(listing(temporary)).toHaveLength(before.length + 2);
  await runPost(state);
  expect(listing(temporary)).toEqual(before);
});
