import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AscError } from '../base/errors.ts';
import { fingerprintOf, publicKeyOf } from '../keys/key-exports.ts';
import { readKeyFile } from './read-key-file.ts';
import { fileWriteError, unreadableReason } from './write-errors.ts';
import { temporaryPathFor, type TargetFile } from './temporary-files.ts';
import { lstatIfExists, linkToNewPath, removeQuietly, writeNewFile } from './write-new-file.ts';

/** A copy of a key file that is about to be replaced. */
export interface PreviousKey {
  readonly path: string;
  /** The public key of the key in the copy. */
  readonly publicKey: KeyObject;
  /** Whether the copy was there before. */
  readonly isOlder: boolean;
}

/**
 * Copies a key file that is to be replaced to `<file>.<start of its fingerprint>.previous`, mode 0600. Returns undefined if
 * there is no key, or if the file already contains `newKey`. Throws `ERR_FILE_PROTECTED` or
 * `ERR_FILE_WRITE`.
 */
export async function keepPreviousKey(file: TargetFile, newKey: KeyObject): Promise<PreviousKey | undefined> {
  try {
    return await copyKeyFile(file, newKey);
  } catch (error) {
    if (error instanceof AscError) throw error;
    throw new AscError('ERR_FILE_PROTECTED', `${file.path} ${unreadableReason(error)}`);
  }
}

async function copyKeyFile(file: TargetFile, newKey: KeyObject): Promise<PreviousKey | undefined> {
  const { path } = file;
  const found = lstatIfExists(path) && readKeyFile(path);
  const publicKey = found && publicKeyOf(found.key);
  if (!publicKey || publicKey.equals(newKey)) return undefined;
  const text = readFileSync(path);
  const start = fingerprintStart(publicKey);
  for (let count = 1; ; count += 1) {
    const copy = `${path}.${count === 1 ? start : `${start}-${count}`}.previous`;
    const existing = lstatIfExists(copy);
    if (existing && !(existing.isFile() && readFileSync(copy).equals(text))) continue;
    if (!existing) await copyTo(copy, { text, file });
    return { path: copy, publicKey, isOlder: existing !== undefined };
  }
}

/** The start of a fingerprint, as a part of a file name. */
function fingerprintStart(publicKey: KeyObject): string {
  const start = fingerprintOf(publicKey).slice('SHA256:'.length, 'SHA256:'.length + 12);
  return start.replaceAll('+', '-').replaceAll('/', '_');
}

async function copyTo(copy: string, { text, file }: { text: Buffer; file: TargetFile }): Promise<void> {
  const temporary = temporaryPathFor(file);
  try {
    await writeNewFile(temporary, [text]);
    linkToNewPath(temporary, copy);
  } catch (error) {
    throw fileWriteError(copy, error);
  } finally {
    removeQuietly(temporary);
  }
}
