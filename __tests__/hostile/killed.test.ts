import { spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { lstat, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { COMMAND, command } from '../support/command.ts';
import { distributionKey } from './support/apple.ts';
import { runKilledAt } from './support/kill-at.ts';

const environment = { ASC_DISTRIBUTION_PRIVATE_KEY: distributionKey.sec1 };
const DEVELOPERS = Array.from({ length: 200 }, (_, index) => `developer-${index}`);

/** What an earlier run wrote. */
const OLD = '{"developer": "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl"}';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-credentials-killed-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('where there is no room, nothing is left of a key that could not be written', async () => {
  const run = `ulimit -f 0; trap '' XFSZ; exec "$0" "$1" generate-key --store-file "$2"`;
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', run, process.execPath, COMMAND, join(folder, 'key.pem')],
    { encoding: 'utf8' },
  );
  expect({ status, left: await readdir(folder) }).toEqual({ status: 1, left: [] });
  expect(stderr).toMatch(/could not be written \(EFBIG\)/);
});

/** What a killed run may leave: files that only their owner can read, and at the path what was there or the whole. */
async function expectNothingBad(path: string, isWhole: (text: string) => boolean): Promise<void> {
  for (const name of await readdir(folder))
    expect([name, (await lstat(join(folder, name))).mode & 0o077]).toEqual([name, 0]);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) expect(text === OLD || isWhole(text)).toBe(true);
}

const RUNS: readonly (readonly [string, readonly string[], (text: string) => boolean])[] = [
  [
    'tokens',
    [
      'marketplace-token',
      '--marketplace-id=6478901234',
      `--developer-id=${DEVELOPERS.join()}`,
      '--tokens-file',
    ],
    (text) => Object.keys(JSON.parse(text) as object).length === 200,
  ],
  ['a key', ['generate-key', '--store-file'], (text) => createPrivateKey(text).asymmetricKeyType === 'ec'],
];

test.each(RUNS)(
  'a run that is killed at any step leaves no half of %s, and the next one works',
  async (_, words, isWhole) => {
    const path = join(folder, 'secrets');
    const isNew = words.includes('generate-key');
    let step = 0;
    for (; step < 50; step += 1) {
      if (!isNew) await writeFile(path, OLD, { mode: 0o600 });
      const { killed, exitCode } = await runKilledAt([...words, path], { environment, step });
      await expectNothingBad(path, isWhole);
      if (!killed) {
        expect(exitCode).toBe(0);
        break;
      }
      await rm(path, { force: true });
    }
    expect(step).toBeGreaterThan(4);
    await rm(path, { force: true });
    expect((await command([...words, path], { environment })).exitCode).toBe(0);
    expect(isWhole(await readFile(path, 'utf8'))).toBe(true);
  },
);

test('runs at once for the same file do not meet: one of them is there, whole, and nothing else', async () => {
  const path = join(folder, 'secrets');
  await writeFile(path, OLD, { mode: 0o644 });
  const words = [
    'marketplace-token',
    '--marketplace-id=6478901234',
    `--developer-id=${DEVELOPERS.join()}`,
    '--tokens-file',
    path,
  ];
  const runs = await Promise.all(
    [1, 2, 3, 4].map(() => command(words, { environment: { ...environment, RUNNER_TEMP: folder } })),
  );
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
  expect([await readdir(folder), (await lstat(path)).mode & 0o777]).toEqual([['secrets'], 0o600]);
  expect(Object.keys(JSON.parse(await readFile(path, 'utf8')) as object)).toEqual(DEVELOPERS);
});

test('of keys made at once for the same file, one is kept, and the others are told', async () => {
  const words = ['generate-key', '--store-file', join(folder, 'key.pem')];
  const runs = await Promise.all([1, 2, 3, 4].map(() => command(words)));
  expect(runs.map(({ exitCode }) => exitCode).toSorted()).toEqual([0, 1, 1, 1]);
  expect(await readdir(folder)).toEqual(['key.pem']);
});
