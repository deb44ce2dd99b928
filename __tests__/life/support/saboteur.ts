/** What becomes of a process at one of its steps with the files of a folder: killed before it, or told that the disk is full. */
export type Sabotage = 'killed' | 'refused';

/** Runs in the process that is sabotaged, as a module of its own that is loaded first. */
function sabotage(fs: typeof import('node:fs'), folder: string, plan: { how: Sabotage; step: number }): void {
  let steps = 0;
  const guard = async (act: () => Promise<unknown>) => {
    if (steps++ !== plan.step) return act();
    if (plan.how === 'killed') process.kill(process.pid, 'SIGKILL');
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  const watch = (
    owner: Record<string, (...args: unknown[]) => Promise<unknown>>,
    names: readonly string[],
  ) => {
    for (const name of names) {
      const act = owner[name]?.bind(owner);
      owner[name] = async (...args) => {
        const ours = owner !== (fs.promises as unknown) || String(args[0]).includes(folder);
        const result = ours ? await guard(async () => act?.(...args)) : await act?.(...args);
        if (name === 'open' && ours) watch(result as typeof owner, ['writeFile', 'sync', 'close']);
        return result;
      };
    }
  };
  watch(fs.promises as never, ['mkdir', 'open', 'readFile', 'rename', 'rm']);
}

/** The option with which node loads the saboteur first. */
export function sabotageOption(folder: string, plan: { how: Sabotage; step: number }): string {
  const code = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
(${sabotage.toString()})(fs, ${JSON.stringify(folder)}, ${JSON.stringify(plan)}); syncBuiltinESMExports();`;
  return `--import=data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}
