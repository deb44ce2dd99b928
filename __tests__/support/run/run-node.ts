import { spawn } from 'node:child_process';

/** The time zone and the language, which every process of a machine has. */
const { TZ, LC_ALL } = process.env;

/** Runs Node.js, and waits until it ends. `input` is its standard input. */
export async function runNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, args, { env: { TZ, LC_ALL, ...env } });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  child.stdin.on('error', () => undefined).end(input); // A program that reads no input may be gone before it is written.
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  return { exitCode, ...output };
}
