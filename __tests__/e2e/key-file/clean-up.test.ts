import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { expectOnlyMeantCommands } from '../../support/run/raw-step.ts';
import { keyFileStep, listing, writtenIn } from '../../support/run/key-files.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { runPost, runPostInProcess, runStepInProcess } from '../../support/run/step.ts';

const folder = await makeFolder();

const NOTHING = { exitCode: 0, log: '', annotations: [] };

test.each(['p8', 'fastlane'])(
  'when the job is over, the %s file goes and its directory with it',
  async (format) => {
    const { temporary, path, state } = await writtenIn(folder, { 'file-format': format });
    expect(await runPost(state)).toEqual({ ...NOTHING, log: `Removed ${path}` });
    expect(listing(temporary)).toEqual([]);
  },
);

test('a second time there is nothing left to do or to say', async () => {
  const { state } = await writtenIn(folder);
  await runPostInProcess(state);
  expect(await runPostInProcess(state)).toEqual(NOTHING);
});

test('the file is gone already: the directory goes after it', async () => {
  const { temporary, path, state } = await writtenIn(folder);
  rmSync(path);
  expect(await runPostInProcess(state)).toMatchObject({ exitCode: 0, annotations: [] });
  expect(listing(temporary)).toEqual([]);
});

test('a directory with a command in its name is told without it', async () => {
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

test('of two steps of a job, each removes its own', async () => {
  const one = await writtenIn(folder);
  const steps = await Promise.all(
    [1, 2].map(() => runStepInProcess(keyFileStep, { temporary: one.temporary })),
  );
  await runPostInProcess(one.state);
  expect(listing(one.temporary)).toHaveLength(4);
  await Promise.all(steps.map(({ state }) => runPostInProcess(state)));
  expect(listing(one.temporary)).toEqual([]);
});
