import { lstat, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { info, warning } from '@actions/core';
import type { PrivateFile } from '../context.ts';
import { toSafeText } from '../core/safe-text.ts';

/** Removes the key file of the main step and its directory, and nothing else: what others put there stays, with it. */
export async function removeKeyFile(state: string): Promise<void> {
  const file = readState(state);
  if (!file) {
    warning(
      'The state of the main step cannot be read, so nothing was removed. Check that no key file is left',
    );
    return;
  }
  try {
    if (!(await isOurs(file))) return;
    await unlink(file.path).catch(ignore('ENOENT'));
    await rmdir(file.directory);
    info(toSafeText(`Removed ${file.path}`));
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    const left =
      code === 'ENOTEMPTY' || code === 'EEXIST'
        ? `${file.directory} holds files of others and stays; the key file is gone`
        : `${file.path} could not be removed (${code}). Remove it by hand where the machine outlives the job`;
    warning(toSafeText(left));
  }
}

function readState(state: string): PrivateFile | undefined {
  try {
    const { directory, path } = JSON.parse(state) as Record<string, unknown>;
    return typeof directory === 'string' && typeof path === 'string' ? { directory, path } : undefined;
  } catch {
    return undefined;
  }
}

/** A directory that is one, and has a name of ours: a link in its place could lead to anybody's files. */
async function isOurs({ directory, path }: PrivateFile): Promise<boolean> {
  const found = await lstat(directory).catch(ignore('ENOENT', 'ENOTDIR'));
  const named = basename(directory).startsWith('asc-credentials-') && dirname(path) === directory;
  if (found && !(named && found.isDirectory()))
    warning(toSafeText(`${directory} is no directory that this Action has made, and stays`));
  return found !== undefined && named && found.isDirectory();
}

function ignore(...codes: readonly string[]): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
