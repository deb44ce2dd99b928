import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { act, actInProcess } from '../../support/run/action.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { developersOf, key, seal, sealTokens } from '../../support/tokens/token-files.ts';

const folder = await makeFolder();

test('seals 2,000 tokens in one file, and opens them to an output or a file', async () => {
  const [file, target] = ['sealed', 'tokens.json'].map((name) => join(folder, name));
  const jobA = await sealTokens(folder, 2_000, { 'tokens-file': file });
  expect({ exitCode: jobA.exitCode, annotations: jobA.annotations }).toEqual({
    exitCode: 0,
    annotations: [],
  });
  expect(readFileSync(String(file), 'utf8')).toMatch(/^eyJ[\w-]+(?:\.[\w-]+){4}$/);

  const opening = { mode: 'open-sealed', 'sealed-file': String(file), ...seal };
  const toOutput = await actInProcess(opening);
  const tokens = JSON.parse(String(toOutput.outputs.tokens)) as Record<string, string>;
  expect(Object.keys(tokens)).toEqual(developersOf(2_000));
  for (const [developer, token] of Object.entries(tokens).slice(-3))
    expect(verifyAndDecode(token, key).claims.pid).toBe(developer);
  const masks = new Set(toOutput.masks);
  expect(Object.values(tokens).filter((token) => !masks.has(token))).toEqual([]);
  expect(toOutput.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The outputs have \d{6} characters, .*1 MB.*to a file/),
  ]);

  const toFile = await actInProcess(
    { ...opening, 'tokens-file': String(target) },
    {},
    Object.values(tokens).slice(-3),
  );
  expect(JSON.parse(readFileSync(String(target), 'utf8'))).toEqual(tokens);
  expect(statSync(String(target)).mode & 0o777).toBe(0o600);
  expect(toFile.outputs).toEqual({ 'expires-at': jobA.outputs['expires-at'] });
  expect(toFile.annotations).toEqual([]);
});

test('warns if the sealed text is too long for an input, and opens it from a file', async () => {
  const { outputs, annotations } = await sealTokens(folder, 400);
  const { length } = String(outputs.sealed);
  expect(annotations).toEqual([
    {
      level: 'warning',
      message: expect.stringMatching(`^sealed has ${length} characters, more than .* \\(131058 on Linux\\)`),
    },
  ]);
  const opening = { mode: 'open-sealed', ...seal };
  const spawning = act({ ...opening, sealed: String(outputs.sealed) });
  if (process.platform === 'linux') await expect(spawning).rejects.toThrow('E2BIG');
  const file = join(folder, 'long');
  writeFileSync(file, String(outputs.sealed));
  expect((await actInProcess({ ...opening, 'sealed-file': file })).outputs.tokens).toBe(outputs.tokens);
});
