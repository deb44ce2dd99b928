import { AscError } from '../base/errors.ts';

/** What to do about a file that is not replaced. */
export const USE_ANOTHER_PATH = 'Give another path, or move the file';

/** Why a new key is not written to a path at which there is something. */
export const ALREADY_EXISTS = `already exists and is never overwritten, because its key could not be recovered. ${USE_ANOTHER_PATH}`;

/**
 * Makes the error for a secret that could not be written to a file: `ERR_FILE_PROTECTED` if there is a file, or else
 * `ERR_FILE_WRITE`. It shows nothing of the file's text.
 */
export function fileWriteError(path: string, error: unknown): AscError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return new AscError('ERR_FILE_PROTECTED', `${path} ${ALREADY_EXISTS}`);
  return new AscError(
    'ERR_FILE_WRITE',
    `${path} could not be written (${code ?? message}). Check that its folder exists, is writable and has free space`,
  );
}

/** Returns why a file that cannot be read is not replaced, to follow its path. */
export function unreadableReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return `could not be read (${code ?? 'no code'}), so its contents were not replaced. ${USE_ANOTHER_PATH}`;
}
