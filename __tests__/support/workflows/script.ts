import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ScriptRun {
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the script of a step as the runner does with `shell: bash`. */
export async function runScript(
  script: string,
  { cwd, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<ScriptRun> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-script-'));
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const path of Object.values(files)) writeFileSync(path, '');
  try {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    const child = spawn('bash', args, {
      cwd: cwd ?? folder,
      env: { PATH: process.env.PATH, HOME: folder, RUNNER_TEMP: folder, ...files, ...env },
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const exitCode = await new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    const lines = readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm);
    const outputs = Object.fromEntries(Array.from(lines, ([, name = '', value = '']) => [name, value]));
    return { exitCode, log, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
