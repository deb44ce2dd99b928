import { AscError } from '../base/errors.ts';
import { modes } from '../tasks/index.ts';
import { suggest } from '../tasks/load-task.ts';
import { completionScript } from './completion.ts';
import { generalHelp } from './help.ts';
import { runMode } from './mode.ts';
import { printErrors, printFailure, print, UsageError } from './terminal.ts';
import { version } from './version.ts';

/** The entry point of the command line. Returns the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv);
  } catch (error) {
    if (error instanceof UsageError) return printErrors(error.message.split('\n'), 2);
    if (error instanceof AscError) return printFailure(error);
    return printErrors([`unexpected error: ${error instanceof Error ? error.message : String(error)}`], 1);
  }
}

async function dispatch([mode, ...argv]: readonly string[]): Promise<number> {
  if (mode === undefined) return printErrors([generalHelp()], 2);
  if (mode === 'help' && argv[0] !== undefined) return dispatch([argv[0], '--help']);
  if (HELP.includes(mode)) return print(generalHelp());
  if (['--version', '-V', '-v', 'version'].includes(mode)) return print(`${version}\n`);
  if (mode === 'completion')
    return print(argv[0] === '--help' ? generalHelp() : await completionScript(argv[0]));
  if (mode === 'sandbox') return (await import('./sandbox/main.ts')).runSandbox(argv);
  if (mode.startsWith('-')) throw new UsageError(describeMissingMode(mode, argv));
  return runMode(mode, argv.length === 1 && argv[0] === 'help' ? ['--help'] : argv);
}

const HELP = ['help', '--help', '-h', '-help', '-?', '/?', '/help'];

/** Options before the mode are not accepted, because they could belong to another mode. */
function describeMissingMode(option: string, argv: readonly string[]): string {
  const mode = argv.find((word) => Object.hasOwn(modes, word)) ?? '<mode>';
  const advice = suggest(option.replace(/^-+/, ''), ['help', 'version'], '--');
  return `the mode must come first, before the options: asc-credentials ${mode} [--input value ...]${advice}`;
}
