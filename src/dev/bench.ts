import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/server.ts';
import { issueApiKey } from '../sandbox/state.ts';
import { ACTION, runnerEnvironment, throwAwayKey } from './scene.ts';

/** Pairs per row: a median of fewer moves by more than the budgets' last digit. */
const PAIRS = Number(process.argv[2] ?? 21);

/** The Action's runtime, whichever Node.js started the benchmark. */
function findNode24(): string {
  if (process.version.startsWith('v24.')) return process.execPath;
  return execFileSync('npx', ['-y', '-p', 'node@24', '-c', 'node -p process.execPath'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

/** Milliseconds that a process takes, from its start to its end. */
async function time(node: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now();
  const exitCode = await new Promise((resolve) =>
    spawn(node, args, { env, stdio: 'ignore' }).on('close', resolve),
  );
  if (exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${String(exitCode)}`);
  return performance.now() - started;
}

interface Row {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
  readonly prepare?: () => void;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Runs the row and an empty Node.js in turn, so that the machine's drift falls on both. */
async function measure({ name, env, prepare }: Row, node: string): Promise<string> {
  const ratios: number[] = [];
  const times: number[] = [];
  for (let pair = -1; pair < PAIRS; pair += 1) {
    prepare?.();
    const empty = await time(node, ['-e', ''], env);
    const whole = await time(node, [ACTION], env);
    if (pair < 0) continue; // The first pair warms the disk's cache.
    ratios.push(whole / empty);
    times.push(whole);
  }
  const digits = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  return `| ${name} | ${digits.join(' | ')} | ${median(times).toFixed(1)} ms |`;
}

const node = findNode24();
const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-bench-'));
const sandbox = await startSandbox();
const key = issueApiKey(sandbox.state);
const distributionKey = throwAwayKey();
for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) await writeFile(join(folder, name), '');
const inputs: Record<string, Record<string, string>> = {
  'asc-token': { ...key },
  'marketplace-token': {
    'distribution-private-key': distributionKey,
    'marketplace-id': '6478901234',
    'developer-id': '57246542-96fe-1a63-e053-0824d011072a',
  },
  'register-key': { ...key, 'api-url': sandbox.url, 'distribution-private-key': distributionKey },
};
process.stdout.write(
  `Start-up against an empty Node.js, ${PAIRS} interleaved pairs, ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}, ${cpus()[0]?.model ?? 'unknown processor'}\n\n`,
);
process.stdout.write(
  '| whole run of the Action | median ratio | least | most | median time |\n| --- | --- | --- | --- | --- |\n',
);
for (const [mode, values] of Object.entries(inputs)) {
  const env = runnerEnvironment({ mode, ...values }, folder);
  process.stdout.write(
    `${await measure({ name: mode, env, prepare: () => (sandbox.state.keys.length = 0) }, node)}\n`,
  );
}
await sandbox.close();
await rm(folder, { recursive: true });
