import { spawn } from 'node:child_process';

/** A run of Node.js to measure; `prepare` is called before each time. */
export interface Command {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly prepare?: () => unknown;
}

/** Commands by the name that the report shows. */
export type Commands = Readonly<Record<string, Command>>;

/** Milliseconds of every run, by command. Those at the same index ran in the same round. */
export type Times = Readonly<Record<string, readonly number[]>>;

/** Runs all commands in turn, round after round, so that changes in the machine's speed affect all of them. */
export async function measure(commands: Commands, rounds: number): Promise<Times> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round += 1) {
    process.stderr.write(`${Object.keys(commands).length} commands, round ${round} of ${rounds}\n`);
    for (const [name, command] of Object.entries(commands)) {
      const milliseconds = await measureOnce(command);
      if (round > 0) (times[name] ??= []).push(milliseconds); // Round 0 warms the caches.
    }
  }
  return times;
}

/** Milliseconds from the start of a process to its end. */
async function measureOnce({ args, env, prepare }: Command): Promise<number> {
  prepare?.();
  const started = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  if (exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${String(exitCode)}`);
  return performance.now() - started;
}

/** The median, or NaN without values. */
export function medianOf(values: readonly number[] = []): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** How many times as long one command takes as another: the median of the ratios within each round. */
export function medianRatio(times: Times, name: string, other: string): number {
  return medianOf(times[name]?.map((value, round) => value / (times[other]?.[round] ?? NaN)));
}
