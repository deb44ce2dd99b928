import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { throwAwayKey } from '../../src/dev/scene.ts';
import { createAscToken } from '../../src/index.ts';
import { act } from '../support/act.ts';
import { judgeToken } from '../support/public-half.ts';
import { makeFolder } from './support/runner.ts';
import { passphrase } from './support/seals.ts';

const folder = await makeFolder();
const key = throwAwayKey();
const seal = { 'seal-passphrase': passphrase };

function developersOf(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `57246542-96fe-1a63-e053-${String(index).padStart(12, '0')}`,
  );
}

async function sealTokens(name: string, count: number) {
  const [file, list] = [join(folder, name), join(folder, `${name}.list`)];
  writeFileSync(list, developersOf(count).join('\n'));
  const inputs = { 'distribution-private-key': key, 'marketplace-id': '6478901234' };
  const step = await act({
    mode: 'marketplace-token',
    ...inputs,
    'developer-id-file': list,
    'tokens-file': file,
    ...seal,
  });
  return { file, ...step };
}

function expectPrivate(file: string): void {
  expect(statSync(file).mode & 0o777).toBe(0o600);
}

test('two thousand tokens leave in one sealed file, and come out of it the same to an output or a file', async () => {
  const { file, ...jobA } = await sealTokens('many', 2_000);
  expect({ exitCode: jobA.exitCode, annotations: jobA.annotations }).toEqual({
    exitCode: 0,
    annotations: [],
  });
  expect(Object.keys(jobA.outputs)).toEqual(['expires-at']);
  expectPrivate(file);
  expect(readFileSync(file, 'utf8')).toMatch(/^eyJ[\w-]+(?:\.[\w-]+){4}$/);

  const target = join(folder, 'many.json');
  const [toOutput, toFile] = await Promise.all([
    act({ mode: 'open-sealed', 'sealed-file': file, ...seal }),
    act({ mode: 'open-sealed', 'sealed-file': file, 'tokens-file': target, ...seal }),
  ]);
  const tokens = JSON.parse(String(toOutput.outputs.tokens)) as Record<string, string>;
  expect(Object.keys(tokens)).toEqual(developersOf(2_000));
  for (const [developer, token] of Object.entries(tokens).slice(-3))
    expect(judgeToken(token, key).claims.pid).toBe(developer);
  const masks = new Set(toOutput.masks);
  expect(Object.values(tokens).filter((token) => !masks.has(token))).toEqual([]);
  expect(toOutput.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^The outputs have \d{6} characters, more than GitHub keeps .* Write them to a file$/,
    ),
  ]);

  expectPrivate(target);
  expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual(tokens);
  expect(Object.keys(toFile.outputs)).toEqual(['expires-at']);
  expect(toFile.outputs).toEqual({ 'expires-at': jobA.outputs['expires-at'] });
  expect(toFile.annotations).toEqual([]);
});

test('one developer: the token is in the sealed file alone, and an output once it is opened', async () => {
  const { file, outputs } = await sealTokens('one', 1);
  expect(Object.keys(outputs)).toEqual(['expires-at']);
  const opened = await act({ mode: 'open-sealed', 'sealed-file': file, ...seal });
  const [developer = ''] = developersOf(1);
  const { tokens = '{}' } = opened.outputs;
  const token = (JSON.parse(tokens) as Record<string, string>)[developer];
  expect(judgeToken(String(token), key).claims.pid).toBe(developer);
});

test('a file that others could read is replaced, and nothing is left beside it', async () => {
  const before = readdirSync(folder).length;
  writeFileSync(join(folder, 'open'), 'old', { mode: 0o644 });
  const { file } = await sealTokens('open', 2);
  expectPrivate(file);
  expect(readFileSync(file, 'utf8')).not.toContain('old');
  expect(readdirSync(folder).slice(before)).toHaveLength(2);
});

test('tokens-file where no tokens were sealed is no use, and the step says so', async () => {
  const { sealed, token } = await createAscToken({
    keyId: '2X9R4HXF34',
    privateKey: key,
    sealPassphrase: passphrase,
  });
  const target = join(folder, 'none.json');
  const step = await act({ mode: 'open-sealed', sealed: String(sealed), 'tokens-file': target, ...seal });
  expect(step.outputs.token).toBe(token);
  expect(step.annotations).toEqual([
    {
      level: 'warning',
      message: `tokens-file: asc-token has sealed no tokens, so nothing was written to ${target}`,
    },
  ]);
  expect(readdirSync(folder)).not.toContain('none.json');
});

test('a sealed file that is not there is named', async () => {
  const missing = join(folder, 'missing');
  const { exitCode, annotations } = await act({ mode: 'open-sealed', 'sealed-file': missing, ...seal });
  expect(exitCode).toBe(1);
  expect(annotations.map(({ message }) => message)).toEqual([
    `sealed-file: ${missing} cannot be read (ENOENT)`,
  ]);
});
