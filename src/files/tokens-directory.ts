import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../base/context.ts';
import { AscError } from '../base/errors.ts';
import { removeAbandonedFiles } from './abandoned-files.ts';
import { requireReplaceable, whyNotReplaceable, type UserFile } from './overwrite-protection.ts';
import { temporaryPathFor } from './temporary-files.ts';
import { fileWriteError } from './write-errors.ts';
import { replaceUserFile } from './write-user-file.ts';
import { removeEmptyQuietly, warnIfReadableByOthers } from './write-new-file.ts';

/** The name of a file, and the token or seal for it. */
export type NamedText = readonly [name: string, text: string];

/** The maximum number of files that a message names. */
const MAX_NAMED_FILES = 20;

/** A name with a leading dot is hidden, one with a hyphen is an option for a shell, and Windows reserves the others. */
const UNSAFE_NAME = /^[.-]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a Developer ID can be the name of a file on every file system. */
export function isSafeFileName(developerId: string): boolean {
  return !UNSAFE_NAME.test(developerId);
}

/**
 * Returns the name of a developer's file. It is in lower case, because the same ID in another case is the same developer,
 * and not every file system distinguishes case.
 */
export function tokenFileName(developerId: string, { sealed }: { sealed: boolean }): string {
  return `${developerId.toLowerCase()}.${sealed ? 'jwe' : 'jwt'}`;
}

/** Throws `ERR_FILE_PROTECTED` if something would be lost, with all files that must not be replaced. */
export function requireReplaceableFiles(directory: UserFile, names: Iterable<string>): void {
  requireReplaceable(directory);
  const reasons: string[] = [];
  for (const name of names) {
    const reason = whyNotReplaceable(fileIn(directory, name), 'whole file');
    if (reason !== undefined) reasons.push(reason);
  }
  if (reasons.length === 0) return;
  const more = reasons.length > MAX_NAMED_FILES ? `; and ${reasons.length - MAX_NAMED_FILES} more` : '';
  throw new AscError('ERR_FILE_PROTECTED', reasons.slice(0, MAX_NAMED_FILES).join('; ') + more);
}

/**
 * Writes each text to a file of mode 0600 in a directory, which is created with mode 0700 if it does not exist. Throws
 * `ERR_FILE_WRITE` or `ERR_FILE_PROTECTED`. The message says which files were written before.
 */
export async function writeTokensDirectory(
  directory: UserFile,
  texts: readonly NamedText[],
  log: Log,
): Promise<void> {
  requireReplaceable(directory);
  const isNew = makeDirectory(directory.path);
  const temporary = { path: join(directory.path, 'tokens'), apiKey: directory.apiKey };
  let written = 0;
  try {
    for (const [name, text] of texts) {
      const temporaryPath = temporaryPathFor(temporary);
      await replaceUserFile(fileIn(directory, name), [`${text}\n`], { temporaryPath });
      written += 1;
    }
  } catch (error) {
    if (isNew && written === 0) removeEmptyQuietly(directory.path);
    throw withWrittenFiles(error, texts, written);
  }
  const [[first] = ['']] = texts;
  warnIfReadableByOthers(join(directory.path, first), log);
  warnOfOtherFiles(directory.path, new Set(texts.map(([name]) => name)), log);
  await removeAbandonedFiles(temporary, { log });
}

function fileIn(directory: UserFile, name: string): UserFile {
  return { ...directory, path: join(directory.path, name), holds: 'token' };
}

/** Makes a directory. Returns whether it is new. */
function makeDirectory(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fileWriteError(path, error);
  }
}

/** Adds to an error which files were written. They are written in the order of the list. */
function withWrittenFiles(error: unknown, texts: readonly NamedText[], written: number): unknown {
  if (!(error instanceof AscError)) return error;
  const names = texts.slice(0, written).map(([name]) => name);
  const listed =
    written > MAX_NAMED_FILES ? `the first ${written} of the list, up to ${names.at(-1)}` : names.join(', ');
  const what = written === 0 ? 'No file was written' : `Written: ${listed}`;
  return new AscError(
    error.code,
    `${error.message}. ${what}. Not written: ${texts.length - written} of ${texts.length}`,
  );
}

/** A loop over the directory would also send tokens of earlier runs. */
function warnOfOtherFiles(path: string, written: ReadonlySet<string>, log: Log): void {
  const others = readdirSync(path).filter((name) => /\.jw[te]$/.test(name) && !written.has(name));
  if (others.length === 0) return;
  log.warn(
    `${path} also contains ${others.length} ${others.length === 1 ? 'token' : 'tokens'} of other runs: ${others.slice(0, MAX_NAMED_FILES).join(', ')}${others.length > MAX_NAMED_FILES ? ', ...' : ''}. Delete what you no longer need`,
  );
}
