import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { warnIfReadableByOthers } from '../../src/files/write-new-file.ts';

// What a file system without modes makes of 0600, Windows's or a mounted volume's.
test.each([
  ['0600', 0o600, []],
  ['0666', 0o666, [expect.stringContaining('can be read by all whom its folder lets in')]],
  ['0640', 0o640, [expect.stringContaining('this system keeps no modes of files')]],
])('of a secret in a file of mode %s is said who can read it', async (_, mode, expected) => {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-files-'));
  const path = join(folder, 'secret');
  await writeFile(path, 'secret');
  await chmod(path, mode);
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (message: string) => void warnings.push(message) };
  warnIfReadableByOthers(path, log);
  await rm(folder, { recursive: true });
  expect(warnings).toEqual(expected);
});
