import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { COMMAND } from '../support/run/programs.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { numberedDevelopers } from '../support/tokens/many-developers.ts';

const CLEAR_LINE = '\r\u001b[K';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-credentials-terminal-'));
  await writeFile(join(folder, 'key.pem'), makeKey().pkcs8, { mode: 0o600 });
  await writeFile(join(folder, 'developers.txt'), numberedDevelopers(12_000).join('\n'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** What a terminal receives of a batch, and the lines that are left on its screen; `before` is what the shell does first. */
function watch(before = ''): { received: string; screen: string[] } {
  const argv = [process.execPath, COMMAND, 'marketplace-token', '--marketplace-id=6478901234'];
  const files = ['--distribution-private-key-file=key.pem', '--developer-id-file=developers.txt'];
  const command =
    before + [...argv, ...files, '--tokens-file=tokens.json'].map((word) => `'${word}'`).join(' ');
  const script =
    process.platform === 'darwin' ? ['/dev/null', 'sh', '-c', command] : ['-ec', command, '/dev/null'];
  const { stdout } = spawnSync('/usr/bin/script', ['-q', ...script], {
    cwd: folder,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
    input: '',
  });
  const lines = stdout.split('\r\n').slice(0, -1);
  return { received: stdout, screen: lines.map((line) => line.split(CLEAR_LINE).at(-1) ?? '') };
}

test('shows progress in place on a terminal, and leaves only the result', () => {
  const { received, screen } = watch();
  expect(received).toContain(' of 12000 done' + CLEAR_LINE);
  expect(screen).toEqual([
    'Created 12000 tokens for marketplace 6478901234, valid for 1d',
    expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  ]);
});

test('prints an error after progress on its own line', () => {
  // No file may have more than some MB: the tokens are half written by then.
  const { received, screen } = watch("ulimit -f 3600; trap '' XFSZ; ");
  expect(received).toContain(' of 12000 done');
  expect(screen).toEqual([
    expect.stringMatching(/^asc-credentials: tokens\.json could not be written \(EFBIG\)/),
    expect.stringMatching(/^See https:/),
  ]);
});
