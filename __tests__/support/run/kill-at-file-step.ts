import { spawn } from 'node:child_process';
import { COMMAND } from './programs.ts';

/**
 * Is loaded before the command line, and kills the process before its n-th file system call. This hits the moment between
 * two calls more reliably than a signal from outside.
 */
const KILLER = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.env.KILL_AT);
const step = () => { if (left-- === 0) process.kill(process.pid, 'SIGKILL'); };
const STEPS = ['open', 'write', 'fsync', 'close', 'rename', 'link', 'copyFile', 'rm', 'unlink'];
for (const name of STEPS.map((step) => step + 'Sync')) {
  const real = fs[name];
  fs[name] = (...args) => {
    step();
    return real(...args);
  };
}
syncBuiltinESMExports();
`;

/** Runs the command line, and kills it before the n-th file system call, counted from 0. Returns whether it was killed. */
export async function runKilledAt(
  argv: readonly string[],
  { environment, step }: { environment: NodeJS.ProcessEnv; step: number },
): Promise<{ killed: boolean; exitCode: number | null }> {
  const preload = `--import=data:text/javascript,${encodeURIComponent(KILLER)}`;
  const child = spawn(process.execPath, [preload, COMMAND, ...argv], {
    env: { ...environment, KILL_AT: String(step) },
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode, signal) => {
      resolve({ killed: signal === 'SIGKILL', exitCode });
    });
  });
}
