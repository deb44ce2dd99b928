import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Log } from '../context.ts';
import { AscError } from '../errors.ts';

/** Writes a secret to a new file of mode 0600; refuses one that is there. */
export async function createPrivateFile(path: string, text: string, log: Log): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(text).finally(() => file.close());
    await warnWhereOpen(path, log);
  } catch (error) {
    throw storeError(path, error);
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
  const temporary = join(dirname(resolve(path)), `.${crypto.randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(pieces);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await warnWhereOpen(path, log);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof AscError ? error : storeError(path, error);
  }
}

/** Says so where a file of mode 0600 has become one that others can read: not every system has modes. */
export async function warnWhereOpen(path: string, log: Log): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0)
    log.warn(`${path} can be read by all whom its folder lets in: this system keeps no modes of files`);
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
