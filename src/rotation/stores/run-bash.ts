import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { asGroupLeader, bashPath, endGroup, killRemaining } from './process-group.ts';

/** A text that bash runs, or only checks. */
export interface BashRun {
  readonly text: string;
  /** The environment of the process, and nothing else. */
  readonly environment: NodeJS.ProcessEnv;
  /** The standard input. */
  readonly input: string;
  /** Called with parts of the output. */
  readonly onOutput: (text: string) => void;
  /** Whether bash only checks the syntax, and runs nothing. */
  readonly checkOnly?: boolean;
  /** Milliseconds after which the processes are ended. */
  readonly timeoutMs: number;
  /** Ends the processes early. */
  readonly signal?: AbortSignal | undefined;
}

/** How a run ended. Only `not-started` proves that nothing of the text was run. */
export type BashEnd =
  | { readonly how: 'not-started'; readonly reason: string }
  | { readonly how: 'exited'; readonly exitCode: number }
  | { readonly how: 'killed'; readonly signal: NodeJS.Signals }
  | { readonly how: 'timed-out' | 'stopped' };

/** The exit code if the command ended with 0, but left a part of its input unread. */
export const UNREAD_EXIT_CODE = 125;

/**
 * Runs the text (`$1`) with its own bash. Node.js gives its children sockets, which cannot be opened by path: the AWS CLI
 * opens `/dev/stdin`, and scripts write to `/dev/stderr`. So this bash puts pipes in between, by built-in commands, and
 * the input is never an argument, a variable of another process or a file. It also sees whether the input was read.
 */
const WITH_PIPES = `exec > >(exec cat) 2>&1
set +a
declare +x input
IFS= read -r -d "" input
exec 3< <(printf %s "$input")
"$BASH" --noprofile --norc -eo pipefail -c -- "$1" <&3 3<&-
code=$?
if [ $code = 0 ] && read -r -n 1 -u 3; then exit ${UNREAD_EXIT_CODE}; fi
exit $code`;

/** Milliseconds in which output that is still on its way arrives, and in which the processes can end themselves. */
const DRAIN_MS = 250;

/** Runs a text as `bash --noprofile --norc -eo pipefail -c`, in a process group of its own, which is ended as a whole. */
export async function runBash(run: BashRun): Promise<BashEnd> {
  const { child, ended } = start(run);
  if (child?.pid === undefined) return ended;
  const closed = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', run.onOutput);
  const end = await waitForEnd(ended, run);
  if (end.how === 'timed-out' || end.how === 'stopped') await endGroup(child);
  // A process in the background may keep the output open for ever.
  await within(DRAIN_MS, closed);
  killRemaining(child);
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
  return end;
}

function start({ text, environment, input, checkOnly = false }: BashRun): {
  child?: ChildProcess;
  ended: Promise<BashEnd>;
} {
  // With -p, bash takes no functions and options from the environment.
  const bashArguments = checkOnly ? ['-n', '-c', '--', text] : ['-p', '-c', WITH_PIPES, 'bash', text];
  const notStarted = ({ code = 'no code' }: NodeJS.ErrnoException): BashEnd => ({
    how: 'not-started',
    reason: code,
  });
  try {
    const child: ChildProcess = spawn(bashPath(environment), ['--noprofile', '--norc', ...bashArguments], {
      env: environment,
      ...asGroupLeader,
    });
    const ended = new Promise<BashEnd>((resolve) => {
      child.once('error', (error) => {
        resolve(notStarted(error));
      });
      child.once('exit', (exitCode, signal) => {
        resolve(signal ? { how: 'killed', signal } : { how: 'exited', exitCode: exitCode ?? 1 });
      });
    });
    // A command that does not read its input may be gone before it is written: its exit code says how it ended.
    child.stdin?.on('error', () => undefined).end(input);
    return { child, ended };
  } catch (error) {
    return { ended: Promise.resolve(notStarted(error as NodeJS.ErrnoException)) };
  }
}

async function waitForEnd(ended: Promise<BashEnd>, { timeoutMs, signal }: BashRun): Promise<BashEnd> {
  const done = new AbortController();
  const early = new Promise<BashEnd>((resolve) => {
    const timer = setTimeout(() => {
      resolve({ how: 'timed-out' });
    }, timeoutMs);
    const stop = () => {
      resolve({ how: 'stopped' });
    };
    signal?.addEventListener('abort', stop, { signal: done.signal });
    if (signal?.aborted) stop();
    done.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
  try {
    return await Promise.race([ended, early]);
  } finally {
    done.abort();
  }
}

/** Waits for a promise, but not longer than so many milliseconds. */
async function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  const done = new AbortController();
  await Promise.race([promise, sleep(milliseconds, undefined, { signal: done.signal })]);
  done.abort();
}
