import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.ts';
import { key } from './key-files.ts';

const environment = {
  ASC_KEY_ID: '2X9R4HXF34',
  ASC_ISSUER_ID: '57246542-96fe-1a63-e053-0824d011072a',
  ASC_PRIVATE_KEY: key,
};

/** Runs key-file by the command line, with a temporary folder of its own below another. */
export async function writeByCommand(folder: string, words: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const TMPDIR = mkdtempSync(join(folder, 'temp-'));
  const run = await command(['key-file', ...words], { environment: { ...environment, TMPDIR, ...more } });
  return { ...run, TMPDIR };
}
