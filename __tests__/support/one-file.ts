import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTION, runnerEnvironment } from '../../src/dev/scene.ts';

/** Runs the Action with its log and all that it writes appended to one file: what was written first stands first. */
export async function runIntoOneFile(
  inputs: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-one-file-'));
  try {
    const path = join(folder, 'everything');
    const file = await open(path, 'a');
    const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
    const env = {
      ...runnerEnvironment(inputs, folder),
      ...Object.fromEntries(files.map((name) => [name, path])),
      ...environment,
    };
    await once(spawn(process.execPath, [ACTION], { env, stdio: ['ignore', file.fd, file.fd] }), 'close');
    await file.close();
    return await readFile(path, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
