import { lstat, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { info, warning } from '@actions/core';
import type { PrivateFile } from '../context.ts';

/** Removes the key file of the main step and its directory, and nothing else: what others put there stays, with it. */
export async function removeKeyFile(state: string): Promise<void> {
  const file = JSON.parse(state) as PrivateFile;
  try {
    if (!(await isOurs(file))) return;
    await unlink(file.path).catch(ignore('ENOENT'));
    await rmdir(file.directory);
    info(`Removed ${file.path}`);
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    const left =
      code === 'ENOTEMPTY' || code === 'EEXIST'
        ? `${file.directory} holds files of others and stays; the key file is gone`
        : `${file.path} could not be removed (${code}). Remove it by hand where the machine outlives the job`;
    warning(left);
  }
}

/** A directory that is one, and has a name of ours: a link in its place could lead to anybody's files. */
async function isOurs({ directory, path }: PrivateFile): Promise<boolean> {
  const found = await lstat(directory).catch(ignore('ENOENT', 'ENOTDIR'));
  const named = basename(directory).startsWith('asc-credentials-') && dirname(path) === directory;
  if (found && !(named && found.isDirectory()))
    warning(`${directory} is no directory that this Action has made, and stays`);
  return found !== undefined && named && found.isDirectory();
}

function ignore(...codes: readonly string[]): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
