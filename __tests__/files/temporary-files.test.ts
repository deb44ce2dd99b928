import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { warnIfReadableByOthers } from '../../src/files/write-new-file.ts';
import { folder } from '../support/run/folder-per-test.ts';
import { collectLog } from '../support/run/collect-log.ts';

const READABLE: unknown = expect.stringMatching(
  /\/secret can be read by anyone with access to its folder, .*no file modes$/,
);

// What a file system without modes makes of 0600, Windows's or a mounted volume's.
test.each([
  ['0600', 0o600, []],
  ['0666', 0o666, [READABLE]],
  ['0640', 0o640, [READABLE]],
])('warns that others can read a secret file of mode %s', async (_, mode, expected) => {
  const path = join(folder, 'secret');
  await writeFile(path, 'secret');
  await chmod(path, mode);
  const { log, warnings } = collectLog();
  warnIfReadableByOthers(path, log);
  expect(warnings).toEqual(expected);
});
