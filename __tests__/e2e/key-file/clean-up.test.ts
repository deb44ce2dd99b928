import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { expectOnlyOwnCommands } from '../../support/run/raw-step.ts';
import { keyFileStep, listModesAndPaths, writeKeyFileIn } from '../../support/run/key-files.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { runPost, runPostInProcess, runStepInProcess } from '../../support/run/step.ts';

const folder = await makeFolder();

const NOTHING = { exitCode: 0, log: '', annotations: [] };

test.each(['xcode', 'fastlane', 'electron-builder', 'tauri', 'expo'])(
  'removes the file for %s and its directory at the end of the job',
  async (format) => {
    const { temporary, path, state } = await writeKeyFileIn(folder, { tool: format });
    expect(await runPost(state)).toEqual({ ...NOTHING, log: `Removed ${path}` });
    expect(listModesAndPaths(temporary)).toEqual([]);
  },
);

test('does nothing and prints nothing if it runs again', async () => {
  const { state } = await writeKeyFileIn(folder);
  await runPostInProcess(state);
  expect(await runPostInProcess(state)).toEqual(NOTHING);
});

test('removes the directory if the file was removed before', async () => {
  const { temporary, path, state } = await writeKeyFileIn(folder);
  rmSync(path);
  expect(await runPostInProcess(state)).toMatchObject({ exitCode: 0, annotations: [] });
  expect(listModesAndPaths(temporary)).toEqual([]);
});

test('prints no workflow command if the directory has one in its name', async () => {
  const directory = join(folder, '\n::add-mask::INJECTED ##[error]INJECTED', 'asc-credentials-of-a-step');
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'AuthKey_2X9R4HXF34.p8');
  writeFileSync(path, '');
  const { exitCode, log, annotations } = await runPostInProcess({
    'key-file': JSON.stringify({ directory, path }),
  });
  expect({ exitCode, annotations, left: listModesAndPaths(dirname(directory)) }).toEqual({
    exitCode: 0,
    annotations: [],
    left: [],
  });
  expect(log).toMatch(/^Removed .*INJECTED/s);
  expectOnlyOwnCommands(log);
});

test('removes only the file of its own step', async () => {
  const one = await writeKeyFileIn(folder);
  const steps = await Promise.all(
    [1, 2].map(() => runStepInProcess(keyFileStep, { temporary: one.temporary })),
  );
  await runPostInProcess(one.state);
  expect(listModesAndPaths(one.temporary)).toHaveLength(4);
  await Promise.all(steps.map(({ state }) => runPostInProcess(state)));
  expect(listModesAndPaths(one.temporary)).toEqual([]);
});
