import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { key, keyFileStep, listModesAndPaths, modeOf, normalized } from '../../support/run/key-files.ts';
import { folder } from '../../support/run/folder-per-test.ts';
import { runPostInProcess, runStepInProcess } from '../../support/run/step.ts';

const keyId = '2X9R4HXF34';
const issuerId = '57246542-96fe-1a63-e053-0824d011072a';

type Variables = (path: string) => Readonly<Record<string, string>>;

/** The variables that each tool reads in its source: the path of the file, the key ID and the issuer ID. */
const TOOLS: readonly (readonly [tool: string, variables: Variables])[] = [
  // `getNotarizeOptions` of app-builder-lib: all three or an error.
  [
    'electron-builder',
    (path) => ({ APPLE_API_KEY: path, APPLE_API_KEY_ID: keyId, APPLE_API_ISSUER: issuerId }),
  ],
  // `notarize_auth` of tauri-bundler: the key is the ID, and the path is a variable of its own.
  ['tauri', (path) => ({ APPLE_API_KEY: keyId, APPLE_API_ISSUER: issuerId, APPLE_API_KEY_PATH: path })],
  // `resolveAscApiKeyAsync` of eas-cli: it asks for what is missing.
  ['expo', (path) => ({ EXPO_ASC_API_KEY_PATH: path, EXPO_ASC_KEY_ID: keyId, EXPO_ASC_ISSUER_ID: issuerId })],
];

test.each(TOOLS)('writes the file and sets the variables that %s reads', async (tool, variables) => {
  const step = await runStepInProcess({ ...keyFileStep, tool }, { temporary: folder });
  expect({ exitCode: step.exitCode, annotations: step.annotations }).toEqual({
    exitCode: 0,
    annotations: [],
  });
  const { path = '' } = step.outputs;
  expect(basename(path)).toBe('AuthKey_2X9R4HXF34.p8');
  expect(readFileSync(path, 'utf8')).toBe(normalized(key));
  expect(modeOf(path)).toBe('600');
  expect(step.variables).toEqual(variables(path));
  await runPostInProcess(step.state);
  expect(listModesAndPaths(folder)).toEqual([]);
});

test.each(TOOLS)('rejects an individual key, which %s does not accept', async (tool) => {
  const individual = { ...keyFileStep, tool, 'issuer-id': '' };
  const { exitCode, variables, state, annotations } = await runStepInProcess(individual, {
    temporary: folder,
  });
  expect({ exitCode, variables, state, left: listModesAndPaths(folder) }).toEqual({
    exitCode: 1,
    variables: {},
    state: {},
    left: [],
  });
  expect(annotations).toMatchObject([
    { code: 'ERR_INPUT_MISSING', message: expect.stringMatching(`^issuer-id: is missing. ${tool} does not`) },
  ]);
});

test.each([
  ['xcode', 1],
  ['fastlane', 0],
])('in-house has an effect only for fastlane: %s', async (tool, warnings) => {
  const inputs = { ...keyFileStep, tool, 'in-house': 'true' };
  const { annotations } = await runStepInProcess(inputs, { temporary: folder });
  expect(annotations).toHaveLength(warnings);
});
