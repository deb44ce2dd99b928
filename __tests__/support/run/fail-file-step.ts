/** What happens at an operation on a file: the process is killed before it, or the disk is full. */
export type FileStepFailure = 'killed' | 'refused';

type Act = (...args: unknown[]) => unknown;

/** Whether a run that ended had a failed operation. */
export function wasRefused(stderr: string): boolean {
  return stderr.includes('(a step was refused)\n');
}

/** Runs in the started process, which loads it first. */
function failStep(
  fs: typeof import('node:fs'),
  folder: string,
  plan: { how: FileStepFailure; step: number },
): void {
  const owner = fs as unknown as Record<string, Act>;
  const files = new Set<unknown>();
  let steps = 0;
  const guard = () => {
    if (steps++ !== plan.step) return;
    if (plan.how === 'killed') process.kill(process.pid, 'SIGKILL');
    process.stderr.write('(a step was refused)\n');
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  for (const name of [
    'mkdir',
    'open',
    'readFile',
    'copyFile',
    'link',
    'rename',
    'rm',
    'write',
    'fsync',
    'close',
  ]) {
    const act = owner[`${name}Sync`];
    owner[`${name}Sync`] = (...args) => {
      if (files.has(args[0]) || String(args[0]).includes(folder)) guard();
      const result = act?.(...args);
      if (name === 'open' && String(args[0]).includes(folder)) files.add(result);
      if (name === 'close') files.delete(args[0]);
      return result;
    };
  }
}

/** Returns the option of Node.js that loads the module first. */
export function failingStepOption(folder: string, plan: { how: FileStepFailure; step: number }): string {
  const code = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
(${failStep.toString()})(fs, ${JSON.stringify(folder)}, ${JSON.stringify(plan)}); syncBuiltinESMExports();`;
  return `--import=data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}
