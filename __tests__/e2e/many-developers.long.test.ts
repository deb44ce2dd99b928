import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { decodeToken, verifyWithJsonwebtoken } from '../support/keys/openssl.ts';
import { numberedDevelopers, withBatch } from '../support/tokens/many-developers.ts';

const COUNT = 10_000;
const developers = numberedDevelopers(COUNT);

test('creates a file with 10,000 tokens with at most 60 MB more memory than for one', async () => {
  await withBatch(async ({ folder, publicKey, run }) => {
    const path = join(folder, 'tokens.json');
    const { exitCode, stdout, stderrLines, took, memory } = await run(developers, [`--tokens-file=${path}`]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect(stderrLines.at(-1)).toBe('Created 10000 tokens for marketplace 6478901234, valid for 1d');
    const progress = stderrLines.slice(0, -1);
    expect(progress).toEqual(progress.map(() => expect.stringMatching(/^\d+ of 10000 done$/)));
    expect(progress.length).toBeLessThanOrEqual(took / 5);

    expect(await readdir(folder)).toEqual(['tokens.json']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const tokens = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
    expect(Object.keys(tokens)).toEqual(developers);
    expect(new Set(Object.values(tokens).map((token) => token.split('.')[2])).size).toBe(COUNT);
    const decoded = Object.values(tokens).map(decodeToken);
    expect(decoded.map(({ claims }) => claims.pid)).toEqual(developers);
    expect(new Set(decoded.map(({ claims }) => JSON.stringify({ ...claims, pid: '' }))).size).toBe(1);

    const one = await run(developers.slice(0, 1), [`--tokens-file=${path}-of-one`]);
    expect(one.memory).toBeGreaterThan(10);
    expect(memory - one.memory).toBeLessThan(60);

    const spots = Object.values(tokens).filter((_, index) => index % 200 === 199);
    expect(spots).toHaveLength(50);
    for (const token of spots)
      expect(verifyWithJsonwebtoken(token, publicKey, Date.now())).toEqual(decodeToken(token).claims);
  });
}, 120_000);

test('prints one JSON object without a file', async () => {
  await withBatch(async ({ folder, publicKey, run }) => {
    const { exitCode, stdout } = await run(developers.slice(0, 200));
    expect(exitCode).toBe(0);
    const tokens = JSON.parse(stdout) as Record<string, string>;
    expect(Object.keys(tokens)).toEqual(developers.slice(0, 200));
    for (const [pid, token] of Object.entries(tokens))
      expect(verifyWithJsonwebtoken(token, publicKey, Date.now())).toMatchObject({ pid });
    expect(await readdir(folder)).toEqual([]);
  });
});

test('creates no tokens for duplicates and blank lines', async () => {
  await withBatch(async ({ folder, run }) => {
    const path = join(folder, 'tokens.json');
    const repeated = developers.slice(0, 1_500).flatMap((id) => [id, '', `  ${id} `, `${id},${id},`]);
    const { exitCode, stderrLines } = await run(repeated, [`--tokens-file=${path}`]);
    expect({ exitCode, told: stderrLines.at(-1) }).toEqual({
      exitCode: 0,
      told: 'Created 1500 tokens for marketplace 6478901234, valid for 1d',
    });
    expect(Object.keys(JSON.parse(await readFile(path, 'utf8')) as object)).toEqual(
      developers.slice(0, 1_500),
    );
  });
});
