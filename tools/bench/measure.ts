import { spawn } from 'node:child_process';

/** A process to be started over and over; `prepare` runs before each time. */
interface Command {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly prepare?: () => unknown;
}

export type Commands = Readonly<Record<string, Command>>;

/** Milliseconds of every run, by command: those at the same index ran in the same round. */
export type Times = Readonly<Record<string, readonly number[]>>;

/** Runs all commands in turn, round after round, so that the machine's drift falls on all of them. */
export async function measure(commands: Commands, rounds: number): Promise<Times> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round += 1) {
    process.stderr.write(`${Object.keys(commands).length} commands, round ${round} of ${rounds}\n`);
    for (const [name, command] of Object.entries(commands)) {
      const milliseconds = await time(command);
      if (round > 0) (times[name] ??= []).push(milliseconds); // Round 0 warms the caches.
    }
  }
  return times;
}

/** Milliseconds from the start of a process to its end. */
async function time({ args, env, prepare }: Command): Promise<number> {
  prepare?.();
  const started = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  if (exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${String(exitCode)}`);
  return performance.now() - started;
}

export function median(values: readonly number[] = []): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The median of how many times as long as another command one took in the same round. */
export function ratio(times: Times, name: string, other: string): number {
  return median(times[name]?.map((value, round) => value / (times[other]?.[round] ?? NaN)));
}
