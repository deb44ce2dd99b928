import { createHash, hash, randomBytes, type KeyObject } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Log } from '../base/context.ts';
import { AscError } from '../base/errors.ts';

/** A file that is written, and the public half of the API key of the run that writes it. */
export interface Target {
  readonly path: string;
  readonly apiKey: KeyObject | undefined;
}

/** Of which run a temporary file is: by its process, and by its API key, which decides what Apple tells it. */
export interface Owner {
  readonly pid: number;
  readonly mark: string;
}

/** The text of a file, as it is made. */
export type Pieces = Iterable<string | Buffer> | AsyncIterable<string | Buffer>;

// The steps of writing a secret. A file that a user names is written by user-file.ts alone, which asks what would be lost.

/** Gives a whole file its name; unlike rename, link refuses a name that is taken. Not every file system has it. */
export function placeNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch {
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
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

/** What is at a path, links not followed. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined; // Nothing there, or nothing to be seen: writing will tell.
  }
}

/** The beginning of the names of all temporary files for a path. A long name is shortened, because names have a limit. */
function temporaryPrefix(path: string): string {
  const name = basename(resolve(path));
  const short = Buffer.byteLength(name) > 180 ? createHash('sha256').update(name).digest('hex') : name;
  return `.${short}.asc-credentials-`;
}

/** A name beside a path for what is still being written. It says whose it is, should this process be killed. */
export function temporaryFor({ path, apiKey }: Target): string {
  const random = randomBytes(8).toString('hex');
  return join(
    dirname(resolve(path)),
    `${temporaryPrefix(path)}${markOf(apiKey)}-${process.pid}-${random}.tmp`,
  );
}

/** A short mark of an API key for the name of a file; `none` without one. */
export function markOf(apiKey: KeyObject | undefined): string {
  return apiKey ? hash('sha256', apiKey.export({ format: 'der', type: 'spki' })).slice(0, 8) : 'none';
}

/** Whose this temporary file for a path is; undefined if the file is something else. */
export function temporaryOwner(path: string, name: string): Owner | undefined {
  const prefix = temporaryPrefix(path);
  const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  const [, mark, pid] = /^([\da-f]{8}|none)-(\d+)-[\da-f]{16}\.tmp$/.exec(rest) ?? [];
  return mark === undefined ? undefined : { pid: Number(pid), mark };
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
  if (code === 'EEXIST') return new AscError('ERR_FILE_PROTECTED', `${path} ${THERE_ALREADY}`);
  return new AscError(
    'ERR_FILE_WRITE',
    `${path} could not be written (${code ?? message}). Check that its folder exists, can be written to and has room`,
  );
}

/** Why a file that cannot be read is not replaced. */
export function unreadableReason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return `could not be read (${code ?? 'no code'}), so what is in it is not replaced. ${ELSEWHERE}`;
}

/** What to do about a file that is not replaced. */
export const ELSEWHERE = 'Give another path, or move the file away';

/** Why a new key is not written to a path at which there is something. */
export const THERE_ALREADY =
  'is there already, and is never overwritten: the key in it could not be had again. Give another path, or move it away';
