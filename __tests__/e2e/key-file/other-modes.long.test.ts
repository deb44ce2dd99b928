import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startExampleSandbox } from '../../support/run/example-inputs.ts';
import { MODES } from '../../support/run/mode-examples.ts';
import { keyFileStep, listModesAndPaths } from '../../support/run/key-files.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { runPost, runStepInProcess } from '../../support/run/step.ts';

const temporary = await makeFolder();

const directory = join(temporary, 'asc-credentials-7a3b9b1e-6f0c-4d57-9a51-0d1a2b3c4d5e');
mkdirSync(directory);
writeFileSync(join(directory, 'AuthKey_2X9R4HXF34.p8'), 'of another step');

const others = Object.entries(MODES).filter(([mode]) => mode !== 'key-file');

test.each(others)('leaves nothing for the post step to do: %s', async (mode, { inputs, online: calls }) => {
  const { sandbox, inputs: online } = await startExampleSandbox();
  const before = listModesAndPaths(temporary);
  const { exitCode, state, variables } = await runStepInProcess(
    { mode, ...(calls && online), ...inputs },
    { temporary },
  );
  await sandbox.close();
  expect({ exitCode, state, variables }).toEqual({ exitCode: 0, state: {}, variables: {} });
  expect(listModesAndPaths(temporary)).toEqual(before);
});

test.each([
  ['of a mode without a key file', {}],
  ['of key-file that failed', { INPUT_MODE: 'key-file' }],
  ['with an empty state', { 'STATE_key-file': '' }],
])('prints nothing and removes nothing in a post step %s', async (_, environment) => {
  const before = listModesAndPaths(temporary);
  const run = await runPost({}, { RUNNER_TEMP: temporary, ...environment });
  expect(run).toEqual({ exitCode: 0, log: '', annotations: [] });
  expect(listModesAndPaths(temporary)).toEqual(before);
});

test('saves no state if an input is rejected', async () => {
  const { exitCode, state } = await runStepInProcess({ ...keyFileStep, 'key-id': '' }, { temporary });
  expect({ exitCode, state }).toEqual({ exitCode: 1, state: {} });
});
