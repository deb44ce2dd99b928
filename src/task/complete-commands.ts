import type { CommandSettings, UserCommand } from '../base/user-command.ts';
import type { Inputs } from './definition.ts';

/** Adds to each command of the user what the entry point has for it. */
export function completeCommands(
  inputs: Inputs,
  values: ReadonlyMap<string, unknown>,
  settings: CommandSettings | undefined,
): ReadonlyMap<string, unknown> {
  if (!settings) return values;
  const commands = [...values].filter(([name, value]) => inputs[name]?.type.runs && value !== undefined);
  return new Map([
    ...values,
    ...commands.map(([name, value]): [string, UserCommand] => [
      name,
      { ...(value as UserCommand), ...settings },
    ]),
  ]);
}
