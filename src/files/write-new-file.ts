import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  rmSync,
  rmdirSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import type { Log } from '../base/context.ts';

// The steps of writing a secret. Only write-user-file.ts writes a file that a user names, because it checks what would be lost.

/** The text of a file, in pieces, as they are created. */
export type Pieces = Iterable<string | Buffer> | AsyncIterable<string | Buffer>;

/** Writes a new file of mode 0600. Throws the system's error, `EEXIST` if there is a file. */
export async function writeNewFile(path: string, pieces: Pieces): Promise<void> {
  const file = openSync(path, 'wx', 0o600);
  try {
    for await (const piece of pieces) writeCompletely(file, Buffer.from(piece));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The system may write less than it is given, for example if the disk is almost full. */
function writeCompletely(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/**
 * Gives a complete file its final path as well. Throws the system's error if there is something: unlike rename, link refuses
 * a path that is taken. On a file system without links, the file is copied.
 */
export function linkToNewPath(temporaryPath: string, path: string): void {
  try {
    linkSync(temporaryPath, path);
  } catch {
    copyFileSync(temporaryPath, path, constants.COPYFILE_EXCL);
  }
}

/** Removes what a failed run left. Ignores errors, because another error is reported. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path);
  } catch {
    // It does not exist, or a file of mode 0600 stays.
  }
}

/** Removes a directory if it is empty. */
export function removeEmptyQuietly(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // It does not exist, or it contains other files and stays.
  }
}

/** Warns if a file of mode 0600 can be read by others: not every system has file modes. */
export function warnIfReadableByOthers(path: string, log: Log): void {
  const found = statSync(path, { throwIfNoEntry: false }); // Another program may have moved it.
  if (found && (found.mode & 0o077) !== 0)
    log.warn(
      `${path} can be read by anyone with access to its folder, because this file system has no file modes`,
    );
}

/** Returns what is at a path without following links, or undefined if there is nothing or it cannot be seen. */
export function lstatIfExists(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined; // If something cannot be seen, writing will fail.
  }
}
