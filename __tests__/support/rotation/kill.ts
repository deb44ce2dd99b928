import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseFault } from '../../../src/sandbox/faults.ts';
import { skipWaitsOption } from '../run/skip-waits.ts';
import { COMMAND } from '../run/programs.ts';
import { expectNoLeaks } from '../leaks/expect-no-leaks.ts';
import { findRerunProblems } from './find-problems.ts';
import { setUpRotation, requestOf, rotateOnce, type Rotation } from './rotation.ts';
import type { Texts } from '../servers/account.ts';
import { directContext } from '../servers/direct-context.ts';

/** How long a request hangs, in milliseconds. The process is killed long before. */
const HANGING = 1_000;

const VARIABLES: Texts = {
  issuerId: 'ASC_ISSUER_ID',
  keyId: 'ASC_KEY_ID',
  privateKey: 'ASC_PRIVATE_KEY',
  githubToken: 'GH_TOKEN',
  distributionPrivateKey: 'ASC_DISTRIBUTION_PRIVATE_KEY',
};

export interface RotationProcessResult {
  readonly exitCode: number | null;
  readonly killed: boolean;
  readonly stderr: string;
}

/** Skips the waits between requests, to save time. */
const SKIP_WAITS = skipWaitsOption(15_000);

/** Starts `rotate-key` on the command line. `kill` sends SIGKILL or the given signal. */
export function startRotation(
  request: Texts,
  { nodeOptions = [] }: { nodeOptions?: readonly string[] } = {},
): {
  kill: (signal?: NodeJS.Signals) => void;
  /** Closes the reading end of its standard error, as if the terminal was closed. */
  hangUp: () => void;
  isRunning: () => boolean;
  ended: Promise<RotationProcessResult>;
} {
  const options = Object.entries(request).filter(([name]) => !(name in VARIABLES));
  const variables = Object.entries(request).filter(([name]) => name in VARIABLES);
  const child = spawn(
    process.execPath,
    [SKIP_WAITS, ...nodeOptions, COMMAND, 'rotate-key', '--remove-previous', ...options.map(asArgument)],
    {
      env: Object.fromEntries(variables.map(([name, text]) => [String(VARIABLES[name]), text])),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<RotationProcessResult>((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode, signal) => {
      resolve({ exitCode, killed: signal === 'SIGKILL', stderr });
    });
  }).then((end) => {
    expectNoLeaks({ secrets: variables.map(([, text]) => text), texts: { stderr: end.stderr } });
    return end;
  });
  return {
    kill: (signal = 'SIGKILL') => child.kill(signal),
    hangUp: () => child.stderr.destroy(),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    ended,
  };
}

function asArgument([name, text]: readonly [string, string]): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}=${text}`;
}

/** When a run is interrupted: while the request at this index hangs, before or after it took effect. */
export interface Interruption {
  readonly index: number;
  readonly effect: 'before' | 'after';
  readonly signal?: NodeJS.Signals;
}

/**
 * Runs a rotation, and kills it or sends it a signal at the interruption. If there are fewer requests, it runs to its end.
 */
export async function killAtRequest(
  rotation: Rotation,
  { index, effect, signal }: Interruption,
): Promise<RotationProcessResult> {
  const { state } = rotation.account;
  const refusal = effect === 'before' ? 'status=503 ' : '';
  state.faults.push(parseFault(`${refusal}delay=${HANGING} skip=${index}`));
  const { kill, isRunning, ended } = startRotation(requestOf(rotation));
  while (isRunning() && state.requests.length <= index) await sleep(5);
  kill(signal);
  state.faults.length = 0;
  return ended;
}

/** Kills a rotation at a request, repeats it, and returns the problems, or undefined if there are fewer requests. */
export async function killAndRepeat(
  rotation: Rotation,
  { index, effect }: Interruption,
): Promise<{ method: string; problems: readonly string[] } | undefined> {
  setUpRotation(rotation);
  const { killed, stderr } = await killAtRequest(rotation, { index, effect });
  if (!killed) return undefined;
  const { method } = rotation.account.state.requests[index] ?? { method: '' };
  const problems = await findRerunProblems(rotation, stderr);
  return { method, problems: problems.map((text) => `${index} ${method}, ${effect}: ${text}`) };
}

/** Returns the indexes of the requests of a rotation that change something. */
export async function indexesOfChanges(rotation: Rotation): Promise<readonly number[]> {
  setUpRotation(rotation);
  await rotateOnce(rotation, directContext(rotation.account));
  return [...rotation.account.state.requests.entries()].flatMap(([index, { method }]) =>
    method === 'GET' ? [] : [index],
  );
}

/** Calls `work` with 0, 1, 2 and so on, with one call per worker at a time, until it returns undefined. */
export async function forEachIndex<Worker, Found>(
  workers: readonly Worker[],
  work: (worker: Worker, index: number) => Promise<Found | undefined>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  let [next, done] = [0, false];
  const goOn = async (worker: Worker) => {
    while (!done) {
      const result = await work(worker, next++);
      if (result === undefined) done = true;
      else found.push(result);
    }
  };
  await Promise.all(workers.map(goOn));
  return found;
}
