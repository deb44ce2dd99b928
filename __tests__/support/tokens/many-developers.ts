import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../run/run-node.ts';
import { COMMAND } from '../run/programs.ts';
import { makeKey } from '../keys/make-keys.ts';
import { expectNoLeaks } from '../leaks/expect-no-leaks.ts';

/** Returns different developer IDs in Apple's format. */
export function numberedDevelopers(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `57246542-96fe-1a63-e053-${index.toString(16).padStart(12, '0')}`,
  );
}

/** Prints the peak memory in kB on standard error when the process ends. */
const WATCH = `process.on('exit', () => process.stderr.write('most memory: ' + process.resourceUsage().maxRSS))`;

export interface BatchRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** The lines of standard error. */
  readonly stderrLines: readonly string[];
  /** The peak memory, in MB. */
  readonly memory: number;
  /** The duration, in seconds. */
  readonly took: number;
}

export interface Batch {
  /** A new folder for the files that the command writes. */
  readonly folder: string;
  readonly publicKey: string;
  readonly run: (developers: readonly string[], argv?: readonly string[]) => Promise<BatchRun>;
}

/** Calls `use` with a function that runs marketplace-token with many developers from a file. Removes the files afterwards. */
export async function withBatch(use: (batch: Batch) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'asc-credentials-batch-'));
  const folder = await mkdtemp(join(home, 'out-'));
  const key = makeKey();
  await writeFile(join(home, 'key.pem'), key.sec1, { mode: 0o600 });
  const run: Batch['run'] = async (developers, argv = []) => {
    await writeFile(join(home, 'developers.txt'), `${developers.join('\n')}\n`);
    const files = { 'distribution-private-key-file': 'key.pem', 'developer-id-file': 'developers.txt' };
    const flags = Object.entries(files).map(([name, file]) => `--${name}=${join(home, file)}`);
    const command = [COMMAND, 'marketplace-token', '--marketplace-id=6478901234', ...flags, ...argv];
    const started = performance.now();
    const { stderr, ...ended } = await runNode(['--import', `data:text/javascript,${WATCH}`, ...command], {});
    expectNoLeaks({ secrets: [key.sec1], texts: { stderr } });
    const [stderrLines = '', kilobytes] = stderr.split('most memory: ');
    const took = (performance.now() - started) / 1000;
    return {
      ...ended,
      stderrLines: stderrLines.split('\n').slice(0, -1),
      memory: Number(kilobytes) / 1024,
      took,
    };
  };
  try {
    await use({ folder, publicKey: key.publicKey, run });
  } finally {
    await rm(home, { recursive: true });
  }
}
