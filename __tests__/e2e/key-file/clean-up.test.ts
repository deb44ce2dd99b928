import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { expectOnlyMeantCommands } from '../../support/run/raw-step.ts';
import { keyFileStep, listing, writtenIn } from '../../support/run/key-files.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { runPost, runPostInProcess, runStepInProcess } from '../../support/run/step.ts';

const folder = await makeFolder();

const NOTHING = { exitCode: 0, log: '', annotations: [] };

test.each(['xcode', 'fastlane', 'electron-builder', 'tauri', 'expo'])(
  'removes the file for %s and its directory at the end of the job',
  async (format) => {
    const { temporary, path, state } = await writtenIn(folder, { tool: format });
    expect(await runPost(state)).toEqual({ ...NOTHING, log: `Removed ${path}` });
    expect(listing(temporary)).toEqual([]);
  },
);

test('does nothing and prints nothing if it runs again', async () => {
  const { state } = await writtenIn(folder);
  await runPostInProcess(state);
  expect(await runPostInProcess(state)).toEqual(NOTHING);
});

test('removes the directory if the file was removed before', async () => {
  const { temporary, path, state } = await writtenIn(folder);
  rmSync(path);
  expect(await runPostInProcess(state)).toMatchObject({ exitCode: 0, annotations: [] });
  expect(listing(temporary)).toEqual([]);
});

test('prints no workflow command if the directory has one in its name', async () => {
  const directory = join(folder, '\n::add-mask::INJECTED ##[error]INJECTED', 'asc-credentials-of-a-step');
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'AuthKey_2X9R4HXF34.p8');
  writeFileSync(path, '');
  const { exitCode, log, annotations } = await runPostInProcess({
    'key-file': JSON.stringify({ directory, path }),
  });
  expect({ exitCode, annotations, left: listing(dirname(directory)) }).toEqual({
    exitCode: 0,
    annotations: [],
    left: [],
  });
  expect(log).toMatch(/^Removed .*INJECTED/s);
  expectOnlyMeantCommands(log);
});

test('removes only the file of its own step', async () => {
  const one = await writtenIn(folder);
  const steps = await Promise.all(
    [1, 2].map(() => runStepInProcess(keyFileStep, { temporary: one.temporary })),
  );
  await runPostInProcess(one.state);
  expect(listing(one.temporary)).toHaveLength(4);
  await Promise.all(steps.map(({ state }) => runPostInProcess(state)));
  expect(listing(one.temporary)).toEqual([]);
});
