import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const TIMEOUT_MS = 10 * 60_000;

interface Options {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program. Returns its standard output. Throws an error with the end of what it printed if it fails. */
export async function run(
  [command = '', ...args]: readonly string[],
  { folder, environment }: Options = {},
): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, args, {
      ...(folder !== undefined && { cwd: folder }),
      env: { ...process.env, ...environment },
      timeout: TIMEOUT_MS,
      maxBuffer: 2 ** 26,
    });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    const printed = `${stdout}\n${stderr}`.trim().split('\n').slice(-8).join('\n');
    throw new Error(printed === '' ? message : printed, { cause: error });
  }
}
