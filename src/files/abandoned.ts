import type { KeyObject } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Log } from '../base/context.ts';
import { lookAt, markOf, removeQuietly, temporaryOwner, type Target } from './temporary-files.ts';
import { fingerprintOf, publicKeyOf } from '../keys/key-exports.ts';
import { readKeyFile } from './read-key-file.ts';

/** Whether a key is registered at Apple. */
export type IsRegistered = (key: KeyObject) => Promise<boolean>;

/** Milliseconds after which nobody is still writing a file that holds a key. */
const LONG_AGO = 60_000;

/**
 * Tidies up behind runs that were killed while they wrote to this path. A temporary file is removed if its process is gone
 * and it holds no key that is registered or, if nobody can ask Apple, may be. Apple answers for one team alone, so a run
 * with another API key proves nothing. Any other file that holds a key is named in a warning. Never throws: what this run
 * was for is done.
 */
export async function clearAbandoned(
  target: Target,
  { log, isRegistered }: { log: Log; isRegistered?: IsRegistered | undefined },
): Promise<void> {
  const ours = markOf(target.apiKey);
  for (const { path, mark, isRunning } of findTemporary(target.path)) {
    const key = keyIn(path);
    if (key && (isRunning || mark !== ours || (await mayBeRegistered(key, isRegistered))))
      log.warn(
        `${path} was left by a run that was killed. It holds a private key (${fingerprintOf(key)}), perhaps the only copy of it. Move it to where it belongs, or delete the file`,
      );
    else if (!isRunning) removeQuietly(path);
  }
}

/** The temporary files for a path that no run is busy with; of some the process may still run, or another with its number. */
function* findTemporary(target: string): Generator<{ path: string; mark: string; isRunning: boolean }> {
  const folder = dirname(resolve(target));
  for (const name of namesIn(folder)) {
    const owner = temporaryOwner(target, name);
    const found = owner === undefined ? undefined : lookAt(join(folder, name));
    if (owner === undefined || !found?.isFile()) continue;
    const isRunning = runs(owner.pid, found.mtimeMs);
    if (!isRunning || Date.now() - found.mtimeMs > LONG_AGO)
      yield { path: join(folder, name), mark: owner.mark, isRunning };
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // A folder may be one to write to and not to list.
  }
}

/** Whether a process may still be the one that made a file then. In a container the next one often has the same number. */
function runs(pid: number, madeAt: number): boolean {
  if (pid === process.pid) return madeAt >= Date.now() - process.uptime() * 1000;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function keyIn(path: string): KeyObject | undefined {
  try {
    const found = readKeyFile(path);
    return found && publicKeyOf(found.key);
  } catch {
    return undefined; // Another run was quicker, or the file is somebody else's: then it cannot be removed either.
  }
}

/** Whether a key is registered, or nobody knows. */
export async function mayBeRegistered(key: KeyObject, isRegistered?: IsRegistered): Promise<boolean> {
  try {
    return (await isRegistered?.(key)) ?? true;
  } catch {
    return true;
  }
}
