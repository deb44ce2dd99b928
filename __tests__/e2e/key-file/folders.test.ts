import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { key, keyFileStep, listModesAndPaths } from '../../support/run/key-files.ts';
import { failingStepOption } from '../../support/run/fail-file-step.ts';
import { folder } from '../../support/run/folder-per-test.ts';
import { runPostInProcess, runStep } from '../../support/run/step.ts';

test.each([
  ['empty', ''],
  ['not set', undefined],
])('uses the temporary folder of the system if RUNNER_TEMP is %s', async (_, RUNNER_TEMP) => {
  const { exitCode, outputs, state } = await runStep(keyFileStep, {
    temporary: folder,
    environment: { RUNNER_TEMP, TMPDIR: folder },
  });
  expect(exitCode).toBe(0);
  expect(dirname(String(outputs.directory))).toBe(folder);
  await runPostInProcess(state);
  expect(listModesAndPaths(folder)).toEqual([]);
});

test.each([
  ['is inside a file', 'file/temp', 'ENOTDIR'],
  ['does not exist', 'missing', 'ENOENT'],
])('names the folder to check, and leaves nothing, if RUNNER_TEMP %s', async (_, name, code) => {
  writeFileSync(join(folder, 'file'), 'of somebody');
  const before = listModesAndPaths(folder);
  const step = await runStep(keyFileStep, { temporary: join(folder, name) });

  const { exitCode, outputs, variables, annotations } = step;
  expect({ exitCode, outputs, variables }).toEqual({ exitCode: 1, outputs: {}, variables: {} });
  expect(annotations).toMatchObject([
    {
      level: 'error',
      code: 'ERR_FILE_WRITE',
      message: expect.stringMatching(
        new RegExp(
          `^${join(folder, name)}/asc-credentials-[0-9a-f-]{36}/AuthKey_2X9R4HXF34\\.p8 could not be written ` +
            `\\(${code}\\)\\. Check that ${join(folder, name)} exists, is writable and has free space$`,
        ),
      ),
    },
  ]);
  expect(listModesAndPaths(folder)).toEqual(before);
  expect(await runPostInProcess(step.state)).toEqual({ exitCode: 0, log: '', annotations: [] });
});

test.each([
  ['at the directory', 0],
  ['at the file', 1],
  ['at its content', 2],
  ['at its end', 3],
])('fails and leaves nothing if the disk is full %s', async (_, place) => {
  const step = await runStep(keyFileStep, {
    temporary: folder,
    environment: { NODE_OPTIONS: failingStepOption(folder, { how: 'refused', step: place }) },
    canaries: [key],
  });
  expect({ exitCode: step.exitCode, outputs: step.outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(step.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('AuthKey_2X9R4HXF34.p8 could not be written (ENOSPC). Check that'),
  ]);
  expect(listModesAndPaths(folder)).toEqual([]);
  expect(await runPostInProcess(step.state)).toEqual({ exitCode: 0, log: '', annotations: [] });
});

test('accepts a folder with spaces, quotes and non-ASCII characters in its name', async () => {
  const temporary = join(folder, "it's a “folder”");
  mkdirSync(temporary);
  const { variables, outputs, state } = await runStep(keyFileStep, { temporary });
  expect(variables).toEqual({ API_PRIVATE_KEYS_DIR: outputs.directory });
  expect(dirname(String(outputs.directory))).toBe(temporary);
  expect((await runPostInProcess(state)).log).toBe(`Removed ${String(outputs.path)}`);
  expect(listModesAndPaths(temporary)).toEqual([]);
});
