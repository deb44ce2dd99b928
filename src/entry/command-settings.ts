import type { CommandSettings } from '../base/user-command.ts';
import type { Task } from '../task/definition.ts';
import { loadAllTasks } from '../tasks/load-task.ts';
import type { Environment } from './entry-point.ts';
import { variableNamedIn } from './key-files.ts';
import { COMMAND_FILES } from './runner-files.ts';

/** Variables with which a runner passes inputs, and those that change how bash runs a command. */
const REMOVED = /^(?:INPUT_.*|BASH_ENV|SHELLOPTS|BASHOPTS|PS4)$/i;

/**
 * Returns what commands of the user get: the environment without all that this package reads as a secret, in any mode, and
 * without the files through which a step gives orders to GitHub's runner. `secrets` are replaced in their output.
 */
export async function readCommandSettings(
  environment: Environment,
  secrets: readonly string[],
): Promise<CommandSettings> {
  const removed = new Set([...COMMAND_FILES, ...secretVariables(await loadAllTasks(), environment)]);
  // Windows does not tell upper and lower case apart.
  const isKept = ([name]: readonly [string, unknown]) =>
    !REMOVED.test(name) && !removed.has(name.toUpperCase());
  return { environment: Object.fromEntries(Object.entries(environment).filter(isKept)), secrets };
}

/** The variables of all secret inputs, and those that a value names in their place. */
function secretVariables(tasks: readonly Task[], environment: Environment): string[] {
  const names = tasks.flatMap(({ inputs }) =>
    Object.values(inputs).flatMap(({ type, environment: own = [] }) => (type.secret ? own : [])),
  );
  const named = names.flatMap((name) => variableNamedIn(environment[name]) ?? []);
  return [...names, ...named].map((name) => name.toUpperCase());
}
