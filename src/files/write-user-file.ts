import { renameSync } from 'node:fs';
import type { Log } from '../base/context.ts';
import { AscError } from '../base/errors.ts';
import { removeAbandonedFiles, type IsRegistered } from './abandoned-files.ts';
import { fileWriteError } from './write-errors.ts';
import { temporaryPathFor } from './temporary-files.ts';
import { requireReplaceable, type UserFile } from './overwrite-protection.ts';
import {
  linkToNewPath,
  removeQuietly,
  warnIfReadableByOthers,
  writeNewFile,
  type Pieces,
} from './write-new-file.ts';

/** How a file is written. */
interface WriteOptions {
  readonly log: Log;
  /** Tells which keys are still in use, so that no file with one of them is removed. */
  readonly isRegistered?: IsRegistered | undefined;
  /** Returns whether what is replaced is still what the caller has seen. Called at the last moment. */
  readonly isUnchanged?: (() => boolean) | undefined;
}

/**
 * Writes secrets to a file that only its owner can read, completely or not at all: it is replaced with a new file of
 * mode 0600. If the system has no such modes (Windows), the folder's own rights apply, and `log` is warned. Then it removes
 * the temporary files of earlier runs that were killed. Throws `ERR_FILE_WRITE` or `ERR_FILE_PROTECTED`.
 */
export async function writeUserFile(
  file: UserFile,
  pieces: Pieces,
  { log, isRegistered, isUnchanged }: WriteOptions,
): Promise<void> {
  await replaceUserFile(file, pieces, { temporaryPath: temporaryPathFor(file), isUnchanged });
  warnIfReadableByOthers(file.path, log);
  await removeAbandonedFiles(file, { log, isRegistered });
}

/** Writes one file as `writeUserFile` does, and does nothing else. */
export async function replaceUserFile(
  file: UserFile,
  pieces: Pieces,
  { temporaryPath, isUnchanged }: Pick<WriteOptions, 'isUnchanged'> & { temporaryPath: string },
): Promise<void> {
  try {
    await writeNewFile(temporaryPath, pieces);
    requireReplaceable(file);
    if (isUnchanged?.() === false)
      throw new AscError(
        'ERR_FILE_PROTECTED',
        `${file.path} was changed by another program in the meantime, so it was not replaced`,
      );
    if (file.holds === 'new key') linkToNewPath(temporaryPath, file.path);
    else renameSync(temporaryPath, file.path);
  } catch (error) {
    throw error instanceof AscError ? error : fileWriteError(file.path, error);
  } finally {
    removeQuietly(temporaryPath);
  }
}
