import { AscError } from '../base/errors.ts';
import { completionScript } from './completion.ts';
import { generalHelp } from './help.ts';
import { runMode } from './mode.ts';
import { printErrors, print, UsageError } from './terminal.ts';
import { version } from './version.ts';

/** The entry point of the command line. Returns the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv);
  } catch (error) {
    if (error instanceof UsageError) return printErrors(error.message.split('\n'), 2);
    if (error instanceof AscError) return printErrors([error.message], 1);
    return printErrors([`unexpected error: ${error instanceof Error ? error.message : String(error)}`], 1);
  }
}

async function dispatch([mode, ...words]: readonly string[]): Promise<number> {
  if (mode === undefined) return printErrors([generalHelp()], 2);
  if (['--help', '-h', 'help'].includes(mode)) return print(generalHelp());
  if (['--version', 'version'].includes(mode)) return print(`${version}\n`);
  if (mode === 'completion') return print(await completionScript(words[0]));
  if (mode === 'sandbox') return (await import('./sandbox/main.ts')).runSandbox(words);
  return runMode(mode, words);
}
