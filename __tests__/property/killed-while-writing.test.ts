import { spawnSync } from 'node:child_process';
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { command } from '../support/run/command.ts';
import { COMMAND } from '../support/run/programs.ts';
import { DEVELOPERS, environment, OLD_TEXT } from '../support/run/killed-while-writing.ts';
import { folder } from '../support/run/folder-per-test.ts';

// Runs that are killed: killed-while-writing.long.test.ts.
test('leaves no part of a key that could not be written because the disk is full', async () => {
  const run = `ulimit -f 0; trap '' XFSZ; exec "$0" "$1" generate-key --store-file "$2"`;
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', run, process.execPath, COMMAND, join(folder, 'key.pem')],
    { encoding: 'utf8' },
  );
  expect({ status, left: await readdir(folder) }).toEqual({ status: 1, left: [] });
  expect(stderr).toMatch(/could not be written \(EFBIG\)/);
});

test('writes one complete file if several runs write the same file at the same time', async () => {
  const path = join(folder, 'secrets');
  await writeFile(path, OLD_TEXT, { mode: 0o644 });
  const argv = [
    'marketplace-token',
    '--marketplace-id=6478901234',
    `--developer-id=${DEVELOPERS.join()}`,
    '--tokens-file',
    path,
  ];
  const runs = await Promise.all(
    [1, 2, 3, 4].map(() => command(argv, { environment: { ...environment, RUNNER_TEMP: folder } })),
  );
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
  expect([await readdir(folder), (await lstat(path)).mode & 0o777]).toEqual([['secrets'], 0o600]);
  expect(Object.keys(JSON.parse(await readFile(path, 'utf8')) as object)).toEqual(DEVELOPERS);
});

test('keeps one key, and fails the other runs, if several runs generate the same file at the same time', async () => {
  const argv = ['generate-key', '--store-file', join(folder, 'key.pem')];
  const runs = await Promise.all([1, 2, 3, 4].map(() => command(argv)));
  expect(runs.map(({ exitCode }) => exitCode).toSorted()).toEqual([0, 1, 1, 1]);
  expect(await readdir(folder)).toEqual(['key.pem']);
});
