import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Log } from '../context.ts';
import { AscError } from '../errors.ts';

/** The text of a file, as it is made. */
type Pieces = Iterable<string> | AsyncIterable<string>;

/** Writes a secret to a new file of mode 0600, whole or not at all; refuses one that is there. */
export async function createPrivateFile(path: string, text: string, log: Log): Promise<void> {
  const temporary = besides(path);
  try {
    await writeNew(temporary, [text]);
    placeNew(temporary, path);
    warnWhereOpen(path, log);
  } catch (error) {
    throw storeError(path, error);
  } finally {
    removeQuietly(temporary);
  }
}

/** Unlike rename, link refuses a name that is taken; not every file system has it. */
function placeNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch {
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  }
}

/**
 * Writes a secret to a file that only its owner can read, whole or not at all: a new file of mode 0600 beside it takes
 * its place. Where the system has no such modes (Windows), the folder's own rights apply, and `log` is warned. Throws
 * `ERR_STORE`.
 */
export async function writePrivateFile(path: string, pieces: Pieces, log: Log): Promise<void> {
  refuseOtherThanFile(path);
  const temporary = besides(path);
  try {
    await writeNew(temporary, pieces);
    renameSync(temporary, path);
    warnWhereOpen(path, log);
  } catch (error) {
    removeQuietly(temporary);
    throw error instanceof AscError ? error : storeError(path, error);
  }
}

/** Removes what a failed run has left, if it can: what failed is told, not this. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path);
  } catch {
    // It was never made, or a file of mode 0600 stays.
  }
}

/** Says so where a file of mode 0600 has become one that others can read: not every system has modes. */
export function warnWhereOpen(path: string, log: Log): void {
  const { mode } = statSync(path);
  if ((mode & 0o077) !== 0)
    log.warn(`${path} can be read by all whom its folder lets in: this system keeps no modes of files`);
}

/**
 * Refuses a path at which there is anything but a plain file: run as root, a file in place of /dev/null would be one for the
 * whole machine; one in place of a link would leave the file that others read as it was.
 */
export function refuseOtherThanFile(path: string): void {
  const found = lookAt(path);
  if (!found || found.isFile()) return;
  const what = found.isDirectory()
    ? 'a folder'
    : found.isSymbolicLink()
      ? 'a symbolic link'
      : 'a device or pipe';
  throw new AscError(
    'ERR_STORE',
    `${path} could not be written: it is ${what}, which is never replaced. Give the path of a file`,
  );
}

function lookAt(path: string) {
  try {
    return lstatSync(path);
  } catch {
    return undefined; // Nothing there, or nothing to be seen: writing will tell.
  }
}

/** A name beside a path for what is still being written. */
export function besides(path: string): string {
  return join(dirname(resolve(path)), `.${randomUUID()}.tmp`);
}

/** Writes a new file of mode 0600; a file that is there is an error of the system's, EEXIST. */
export async function writeNew(path: string, pieces: Pieces): Promise<void> {
  const file = openSync(path, 'wx', 0o600);
  try {
    for await (const piece of pieces) writeWhole(file, Buffer.from(piece));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The system may take less than it is given, as when the disk is all but full. */
function writeWhole(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/** Why a secret could not be written to a file; the file's own text is never part of it. */
export function storeError(path: string, error: unknown): AscError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason =
    code === 'EEXIST'
      ? 'is there already, and is never overwritten: the key in it could not be had again. Give another path, or move it away'
      : `could not be written (${code ?? message}). Check that its folder exists, can be written to and has room`;
  return new AscError('ERR_STORE', `${path} ${reason}`);
}
