import { realpathSync, renameSync, statSync } from 'node:fs';
import type { Log } from '../base/context.ts';
import { AscError } from '../base/errors.ts';
import { clearAbandoned, type IsRegistered } from './abandoned.ts';
import {
  ELSEWHERE,
  lookAt,
  placeNew,
  removeQuietly,
  storeError,
  temporaryFor,
  THERE_ALREADY,
  unreadableReason,
  warnWhereOpen,
  writeNew,
  type Pieces,
  type Target,
} from './temporary-files.ts';
import { publicKeyOf } from '../keys/key-exports.ts';
import { readKeyFile } from './read-key-file.ts';
import { holdsTokens } from '../tokens/tokens-text.ts';

/** A file that a run reads, and what the user gave it as. */
export interface InputFile {
  readonly label: string;
  readonly path: string;
}

/** A file that a user names to be written. Only `writeUserFile` writes one, and it asks what would be lost. */
export interface UserFile extends Target {
  /** What it is to hold, which is what it may hold already. A `new key` replaces nothing. */
  readonly holds: 'new key' | 'key' | 'tokens';
  /** The files that this run reads. */
  readonly inputFiles: readonly InputFile[];
}

/** How a file is written. */
interface Writing {
  readonly log: Log;
  readonly isRegistered?: IsRegistered | undefined;
  /** Whether what is replaced is still what the caller has seen; asked at the last moment. */
  readonly isUnchanged?: () => boolean;
}

/**
 * Writes secrets to a file that only its owner can read, whole or not at all: a new file of mode 0600 beside it takes its
 * place. If the system has no such modes (Windows), the folder's own rights apply, and `log` is warned. Afterwards it tidies
 * up behind earlier runs that were killed. Throws `ERR_FILE_WRITE` and `ERR_FILE_PROTECTED`.
 */
export async function writeUserFile(
  file: UserFile,
  pieces: Pieces,
  { log, isRegistered, isUnchanged = () => true }: Writing,
): Promise<void> {
  const temporary = temporaryFor(file);
  try {
    await writeNew(temporary, pieces);
    requireReplaceable(file);
    if (!isUnchanged()) throw new AscError('ERR_FILE_PROTECTED', `${file.path} ${CHANGED}`);
    if (file.holds === 'new key') placeNew(temporary, file.path);
    else renameSync(temporary, file.path);
    warnWhereOpen(file.path, log);
  } catch (error) {
    throw error instanceof AscError ? error : storeError(file.path, error);
  } finally {
    removeQuietly(temporary);
  }
  await clearAbandoned(file, { log, isRegistered });
}

const CHANGED = 'was changed by another program meanwhile, so it was not replaced';

/** Throws `ERR_FILE_PROTECTED` if something would be lost. */
export function requireReplaceable(file: UserFile): void {
  const reason = whyNotReplaceable(file);
  if (reason !== undefined) throw new AscError('ERR_FILE_PROTECTED', reason);
}

/** Why a file may not be written over, beginning with its path; undefined if it is certain that nothing is lost. */
export function whyNotReplaceable(file: UserFile): string | undefined {
  const reason = reasonFor(file);
  return reason === undefined ? undefined : `${file.path} ${reason}`;
}

function reasonFor(file: UserFile): string | undefined {
  const found = lookAt(file.path);
  if (!found) return undefined;
  if (file.holds === 'new key') return THERE_ALREADY;
  if (!found.isFile()) {
    // As root, a file in place of /dev/null would be one for the whole machine; a link's target would stay as it was.
    const what = found.isDirectory()
      ? 'a folder'
      : found.isSymbolicLink()
        ? 'a symbolic link'
        : 'a device or pipe';
    return `could not be written: it is ${what}, which is never replaced. Give the path of a file`;
  }
  const input = file.inputFiles.find(({ path }) => isSameFile(path, file.path));
  if (input) return `is also the file of ${input.label}, which is never replaced. ${ELSEWHERE}`;
  if (found.size === 0) return undefined;
  try {
    return file.holds === 'tokens' ? whyNotTokens(file) : whyNotKey(file);
  } catch (error) {
    return unreadableReason(error);
  }
}

function whyNotTokens({ path }: UserFile): string | undefined {
  return holdsTokens(path)
    ? undefined
    : `holds something else than tokens or a seal, which is never replaced. ${ELSEWHERE}`;
}

function whyNotKey({ path, apiKey }: UserFile): string | undefined {
  const found = readKeyFile(path);
  if (!found) return `holds something else than a P-256 private key, which is never replaced. ${ELSEWHERE}`;
  if (apiKey?.equals(publicKeyOf(found.key)))
    return `holds the API key, which can be downloaded only once and is never replaced. ${ELSEWHERE}`;
  return found.isAlone
    ? undefined
    : `holds more than a private key, and what is beside the key is never replaced. ${ELSEWHERE}`;
}

/** By device and inode, which see through links, hard links and spelling; by its real path if the system has no inodes. */
function isSameFile(one: string, other: string): boolean {
  try {
    const [first, second] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return (
      (first.ino !== 0n && first.dev === second.dev && first.ino === second.ino) ||
      realpathSync(one) === realpathSync(other)
    );
  } catch {
    return false; // One of them is gone: nothing can be lost of it.
  }
}
