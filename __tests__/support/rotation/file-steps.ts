import { findRerunProblems } from './find-problems.ts';
import { forEachIndex, startRotation } from './kill.ts';
import { setUpRotation, keysInScope, requestOf, storedIn, type Rotation, type Stored } from './rotation.ts';
import { failingStepOption, wasRefused, type FileStepFailure } from '../run/fail-file-step.ts';
import type { AccountWithFile } from './accounts-with-files.ts';

export interface FailedFileStep {
  readonly exitCode: number | null;
  readonly stderr: string;
  /** The number of keys that are registered after the run. */
  readonly registered: number;
  readonly stored: Stored;
  readonly problems: readonly string[];
}

/** Whether a problem is only that a temporary file remains. A killed run cannot remove it. */
const isTemporary = (problem: string) =>
  /^\.distribution\.pem\.asc-credentials-[\da-f]{8}-\d+-[\da-f]{16}\.tmp was left behind$/.test(problem);

/**
 * Makes a rotation fail at each operation on its file, or at every n-th, and runs it again. Returns the problems after the
 * second run. A temporary file is not a problem if the second run named it in a warning, because the key in it may be
 * registered.
 */
export async function failEachFileStep(
  accounts: readonly AccountWithFile[],
  { how, appId, every = 1 }: { how: FileStepFailure; appId?: string; every?: number },
): Promise<readonly FailedFileStep[]> {
  return forEachIndex(accounts, async ({ account, store }, count) => {
    const rotation: Rotation = { account, store, ...(appId !== undefined && { appId }) };
    setUpRotation(rotation);
    const step = count * every;
    const nodeOptions = [failingStepOption(store.folder, { how, step })];
    const { exitCode, killed, stderr } = await startRotation(requestOf(rotation), { nodeOptions }).ended;
    if (!killed && !wasRefused(stderr)) return undefined;
    const [registered, stored] = [keysInScope(rotation).length, storedIn(rotation)];
    const open = store.problems().filter((text) => !isTemporary(text));
    const problems = [...open, ...(await findRerunProblems(rotation, stderr))]
      .filter(
        (text) =>
          !(
            isTemporary(text) &&
            account.warnings.some((warning) => warning.includes(text.split(' ')[0] ?? ''))
          ),
      )
      .map((text) => `step ${step}: ${text}`);
    return { exitCode, stderr, registered, stored, problems };
  });
}
