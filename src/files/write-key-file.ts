import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AscError } from '../base/errors.ts';
import type { Log, PrivateFile } from '../base/context.ts';
import { KEY_TOOLS, type KeyTool } from './key-tools.ts';
import { removeEmptyQuietly, removeQuietly, warnIfReadableByOthers, writeNewFile } from './write-new-file.ts';

/** Returns the path for the key file of a tool, in a new directory. */
export function placeKeyFile(folder: string, { keyId, tool }: { keyId: string; tool: KeyTool }): PrivateFile {
  const directory = join(folder, `asc-credentials-${randomUUID()}`);
  return { directory, path: join(directory, `AuthKey_${keyId}.${KEY_TOOLS[tool].extension}`) };
}

/**
 * Makes the directory (mode 0700) and the file in it (mode 0600 from its creation). If the system has no such modes
 * (Windows), the rights of the parent directory apply, and `log` is warned. Throws `ERR_FILE_WRITE` and leaves nothing.
 */
export async function writeKeyFile({ directory, path }: PrivateFile, text: string, log: Log): Promise<void> {
  try {
    mkdirSync(directory, { mode: 0o700 });
    await writeNewFile(path, [text]);
    warnIfReadableByOthers(path, log);
  } catch (error) {
    removeQuietly(path);
    removeEmptyQuietly(directory);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new AscError(
      'ERR_FILE_WRITE',
      `${path} could not be written (${code ?? message}). Check that ${join(directory, '..')} exists, is writable and has free space`,
    );
  }
}
