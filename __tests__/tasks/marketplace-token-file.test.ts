import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createMarketplaceTokens } from '../../src/index.ts';
import { decodeToken } from '../support/keys/openssl.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { folder } from '../support/run/folder-per-test.ts';

const request = {
  distributionPrivateKey: makeKey().pkcs8,
  marketplaceId: '6478901234',
  developerId: ['57246542-96fe-1a63-e053-0824d011072a', '69a6de70-03db-47e3-e053-5b8c7c11a4d1'],
};

async function readTokens(path: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
}

test('writes tokens only to a file that only its owner can read', async () => {
  const tokensFile = join(folder, 'tokens.json');
  const result = await createMarketplaceTokens({ ...request, tokensFile });
  expect(result).toEqual({ token: undefined, tokens: undefined, expiresAt: expect.any(Date) });
  expect((await stat(tokensFile)).mode & 0o777).toBe(0o600);
  const tokens = Object.entries(await readTokens(tokensFile));
  expect(tokens.map(([id, token]) => [id, decodeToken(token).claims.pid])).toEqual(
    request.developerId.map((id) => [id, id]),
  );
});

test('replaces a file that others can read, and leaves no temporary file', async () => {
  const tokensFile = join(folder, 'tokens.json');
  await writeFile(tokensFile, '', { mode: 0o644 });
  const developerId = Array.from({ length: 500 }, (_, index) => `developer-${index}`);
  await createMarketplaceTokens({ ...request, developerId, tokensFile });
  await chmod(tokensFile, 0o644);
  await createMarketplaceTokens({ ...request, tokensFile });
  expect((await stat(tokensFile)).mode & 0o777).toBe(0o600);
  expect(Object.keys(await readTokens(tokensFile))).toEqual(request.developerId);
  expect(await readdir(folder)).toEqual(['tokens.json']);
});

test('keeps a file that has something else after hundreds of tokens', async () => {
  const tokensFile = join(folder, 'tokens.json');
  const developerId = Array.from({ length: 500 }, (_, index) => `developer-${index}`);
  await createMarketplaceTokens({ ...request, developerId, tokensFile });
  const text = JSON.stringify({ ...(await readTokens(tokensFile)), note: 'mine' });
  await writeFile(tokensFile, text);
  await expect(createMarketplaceTokens({ ...request, tokensFile })).rejects.toMatchObject({
    code: 'ERR_FILE_PROTECTED',
  });
  expect(await readFile(tokensFile, 'utf8')).toBe(text);
  expect(await readdir(folder)).toEqual(['tokens.json']);
});

test.each([
  [
    'in a folder that does not exist',
    ['missing', 'tokens.json'],
    { reason: 'ENOENT', code: 'ERR_FILE_WRITE' },
  ],
  ['under a file', ['file', 'tokens.json'], { reason: 'ENOTDIR', code: 'ERR_FILE_WRITE' }],
  ['that is a folder', ['folder'], { reason: 'it is a folder', code: 'ERR_FILE_PROTECTED' }],
])('rejects a path %s, and leaves nothing behind', async (_, parts, { reason, code }) => {
  await writeFile(join(folder, 'file'), '');
  await mkdir(join(folder, 'folder'));
  const tokensFile = join(folder, ...parts);
  const attempt = createMarketplaceTokens({ ...request, tokensFile });
  await expect(attempt).rejects.toMatchObject({
    code,
    message: expect.stringMatching(reason),
  });
  await expect(attempt).rejects.toThrow('could not be written');
  expect(await readdir(folder)).toEqual(['file', 'folder']);
});
