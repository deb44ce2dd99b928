import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.ts';
import { key } from './key-files.ts';

const environment = {
  ASC_KEY_ID: '2X9R4HXF34',
  ASC_ISSUER_ID: '57246542-96fe-1a63-e053-0824d011072a',
  ASC_PRIVATE_KEY: key,
};

/** Runs key-file on the command line, with a new temporary folder inside the given one. */
export async function writeByCommand(folder: string, argv: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const TMPDIR = mkdtempSync(join(folder, 'temp-'));
  const run = await command(['key-file', ...argv], { environment: { ...environment, TMPDIR, ...more } });
  return { ...run, TMPDIR };
}
