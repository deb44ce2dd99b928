import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AscError } from '../base/errors.ts';
import {
  lookAt,
  placeNew,
  removeQuietly,
  storeError,
  temporaryFor,
  unreadableReason,
  writeNew,
  type Target,
} from './temporary-files.ts';
import { fingerprintOf, publicKeyOf } from '../keys/key-exports.ts';
import { readKeyFile } from './read-key-file.ts';

/** A copy of a key file that is about to be replaced. */
export interface PreviousKey {
  readonly path: string;
  readonly publicKey: KeyObject;
  /** Whether the copy was there before. */
  readonly isOlder: boolean;
}

/**
 * Keeps the key file that is to be replaced as `<file>.<start of its fingerprint>.previous`, mode 0600, unless it holds the key that is
 * to replace it. Throws `ERR_FILE_PROTECTED` or `ERR_FILE_WRITE`.
 */
export async function keepPreviousKey(file: Target, newKey: KeyObject): Promise<PreviousKey | undefined> {
  try {
    return await keep(file, newKey);
  } catch (error) {
    if (error instanceof AscError) throw error;
    throw new AscError('ERR_FILE_PROTECTED', `${file.path} ${unreadableReason(error)}`);
  }
}

async function keep(file: Target, newKey: KeyObject): Promise<PreviousKey | undefined> {
  const { path } = file;
  const found = lookAt(path) && readKeyFile(path);
  const publicKey = found && publicKeyOf(found.key);
  if (!publicKey || publicKey.equals(newKey)) return undefined;
  const text = readFileSync(path);
  for (const copy of namesFor(path, publicKey)) {
    const there = lookAt(copy);
    if (there && !(there.isFile() && readFileSync(copy).equals(text))) continue;
    if (!there) await copyTo(copy, { text, file });
    return { path: copy, publicKey, isOlder: there !== undefined };
  }
  throw new TypeError('unreachable: there is always another name');
}

function* namesFor(path: string, publicKey: KeyObject): Generator<string> {
  const start = fingerprintOf(publicKey)
    .slice('SHA256:'.length)
    .slice(0, 12)
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  yield `${path}.${start}.previous`;
  for (let count = 2; ; count += 1) yield `${path}.${start}-${count}.previous`;
}

async function copyTo(copy: string, { text, file }: { text: Buffer; file: Target }): Promise<void> {
  const temporary = temporaryFor(file);
  try {
    await writeNew(temporary, [text]);
    placeNew(temporary, copy);
  } catch (error) {
    throw storeError(copy, error);
  } finally {
    removeQuietly(temporary);
  }
}
