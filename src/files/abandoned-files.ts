import type { KeyObject } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Log } from '../base/context.ts';
import { fingerprintOf, publicKeyOf } from '../keys/key-exports.ts';
import { readKeyFile } from './read-key-file.ts';
import { apiKeyMark, temporaryOwnerOf, type TargetFile } from './temporary-files.ts';
import { lstatIfExists, removeQuietly } from './write-new-file.ts';

/** Returns whether a public key is registered at Apple. May throw if Apple cannot be asked. */
export type IsRegistered = (key: KeyObject) => Promise<boolean>;

/** Milliseconds after which no run is still writing a file that contains a key. */
const MAX_WRITE_MS = 60_000;

/**
 * Removes the temporary files of runs that were killed while they wrote a file. A temporary file is removed if its process
 * has ended and it contains no key that is, or may be, registered. An API key can see only the keys of its own team. So a run
 * with another API key cannot prove that the key is unused. Any other temporary file with a key is named in a warning. Never
 * throws.
 */
export async function removeAbandonedFiles(
  target: TargetFile,
  { log, isRegistered }: { log: Log; isRegistered?: IsRegistered | undefined },
): Promise<void> {
  const ownMark = apiKeyMark(target.apiKey);
  for (const { path, mark, isProcessIdInUse } of findTemporaryFiles(target.path)) {
    const key = readPublicKeyIn(path);
    if (key && (isProcessIdInUse || mark !== ownMark || (await mayBeRegistered(key, isRegistered))))
      log.warn(
        `${path} was left behind by a run that was killed. It contains a private key (${fingerprintOf(key)}), which may be the only copy. Move the key to a safe place, or delete the file`,
      );
    else if (!isProcessIdInUse) removeQuietly(path);
  }
}

/** Returns whether a key is registered, or may be because Apple could not be asked. */
export async function mayBeRegistered(key: KeyObject, isRegistered?: IsRegistered): Promise<boolean> {
  try {
    return (await isRegistered?.(key)) ?? true;
  } catch {
    return true;
  }
}

/** Finds the temporary files for a path that are older than a minute, or whose process has ended. */
function* findTemporaryFiles(
  target: string,
): Generator<{ path: string; mark: string; isProcessIdInUse: boolean }> {
  const folder = dirname(resolve(target));
  for (const name of namesIn(folder)) {
    const owner = temporaryOwnerOf(target, name);
    const found = owner && lstatIfExists(join(folder, name));
    if (!owner || !found?.isFile()) continue;
    const isProcessIdInUse = isProcessOf(owner.pid, found.mtimeMs);
    if (!isProcessIdInUse || Date.now() - found.mtimeMs > MAX_WRITE_MS)
      yield { path: join(folder, name), mark: owner.mark, isProcessIdInUse };
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // A folder can be writable and not readable.
  }
}

/** Returns whether a process may be the one that wrote a file at a time. In a container the next one often has the same ID. */
function isProcessOf(pid: number, writtenAtMs: number): boolean {
  if (pid === process.pid) return writtenAtMs >= Date.now() - process.uptime() * 1000;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function readPublicKeyIn(path: string): KeyObject | undefined {
  try {
    const found = readKeyFile(path);
    return found && publicKeyOf(found.key);
  } catch {
    return undefined; // Another run was quicker, or the file belongs to another user: then it cannot be removed either.
  }
}
