import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from '@jest/globals';
import { findLeaks } from '../../support/leaks/find-leaks.ts';
import {
  key,
  keyFileStep,
  listModesAndPaths,
  normalized,
  withoutUmask,
} from '../../support/run/key-files.ts';
import { folder } from '../../support/run/folder-per-test.ts';
import { runStep } from '../../support/run/step.ts';

test('writes the key for its owner only, where altool looks for it, and tells later steps the path', async () => {
  const { exitCode, outputs, variables, state, ...step } = await runStep(keyFileStep, { temporary: folder });

  expect({ exitCode, annotations: step.annotations }).toEqual({ exitCode: 0, annotations: [] });
  expect(Object.keys(outputs)).toEqual(['path', 'directory']);
  const { path = '', directory = '' } = outputs;
  expect(basename(path)).toBe('AuthKey_2X9R4HXF34.p8');
  expect([dirname(path), dirname(directory)]).toEqual([directory, folder]);
  expect(basename(directory)).toMatch(/^asc-credentials-[0-9a-f-]{36}$/);
  expect(listModesAndPaths(folder)).toEqual([
    `700 ${basename(directory)}`,
    `600 ${basename(directory)}/AuthKey_2X9R4HXF34.p8`,
  ]);
  expect(variables).toEqual({ API_PRIVATE_KEYS_DIR: directory });
  expect(Object.values(state).map((text) => JSON.parse(text) as unknown)).toEqual([{ directory, path }]);
  expect(step.log).toBe(`Wrote the key to ${path}`);
  expect(step.summary).toContain('| key-id | <code>2X9R4HXF34</code> |');
});

test('writes the key in PKCS#8, as Apple does', async () => {
  const { outputs } = await runStep(keyFileStep, { temporary: folder });
  const text = readFileSync(String(outputs.path), 'utf8');
  expect(text).toBe(normalized(key));
  expect(text).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(findLeaks([key], [text])).not.toEqual([]);
});

test('sets permissions that do not depend on the umask', async () => {
  const { outputs } = await withoutUmask(() => runStep(keyFileStep, { temporary: folder }));
  const directory = basename(String(outputs.directory));
  expect(listModesAndPaths(folder)).toEqual([`700 ${directory}`, `600 ${directory}/AuthKey_2X9R4HXF34.p8`]);
});

test.each([
  ['a key ID with a path in it', { 'key-id': '../../etc/passwd' }],
  ['an unknown tool', { tool: 'pem' }],
  ['a missing key', { 'private-key': '' }],
])('rejects %s, and writes nothing', async (_, change) => {
  const step = await runStep({ ...keyFileStep, ...change }, { temporary: folder });
  const [name = ''] = Object.keys(change);
  expect(step.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(new RegExp(`^${name}: is `)),
  ]);
  const { exitCode, outputs, variables, state } = step;
  expect({ exitCode, outputs, variables, state }).toEqual({
    exitCode: 1,
    outputs: {},
    variables: {},
    state: {},
  });
  expect(listModesAndPaths(folder)).toEqual([]);
});

test('writes a separate file in each of four simultaneous steps', async () => {
  const steps = await Promise.all([1, 2, 3, 4].map(() => runStep(keyFileStep, { temporary: folder })));
  expect(new Set(steps.map(({ outputs }) => outputs.path)).size).toBe(4);
  expect(listModesAndPaths(folder)).toHaveLength(8);
});
