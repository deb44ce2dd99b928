import { statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/cli/cli.ts';
import { runInProcess } from './in-process.ts';
import { COMMAND } from './programs.ts';
import { runNode } from './run-node.ts';
import { expectNoLeaks, readRemainingFiles, secretsInInputs } from '../leaks/expect-no-leaks.ts';

interface Environment {
  readonly environment?: NodeJS.ProcessEnv;
  /** Standard input. */
  readonly input?: string;
  /** Private keys that nobody may read in what is printed. */
  readonly canaries?: readonly string[];
}

/** How a program ended, and what it printed. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;

/** Private keys, also where JSON or a file for a CI system holds them. */
const KEY = /-----BEGIN (?:EC )?PRIVATE KEY-----[^]*?-----END (?:EC )?PRIVATE KEY-----/g;

/**
 * Runs the command line with no environment but the one given. Expects that standard error holds no secret, standard
 * output none but those it is asked for, and the folder for temporary files none at all.
 */
export async function command(argv: readonly string[], options: Environment = {}): Promise<Run> {
  return runAndCheckForLeaks(argv, options, (env) => runNode([COMMAND, ...argv], env, options.input));
}

/** The same in this process: for tables of values, which the process makes no difference to. */
export async function commandInProcess(argv: readonly string[], options: Environment = {}): Promise<Run> {
  return runAndCheckForLeaks(argv, options, async (environment) => {
    let [stdout, stderr] = ['', ''];
    const parts = {
      environment,
      input: options.input ?? '',
      writeStdout: (text: string) => void (stdout += text),
      writeStderr: (text: string) => void (stderr += text),
    };
    const exitCode = await runInProcess(parts, () => runCommandLine(argv));
    return { exitCode, stdout, stderr };
  });
}

async function runAndCheckForLeaks(
  argv: readonly string[],
  { environment = {}, input = '', canaries = [] }: Environment,
  runWith: (environment: NodeJS.ProcessEnv) => Promise<Run>,
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-command-'));
  try {
    const files = await filesIn(argv, input);
    const given = [...canaries, ...secretsInInputs({ ...environment, input }), ...files];
    const run = await runWith({ TMPDIR: folder, ...environment });
    expectNoSecretIn(run, given, readRemainingFiles(folder));
    return run;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The contents of files that arguments name for a secret; `-` is standard input. */
async function filesIn(argv: readonly string[], input: string): Promise<string[]> {
  const paths = argv.flatMap((word, place) => {
    const [flag, path] = word.split(/=(.*)/s);
    return /^--(?:.*-key|.*passphrase|.*token)-file$/.test(flag ?? '') ? [path ?? argv[place + 1] ?? ''] : [];
  });
  const read = async (path: string) =>
    path === '-' ? input : isSmallFile(path) ? readFile(path, 'utf8') : '';
  return Promise.all(paths.map(read));
}

/** Not a device without end, a file that is too large for a key, or a text that is too long for the name of a file. */
function isSmallFile(path: string): boolean {
  if (path.split('/').some(({ length }) => length > 255)) return false;
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size < 1_000_000;
}

function expectNoSecretIn(
  { stdout, stderr }: Run,
  given: readonly string[],
  left: Readonly<Record<string, string | undefined>>,
): void {
  const made = [...(stdout.match(TOKEN) ?? []).slice(0, 5), ...(stdout.match(KEY) ?? [])];
  expectNoLeaks({ secrets: [...given, ...made], texts: { stderr, ...left } });
  expectNoLeaks({ secrets: given, texts: { stdout: stdout.replaceAll(TOKEN, '') } });
}
