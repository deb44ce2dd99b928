import { execFileSync, spawn } from 'node:child_process';

/** The Action's runtime, whichever Node.js started the benchmark. */
export function findNode24(): string {
  if (process.version.startsWith('v24.')) return process.execPath;
  const command = ['-y', '-p', 'node@24', '-c', 'node -p process.execPath'];
  return execFileSync('npx', command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

/** Several figures of one kind. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

function spreadOf(values: readonly number[]): Spread {
  const median = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { median, least: Math.min(...values), most: Math.max(...values) };
}

/** A process to be started over and over; `prepare` runs before each time. */
export interface Command {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly prepare?: () => void;
  /** That of success unless given. */
  readonly exitCode?: number;
}

/** Milliseconds from the start of a process to its end. */
export async function time({ args, env, exitCode: expected = 0 }: Command): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  if (exitCode !== expected) throw new Error(`${args.join(' ')} ended with ${String(exitCode)}`);
  return performance.now() - started;
}

/** Runs a command and an empty Node.js in turn, so that the machine's drift falls on both; the ratios, and the times. */
export async function compareStart(
  command: Command,
  pairs: number,
): Promise<{ ratio: Spread; milliseconds: Spread }> {
  const ratios: number[] = [];
  const times: number[] = [];
  for (let pair = -1; pair < pairs; pair += 1) {
    command.prepare?.();
    const empty = await time({ args: ['-e', ''], env: command.env });
    const whole = await time(command);
    if (pair < 0) continue; // The first pair warms the disk's cache.
    ratios.push(whole / empty);
    times.push(whole);
  }
  return { ratio: spreadOf(ratios), milliseconds: spreadOf(times) };
}
