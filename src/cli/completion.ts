import { getOwn } from '../base/get-own.ts';
import { loadAllTasks, summaryOf } from '../tasks/load-task.ts';
import type { Input, Task } from '../task/definition.ts';
import { formatNames } from './format.ts';
import { bash, fish, zsh, type Flag, type CompletionEntry } from './shells.ts';
import { UsageError } from './terminal.ts';
import { takesFile } from '../entry/entry-point.ts';

const SHELLS: Readonly<Record<string, (entries: readonly CompletionEntry[]) => string>> = { bash, zsh, fish };

/** Prints the completion script for a shell, generated from the task definitions. */
export async function completionScript(shell = ''): Promise<string> {
  const write = getOwn(SHELLS, shell);
  if (!write) throw new UsageError(`completion needs a shell: ${Object.keys(SHELLS).join(', ')}`);
  const entries = (await loadAllTasks()).map((task) => ({
    mode: task.name,
    summary: summaryOf(task),
    flags: flagsOf(task),
  }));
  return write(entries);
}

const COMMON: readonly Flag[] = [
  { name: '--json', description: 'Print all outputs as JSON.', value: 'none' },
  { name: '--format', description: 'Print all outputs for a CI system.', value: formatNames },
  { name: '--help', description: 'Print the help of this mode.', value: 'none' },
];

function flagsOf({ inputs, outputs }: Task): Flag[] {
  const flags = Object.entries(inputs).flatMap(([name, input]): Flag[] => {
    const file: Flag = { name: `--${name}-file`, description: input.description, value: 'file' };
    const own: Flag = { name: `--${name}`, description: input.description, value: valueOf(input) };
    if (input.type.secret) return [file];
    return takesFile(input, { isGivenVisible: true }) ? [own, file] : [own];
  });
  const output: Flag = {
    name: '--output',
    description: 'Print only this output.',
    value: Object.keys(outputs),
  };
  return [...flags, output, ...COMMON];
}

function valueOf({ type }: Input): Flag['value'] {
  return type.boolean ? 'none' : (type.choices ?? 'any');
}
