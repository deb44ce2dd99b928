import { lstatSync, rmdirSync, rmSync, type Stats } from 'node:fs';
import { basename, dirname } from 'node:path';
import { error as annotate, getState, info, warning } from '@actions/core';
import type { PrivateFile } from '../base/context.ts';
import { toSafeText } from '../base/safe-text.ts';
import { KEY_FILE_STATE } from './post-state.ts';

/**
 * The post step: removes the key file of the main step and its directory, but no other files. Returns the exit code, which
 * is 1 if the key file may still exist.
 */
export function cleanUp(): number {
  const state = getState(KEY_FILE_STATE);
  return state === '' ? 0 : removeKeyFile(state);
}

function removeKeyFile(state: string): number {
  const file = readState(state);
  if (!file)
    return fail(
      'The state of the main step cannot be read, so nothing was removed. Check that no key file is left',
    );
  try {
    const found = lstatUnlessMissing(file.directory);
    if (!found) return 0;
    if (!isOurs(file, found))
      return fail(
        `${file.directory} was not created by this Action, so it was not removed. Look for ${file.path}, and remove it`,
      );
    rmSync(file.path, { force: true });
  } catch (error) {
    return fail(
      `${file.path} could not be removed (${codeOf(error)}). Remove it yourself if the machine is used again after the job`,
    );
  }
  removeDirectory(file);
  return 0;
}

function readState(state: string): PrivateFile | undefined {
  try {
    const { directory, path } = JSON.parse(state) as Record<string, unknown>;
    return typeof directory === 'string' && typeof path === 'string' ? { directory, path } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path is a directory with a name that this Action uses. A link could lead to other files. */
function isOurs({ directory, path }: PrivateFile, found: Stats): boolean {
  const named = basename(directory).startsWith('asc-credentials-') && dirname(path) === directory;
  return named && found.isDirectory();
}

/** A remaining directory without the key file is not an error. */
function removeDirectory({ directory, path }: PrivateFile): void {
  try {
    rmdirSync(directory);
    info(toSafeText(`Removed ${path}`));
  } catch (error) {
    const code = codeOf(error);
    const reason = ['ENOTEMPTY', 'EEXIST'].includes(code)
      ? 'contains other files, so it was not removed'
      : `could not be removed (${code})`;
    warning(toSafeText(`${directory} ${reason}; the key file was removed`));
  }
}

/** Unlike `lstatIfExists`, throws if something cannot be seen: the key file may then still exist. */
function lstatUnlessMissing(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

function fail(message: string): 1 {
  annotate(toSafeText(message), { title: 'asc-credentials: The key file was not removed' });
  return 1;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'no code';
}
