import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { act } from '../../support/run/action.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';
import { folder } from '../../support/run/folder-per-test.ts';

const DEVELOPERS = ['57246542-96fe-1a63-e053-0824d011072a', '69a6de70-03db-47e3-e053-5b8c7c11a4d1'] as const;

async function writeTokens(file: string, privateKey = makePrivateKey()) {
  return act({
    mode: 'marketplace-token',
    'distribution-private-key': privateKey,
    'marketplace-id': '6478901234',
    'developer-id': DEVELOPERS.join('\n'),
    'tokens-file': file,
  });
}

test('writes the tokens to a file that only its owner can read, instead of the output', async () => {
  const privateKey = makePrivateKey();
  const file = join(folder, 'tokens.json');
  const { exitCode, outputs } = await writeTokens(file, privateKey);

  expect(exitCode).toBe(0);
  expect(Object.keys(outputs)).toEqual(['expires-at']);
  const tokens = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  expect(Object.keys(tokens)).toEqual(DEVELOPERS);
  for (const [developer, token] of Object.entries(tokens))
    expect(verifyAndDecode(token, privateKey).claims.pid).toBe(developer);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('replaces a file that others can read, and leaves no temporary file', async () => {
  const file = join(folder, 'tokens.json');
  await writeFile(file, '{"old": "eyJhbGciOiJFUzI1NiJ9.eyJwaWQiOiJvbGQifQ.c2lnbmF0dXJl"}', { mode: 0o644 });
  expect((await writeTokens(file)).exitCode).toBe(0);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).not.toContain('old');
  expect(await readdir(folder)).toEqual(['tokens.json']);
});

test('fails and names the path if the folder does not exist', async () => {
  const file = join(folder, 'missing', 'tokens.json');
  const { exitCode, outputs, annotations } = await writeTokens(file);
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(annotations).toMatchObject([
    {
      level: 'error',
      code: 'ERR_FILE_WRITE',
      message: expect.stringContaining(`${file} could not be written (ENOENT). Check that its folder exists`),
    },
  ]);
});

describe('developers from a file', () => {
  const inputs = { mode: 'marketplace-token', 'marketplace-id': '6478901234' };

  test('are read, one per line', async () => {
    const file = join(folder, 'developers.txt');
    await writeFile(file, `\uFEFF${DEVELOPERS.join('\r\n')}\r\n`);
    const { exitCode, outputs, annotations } = await act({
      ...inputs,
      'distribution-private-key': makePrivateKey(),
      'developer-id-file': file,
    });
    expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
    expect(Object.keys(JSON.parse(String(outputs.tokens)) as object)).toEqual(DEVELOPERS);
  });

  test('reports an unreadable file together with the other problems', async () => {
    const file = join(folder, 'missing.txt');
    const { exitCode, annotations } = await act({ ...inputs, 'developer-id-file': file, lifetime: 'long' });
    expect(exitCode).toBe(1);
    const messages = annotations.map(({ message }) => message);
    expect(messages).toContain(`developer-id-file: ${file} cannot be read (ENOENT)`);
    expect(messages.join('\n')).toMatch(/^distribution-private-key: is missing/m);
    expect(messages.join('\n')).toMatch(/^lifetime: is "long"/m);
    expect(messages).toHaveLength(3);
  });

  test('rejects a file together with a value', async () => {
    const file = join(folder, 'developers.txt');
    await writeFile(file, DEVELOPERS.join('\n'));
    const { exitCode, annotations } = await act({
      ...inputs,
      'distribution-private-key': makePrivateKey(),
      'developer-id': DEVELOPERS[0],
      'developer-id-file': file,
    });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ message }) => message)).toEqual([
      'developer-id: cannot be given together with developer-id-file',
    ]);
  });
});
