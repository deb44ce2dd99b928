import { createContext } from '../context.ts';
import { AscError, describeProblems, InputError, ReportError } from '../errors.ts';
import { chooseTask } from '../modes.ts';
import { readRequest } from '../request.ts';
import { namedOutputs } from '../result.ts';
import type { Task } from '../task.ts';
import { chooseFormat, type Formatter, type Printed } from './format.ts';
import { gatherInputs } from './gather.ts';
import { generalHelp, modeHelp } from './help.ts';
import { createLog } from './log.ts';
import { parseWords, UsageError } from './words.ts';

/** The command line's door. Returns the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    return await dispatch(words);
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message.split('\n'), 2);
    if (error instanceof AscError) return complain([error.message], 1);
    return complain([`unexpected error: ${error instanceof Error ? error.message : String(error)}`], 1);
  }
}

async function dispatch([mode, ...words]: readonly string[]): Promise<number> {
  if (mode === undefined) return complain([generalHelp()], 2);
  if (['--help', '-h', 'help'].includes(mode)) return print(generalHelp());
  if (['--version', 'version'].includes(mode)) return print(`${await readVersion()}\n`);
  if (mode === 'sandbox') return (await import('../sandbox/main.ts')).runSandbox(words);
  const task = taskFor(mode);
  const { switches, values, format } = parseWords(words);
  if (switches.has('help')) return print(modeHelp(task));
  return runMode(task, values, chooseFormat({ format, json: switches.has('json') }));
}

function taskFor(mode: string): Task {
  try {
    return chooseTask(mode);
  } catch (error) {
    throw new UsageError(error instanceof InputError ? error.message : String(error));
  }
}

async function runMode(task: Task, values: ReadonlyMap<string, string>, format: Formatter): Promise<number> {
  const { given, label } = await gatherInputs(task, values, {
    environment: process.env,
    stdin: process.stdin,
  });
  const log = createLog({ write: writeError, isTTY: process.stderr.isTTY });
  try {
    const request = readRequest(task, given, {
      warn: (input, reason) => {
        log.warn(`${label(input)}: ${reason}`);
      },
    });
    const result = await task.run(request, createContext({ log }));
    return await deliver(format(namedOutputs(task, result), process.env));
  } catch (error) {
    log.clear();
    if (error instanceof ReportError) await deliver(format(namedOutputs(task, error.outputs), process.env));
    if (error instanceof InputError) return complain(describeProblems(error.problems, label), 1);
    throw error;
  }
}

async function deliver({ text, note, file }: Printed): Promise<number> {
  print(text);
  if (file) await (await import('node:fs/promises')).appendFile(file.path, file.text);
  if (note) writeError(`${note}\n`);
  return 0;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function writeError(text: string): void {
  process.stderr.write(text);
}

function complain(messages: readonly string[], code: number): number {
  for (const message of messages) writeError(`asc-credentials: ${message}\n`);
  return code;
}

async function readVersion(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
