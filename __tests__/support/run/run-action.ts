import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOutputs, RUNNER_FILES, runnerEnvironment } from './github-runner.ts';
import { ACTION } from './programs.ts';
import { runNode } from './run-node.ts';

/** What a run of the built Action left. */
export interface ActionRun {
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the built Action as the runner does, in a new folder that is removed afterwards. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = {},
): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-'));
  try {
    for (const name of RUNNER_FILES) await writeFile(join(folder, name), '');
    const env = { ...runnerEnvironment(inputs, folder), ...environment };
    const { exitCode, stdout, stderr } = await runNode([ACTION], env);
    return {
      exitCode,
      log: stdout + stderr,
      outputs: readOutputs(await readFile(join(folder, 'GITHUB_OUTPUT'), 'utf8')),
      summary: await readFile(join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8'),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
