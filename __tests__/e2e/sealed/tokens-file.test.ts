import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createAscToken } from '../../../src/index.ts';
import { actInProcess } from '../../support/run/action.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { passphrase } from '../../support/tokens/seals.ts';
import { developersOf, key, seal, sealTokens } from '../../support/tokens/token-files.ts';

const folder = await makeFolder();

test('writes the tokens only to the sealed file, and makes it readable only for its owner', async () => {
  const alone = mkdtempSync(join(folder, 'alone-'));
  const file = join(alone, 'tokens');
  await sealTokens(alone, 2, { 'tokens-file': file });
  chmodSync(file, 0o644);
  const { exitCode, outputs, annotations } = await sealTokens(alone, 2, { 'tokens-file': file });
  expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
  expect(Object.keys(outputs)).toEqual(['expires-at']);
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  expect(readFileSync(file, 'utf8')).toMatch(/^eyJ[\w-]+(?:\.[\w-]+){4}$/);
  expect(readdirSync(alone).sort()).toEqual(['2.list', 'tokens']);
});

test('sets no output for the token of one developer either', async () => {
  const file = join(folder, 'one');
  const { outputs } = await sealTokens(folder, 1, { 'tokens-file': file });
  expect(Object.keys(outputs)).toEqual(['expires-at']);
  const opened = await actInProcess({ mode: 'open-sealed', 'sealed-file': file, ...seal });
  const [developer = ''] = developersOf(1);
  const tokens = JSON.parse(String(opened.outputs.tokens)) as Record<string, string>;
  expect(verifyAndDecode(String(tokens[developer]), key).claims.pid).toBe(developer);
});

test('warns that tokens-file is not used if no tokens were sealed', async () => {
  const request = { keyId: '2X9R4HXF34', privateKey: key, sealPassphrase: passphrase };
  const { sealed, token } = await createAscToken(request);
  const target = join(folder, 'none.json');
  const step = await actInProcess({ mode: 'open-sealed', sealed, 'tokens-file': target, ...seal });
  expect(step.outputs.token).toBe(token);
  expect(step.annotations).toEqual([
    {
      level: 'warning',
      message: `asc-token has sealed no tokens, so nothing was written to ${target}`,
    },
  ]);
  expect(readdirSync(folder)).not.toContain('none.json');
});

test('names a missing sealed file, and a file that cannot be written', async () => {
  const missing = join(folder, 'missing', 'file');
  const reading = await actInProcess({ mode: 'open-sealed', 'sealed-file': missing, ...seal });
  const writing = await sealTokens(folder, 1, { 'tokens-file': missing });
  expect([reading, writing].map(({ exitCode }) => exitCode)).toEqual([1, 1]);
  expect([...reading.annotations, ...writing.annotations].map(({ message }) => message)).toEqual([
    `sealed-file: ${missing} cannot be read (ENOENT)`,
    `${missing} could not be written (ENOENT). Check that its folder exists, is writable and has free space`,
  ]);
});
