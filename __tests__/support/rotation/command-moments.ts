import { nodeFingerprint } from '../keys/public-half.ts';
import { directContext } from '../servers/direct-context.ts';
import { rotateIntoCommand, type CommandFile } from './command.ts';
import { findEndProblems, findRunProblems } from './find-problems.ts';
import { setUpRotation, keysInScope, storedIn, type Rotation } from './rotation.ts';
import { addRegisteredKey } from '../servers/account.ts';
import { StoreError } from '../../../src/index.ts';
import { parseFault } from '../../../src/sandbox/faults.ts';
import { collectLog } from '../run/collect-log.ts';

const BEGIN = ': > "$STARTED"; echo begun; ';
const STORE = 'cat > "$STORE"; ';

/** What becomes of a command, by moment. */
export const MOMENTS = {
  'is done': { text: `${BEGIN}${STORE}` },
  'reads all and ends in the background': { text: `${BEGIN}${STORE} sleep 30 &` },
  'fails before it reads': { text: `${BEGIN}exit 3` },
  'fails after it has read half': { text: `${BEGIN}head -c 100 > /dev/null; exit 3` },
  'fails after it has read all': { text: `${BEGIN}cat > /dev/null; exit 3` },
  'fails after it has stored': { text: `${BEGIN}${STORE}exit 3` },
  'closes its input and fails': { text: `${BEGIN}exec 0<&-; exit 3` },
  'closes its output and stores': { text: `${BEGIN}exec >&- 2>&-; ${STORE}` },
  'closes its output and fails': { text: `${BEGIN}exec >&- 2>&-; exit 3` },
  'is killed before it stores': { text: `${BEGIN}kill -9 $$` },
  'is killed after it has stored': { text: `${BEGIN}${STORE}kill -9 $$` },
  'is killed with its parent': { text: `${BEGIN}${STORE}kill -9 $PPID; sleep 5` },
  'does not end, and has stored nothing': { text: `${BEGIN}sleep 30`, timeoutMs: 300 },
  'does not end, and has stored': { text: `${BEGIN}${STORE}sleep 30`, timeoutMs: 300 },
  'cannot be started': { text: STORE, bash: 'never' },
  'cannot be started any more': { text: STORE, bash: 'at first' },
  'is not valid': { text: 'if' },
  'is cancelled, and stores': { text: `${BEGIN}${STORE}`, cancels: true },
  'is cancelled, and fails': { text: `${BEGIN}exit 3`, cancels: true },
} as const satisfies Readonly<Record<string, Moment>>;

/** Moments that take seconds: a cancelled command gets three to end. */
export const SLOW_MOMENTS = {
  'is cancelled before it stores': { text: `${BEGIN}sleep 30`, cancels: true },
  'is cancelled after it has stored': { text: `${BEGIN}${STORE}sleep 30`, cancels: true },
} as const satisfies Readonly<Record<string, Moment>>;

export interface Moment {
  readonly text: string;
  readonly timeoutMs?: number;
  /** Whether the run is cancelled when the command begins. */
  readonly cancels?: boolean;
  /** Whether bash is found: never, or only when the command is checked. */
  readonly bash?: 'never' | 'at first';
}

/** What a rotation has besides its moment. */
export interface CommandCase extends Rotation {
  readonly store: CommandFile;
  readonly removePrevious: boolean;
  /** Whether the new key is registered already. */
  readonly isRegistered?: boolean;
}

/** Rotates once, and once more with a command that works. Returns what was wrong, and whether the fault was met. */
export async function interruptCommand(
  rotation: CommandCase,
  moment: Moment,
  faultText?: string,
): Promise<{ met: boolean; problems: readonly string[] }> {
  const { account, store, newKey, isRegistered = false } = rotation;
  setUpRotation(rotation);
  if (newKey && isRegistered && rotation.appId === undefined)
    addRegisteredKey(account, { id: 'given', publicKey: newKey.publicKey });
  const before = storedIn(rotation);
  const known = keysInScope(rotation).map(({ publicKey }) => publicKey);
  const faults = faultText === undefined ? [] : [parseFault(faultText)];
  const times = faults.map((fault) => fault.times);
  account.state.faults.push(...faults);
  const { error, warnings } = await runOnce(rotation, moment);
  account.state.faults.length = 0;
  const met = faults.every((fault, index) => fault.times < Number(times[index]));
  const told = [error?.message ?? '', ...(error ? warnings : [])].join('\n');
  const problems = [...findRunProblems(rotation, error && Object.assign(error, { message: told }), before)];
  const added = keysInScope(rotation).filter(({ publicKey }) => !known.some((key) => key.equals(publicKey)));
  if (error && store.isStarted()) {
    if (added.length === 0 && !isRegistered) problems.push('the new key may be stored, and was removed');
    // A command that failed is told with ID and fingerprint; what comes after a command that succeeded, with one of both.
    const isNamed = (id: string, print: string) =>
      error instanceof StoreError
        ? told.includes(`${id} (${print})`)
        : told.includes(id) || told.includes(print);
    for (const { id, publicKey } of added)
      if (!isNamed(id, nodeFingerprint(publicKey))) problems.push(`${id} is not named: ${told}`);
  }
  if (error && !store.isStarted() && added.length > 0 && !/may be registered|Left: |could not be/.test(told))
    problems.push(`the new key was not stored, and stays: ${told}`);
  const again = await runOnce({ ...rotation, removePrevious: true }, MOMENTS['is done']);
  if (again.error) problems.push(`again: ${again.error.message}`);
  problems.push(...findEndProblems(rotation));
  return { met, problems };
}

async function runOnce(
  rotation: CommandCase,
  { text, timeoutMs, cancels, bash }: Moment,
): Promise<{ error: Error | undefined; warnings: readonly string[] }> {
  const { store, removePrevious, account } = rotation;
  const controller = new AbortController();
  const collected = collectLog();
  const log = {
    ...collected.log,
    info: (line: string) => {
      if (cancels && line.endsWith('begun')) controller.abort('SIGINT');
    },
  };
  let uses = 0;
  const command = {
    text,
    secrets: [],
    get environment() {
      uses += 1;
      const isFound = bash === undefined || (bash === 'at first' && uses === 1);
      return isFound ? store.environment : { ...store.environment, PATH: '/none' };
    },
  };
  const context = { ...directContext(account), log, signal: controller.signal };
  const error = await rotateIntoCommand(rotation, {
    command,
    context,
    removePrevious,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  return { error, warnings: collected.warnings };
}
