import { createPrivateKey } from 'node:crypto';
import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { command } from './command.ts';
import { distributionKey } from '../servers/fake-apple.ts';
import { runKilledAt } from './kill-at-file-step.ts';

export const environment = { ASC_DISTRIBUTION_PRIVATE_KEY: distributionKey.sec1 };
export const DEVELOPERS = Array.from({ length: 200 }, (_, index) => `developer-${index}`);

/** The file from an earlier run. */
export const OLD_TEXT = '{"developer": "eyJhbGciOiJFUzI1NiJ9.eyJwaWQiOiJkZXZlbG9wZXIifQ.c2lnbmF0dXJl"}';

/** What a run writes, its arguments before the path, and whether a text is complete. */
export const RUNS: readonly (readonly [string, readonly string[], (text: string) => boolean])[] = [
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

/** Checks what a killed run left: only its owner can read the files, and the path has the old or the complete new text. */
async function expectNothingBad(
  folder: string,
  path: string,
  isWhole: (text: string) => boolean,
): Promise<void> {
  for (const name of await readdir(folder))
    expect([name, (await lstat(join(folder, name))).mode & 0o077]).toEqual([name, 0]);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) expect(text === OLD_TEXT || isWhole(text)).toBe(true);
}

/** Kills a run at each operation on the file, or at every n-th. Expects no partial file, and that the next run succeeds. */
export async function killAtEachStep(
  folder: string,
  [, argv, isWhole]: (typeof RUNS)[number],
  { every }: { every: number },
): Promise<number> {
  const path = join(folder, 'secrets');
  const isNew = argv.includes('generate-key');
  let kills = 0;
  for (; kills < 50; kills += 1) {
    if (!isNew) await writeFile(path, OLD_TEXT, { mode: 0o600 });
    const step = kills * every;
    const { killed, exitCode } = await runKilledAt([...argv, path], { environment, step });
    await expectNothingBad(folder, path, isWhole);
    if (!killed) {
      expect(exitCode).toBe(0);
      break;
    }
    await rm(path, { force: true });
  }
  await rm(path, { force: true });
  expect((await command([...argv, path], { environment })).exitCode).toBe(0);
  expect(isWhole(await readFile(path, 'utf8'))).toBe(true);
  return kills;
}
