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
  /** Further private keys that must not be printed. */
  readonly canaries?: readonly string[];
}

/** The exit code of a program, and what it printed. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;

/** Private keys, including those in JSON or in a file for a CI system. */
const KEY = /-----BEGIN (?:EC )?PRIVATE KEY-----[^]*?-----END (?:EC )?PRIVATE KEY-----/g;

/**
 * Runs the command line with only the given environment. Expects no secret in standard error and temporary files, and only
 * the requested secrets in standard output.
 */
export async function command(argv: readonly string[], options: Environment = {}): Promise<Run> {
  return runAndCheckForLeaks(argv, options, (env) => runNode([COMMAND, ...argv], env, options.input));
}

/** Runs the command line in this process, which is faster. Use it for tables of values. */
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

/** Reads the files that the arguments name for secrets. `-` is standard input. */
async function filesIn(argv: readonly string[], input: string): Promise<string[]> {
  const paths = argv.flatMap((word, place) => {
    const [flag, path] = word.split(/=(.*)/s);
    return /^--(?:.*-key|.*passphrase|.*token)-file$/.test(flag ?? '') ? [path ?? argv[place + 1] ?? ''] : [];
  });
  const read = async (path: string) =>
    path === '-' ? input : isSmallFile(path) ? readFile(path, 'utf8') : '';
  return Promise.all(paths.map(read));
}

/**
 * Whether a path is a regular file of the size of a key. Reading `/dev/zero` would not end, and a long text is not a path.
 */
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
