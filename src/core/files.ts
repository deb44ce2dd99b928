import { constants, copyFile, link, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Log } from '../context.ts';
import { AscError } from '../errors.ts';

/** Writes a secret to a new file of mode 0600, whole or not at all; refuses one that is there. */
export async function createPrivateFile(path: string, text: string, log: Log): Promise<void> {
  const temporary = besides(path);
  try {
    await writeNew(temporary, [text]);
    // Unlike rename, link refuses a name that is taken; not every file system has it.
    await link(temporary, path).catch(() => copyFile(temporary, path, constants.COPYFILE_EXCL));
    await warnWhereOpen(path, log);
  } catch (error) {
    throw storeError(path, error);
  } finally {
    await rm(temporary).catch(() => undefined);
  }
}

/**
 * Writes a secret to a file that only its owner can read, whole or not at all: a new file of mode 0600 beside it takes
 * its place. Where the system has no such modes (Windows), the folder's own rights apply, and `log` is warned. Throws
 * `ERR_STORE`.
 */
export async function writePrivateFile(
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
  log: Log,
): Promise<void> {
  await refuseOtherThanFile(path);
  const temporary = besides(path);
  try {
    await writeNew(temporary, pieces);
    await rename(temporary, path);
    await warnWhereOpen(path, log);
  } catch (error) {
    await rm(temporary).catch(() => undefined);
    throw error instanceof AscError ? error : storeError(path, error);
  }
}

/** Says so where a file of mode 0600 has become one that others can read: not every system has modes. */
export async function warnWhereOpen(path: string, log: Log): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0)
    log.warn(`${path} can be read by all whom its folder lets in: this system keeps no modes of files`);
}

/**
 * Refuses a path at which there is anything but a plain file: run as root, a file in place of /dev/null would be one for the
 * whole machine; one in place of a link would leave the file that others read as it was.
 */
export async function refuseOtherThanFile(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined); // Nothing there, or nothing to be seen: writing will tell.
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

/** A name beside a path for what is still being written. */
export function besides(path: string): string {
  return join(dirname(resolve(path)), `.${crypto.randomUUID()}.tmp`);
}

/** Writes a new file of mode 0600; a file that is there is an error of the system's, EEXIST. */
export async function writeNew(
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(pieces);
    await file.sync();
  } finally {
    await file.close();
  }
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
