import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMarketplaceTokens } from '../../src/index.ts';
import { act } from '../support/run/action.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { numberedDevelopers, withBatch } from '../support/tokens/many-developers.ts';

const developers = numberedDevelopers(5_000);

/** The developers with the entries at some lines replaced; lines count from 1. */
function spoilt(entries: Readonly<Record<number, string>>): string[] {
  return developers.map((id, index) => entries[index + 1] ?? id);
}

const BAD = { 7: 'white space', 1_234: 'quote"d', 5_000: 'ümlaut' };

describe('on the command line', () => {
  test('reports all bad IDs among thousands together, by line, and signs and writes nothing', async () => {
    await withBatch(async ({ folder, run }) => {
      const argv = [`--tokens-file=${join(folder, 'tokens.json')}`, '--lifetime=8d'];
      const { exitCode, stdout, stderrLines } = await run(spoilt(BAD), argv);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
      expect(stderrLines).toEqual([
        expect.stringMatching(
          /^asc-credentials: --developer-id-file: 3 of 5000 entries are not valid: line 7 is not .*; line 1234 is not .*; line 5000 is not .*U\+00FC at position 1/,
        ),
        expect.stringMatching(/^asc-credentials: --lifetime: is "8d"\. Expected/),
      ]);
      expect(await readdir(folder)).toEqual([]);
    });
  });

  test('explains twenty of many bad IDs, and lists the lines of all', async () => {
    await withBatch(async ({ folder, run }) => {
      const lines = Array.from({ length: 30 }, (_, index) => 100 * (index + 1));
      const entries = Object.fromEntries(lines.map((line) => [line, 'a b']));
      const { exitCode, stderrLines } = await run(spoilt(entries), [
        `--tokens-file=${join(folder, 'tokens.json')}`,
      ]);
      expect(exitCode).toBe(1);
      expect(stderrLines).toHaveLength(1);
      expect(stderrLines[0]).toMatch(/ 30 of 5000 .*: line 100 is not a valid Developer ID/);
      expect(stderrLines[0]?.match(/line \d+ is not a valid Developer ID/g)).toHaveLength(20);
      expect(stderrLines[0]).toMatch(/; also lines 2100, 2200, .*, 3000$/);
      expect(await readdir(folder)).toEqual([]);
    });
  });

  test('warns about doubtful IDs by line, and creates tokens for them', async () => {
    await withBatch(async ({ run }) => {
      const { exitCode, stderrLines } = await run(spoilt({ 3: 'ABCDE12345', 4_999: 'x' }).slice(0, 4_999), [
        '--json',
      ]);
      expect(exitCode).toBe(0);
      expect(stderrLines[0]).toMatch(
        /^warning: --developer-id-file: 2 of 4999 entries look unusual: line 3 is "ABCDE12345", which .*; line 4999 is "x", which /,
      );
    });
  });
});

describe('in the Action', () => {
  let folder: string;
  let inputs: Readonly<Record<string, string>>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'asc-credentials-batch-'));
    inputs = {
      mode: 'marketplace-token',
      'distribution-private-key': makeKey().sec1,
      'marketplace-id': '6478901234',
      'developer-id-file': join(folder, 'developers.txt'),
      'tokens-file': join(folder, 'tokens.json'),
    };
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test('fails on bad IDs from a file, names their lines and writes no file', async () => {
    await writeFile(inputs['developer-id-file'] ?? '', spoilt(BAD).join('\r\n'));
    const { exitCode, outputs, summary, annotations } = await act(inputs);
    expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
    expect(summary).toContain('failed\n');
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^developer-id-file: 3 of 5000 entries are not valid: line 7 .*line 1234 .*line 5000 /,
      ),
    ]);
    expect(await readdir(folder)).toEqual(['developers.txt']);
  });

  test('writes the tokens for good IDs to a file, and counts them in the summary', async () => {
    await writeFile(inputs['developer-id-file'] ?? '', developers.slice(0, 1_000).join('\n'));
    const { exitCode, outputs, summary, log, annotations } = await act(inputs);
    expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
    expect(Object.keys(outputs)).toEqual(['expires-at']);
    expect(log).toBe('Created 1000 tokens for marketplace 6478901234, valid for 1d');
    expect(summary).toContain('| developer-id | <code>1000 entries</code> |');
  });

  test('rejects an unreadable file, and a file together with a value', async () => {
    const unreadable = await act(inputs);
    expect(unreadable.annotations.map(({ message }) => message)).toEqual([
      `developer-id-file: ${inputs['developer-id-file']} cannot be read (ENOENT)`,
    ]);
    await writeFile(inputs['developer-id-file'] ?? '', developers.join('\n'));
    const both = await act({ ...inputs, 'developer-id': String(developers[0]) });
    expect(both.annotations.map(({ message }) => message)).toEqual([
      'developer-id: cannot be given together with developer-id-file',
    ]);
    expect([unreadable.exitCode, both.exitCode]).toEqual([1, 1]);
    expect(await readdir(folder)).toEqual(['developers.txt']);
  });
});

test('reports bad IDs in the library by their position in the list, before it signs anything', async () => {
  const progress: number[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    progress: (done: number) => progress.push(done),
  };
  const request = {
    distributionPrivateKey: makeKey().pkcs8,
    marketplaceId: '6478901234',
    developerId: spoilt(BAD),
  };
  await expect(createMarketplaceTokens(request, { log })).rejects.toMatchObject({
    code: 'ERR_INPUT',
    message: expect.stringMatching(/line 7 .*line 1234 .*line 5000 /),
  });
  expect(progress).toEqual([]);
});
