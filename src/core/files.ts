import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AscError } from '../errors.ts';

/**
 * Writes a secret to a file that only its owner can read, whole or not at all: a new file of mode 0600 beside it takes
 * its place. Where the system has no such modes (Windows), the folder's own rights apply. Throws `ERR_STORE`.
 */
export async function writePrivateFile(
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const temporary = join(dirname(resolve(path)), `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(pieces);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof AscError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new AscError(
      'ERR_STORE',
      `${path} could not be written (${code ?? message}). Check that its folder exists and can be written to`,
    );
  }
}
