import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { runNode } from '../../src/dev/scene.ts';
import { findLeaks } from './leaks.ts';

export const COMMAND = fileURLToPath(new URL('../../build/command/index.js', import.meta.url));

interface Surroundings {
  readonly environment?: NodeJS.ProcessEnv;
  /** Standard input. */
  readonly input?: string;
  /** Private keys that nobody may read in what is printed. */
  readonly canaries?: readonly string[];
}

const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;

/**
 * Runs the command line with no environment but the one given. Expects that standard error holds no secret and standard
 * output none but tokens.
 */
export async function command(
  words: readonly string[],
  { environment = {}, input = '', canaries = [] }: Surroundings = {},
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const run = await runNode([COMMAND, ...words], environment, input);
  const keys = [...canaries, ...Object.values(environment), input].filter((text) => text !== undefined);
  const tokens = run.stdout.match(TOKEN) ?? [];
  expect(findLeaks([...keys.filter(isKey), ...tokens], [run.stderr, run.stdout.replace(TOKEN, '')])).toEqual(
    [],
  );
  return run;
}

function isKey(text: string): boolean {
  return text.includes('PRIVATE KEY');
}
