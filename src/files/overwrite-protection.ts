import type { Stats } from 'node:fs';
import { AscError } from '../base/errors.ts';
import { publicKeyOf } from '../keys/key-exports.ts';
import { isTokenFile, isTokensFile, type Extent } from './is-tokens-file.ts';
import { readKeyFile } from './read-key-file.ts';
import { isSameFile } from './same-file.ts';
import { USE_ANOTHER_PATH, ALREADY_EXISTS, unreadableReason } from './write-errors.ts';
import type { TargetFile } from './temporary-files.ts';
import { lstatIfExists } from './write-new-file.ts';

/** A file that a run reads. */
export interface InputFile {
  /** The input or variable that names the file, for messages. */
  readonly label: string;
  readonly path: string;
}

/** A file or directory that a user names to be written. Only `writeUserFile` writes one, because it checks what would be lost. */
export interface UserFile extends TargetFile {
  /** What is written to it, which is also what it may already contain. A `new key` replaces nothing. */
  readonly holds: 'new key' | 'key' | 'token' | 'tokens' | 'directory of tokens';
  /** The mode whose seals it may already contain. */
  readonly sealedBy?: string | undefined;
  /** The files that this run reads. */
  readonly inputFiles: readonly InputFile[];
}

/** Throws `ERR_FILE_PROTECTED` if writing a file would lose something. */
export function requireReplaceable(file: UserFile): void {
  const reason = whyNotReplaceable(file, 'whole file');
  if (reason !== undefined) throw new AscError('ERR_FILE_PROTECTED', reason);
}

/**
 * Returns why a file must not be replaced, beginning with its path; undefined if nothing is lost. This is certain only for
 * the `extent` of the file that was read.
 */
export function whyNotReplaceable(file: UserFile, extent: Extent): string | undefined {
  const reason = reasonFor(file, extent);
  return reason === undefined ? undefined : `${file.path} ${reason}`;
}

function reasonFor(file: UserFile, extent: Extent): string | undefined {
  const found = lstatIfExists(file.path);
  if (!found) return undefined;
  if (file.holds === 'new key') return ALREADY_EXISTS;
  if (file.holds === 'directory of tokens') return whyNotDirectory(found);
  // Replacing /dev/null as root would break the machine. Replacing a link would leave its target unchanged.
  if (!found.isFile())
    return `could not be written: it is ${describeFileType(found)}. Give the path of a file`;
  const input = file.inputFiles.find(({ path }) => isSameFile(path, file.path));
  if (input) return `is the same file as ${input.label}. An input is never overwritten. ${USE_ANOTHER_PATH}`;
  if (found.size === 0) return undefined;
  try {
    return file.holds === 'key' ? whyNotKey(file) : whyNotTokens(file, extent);
  } catch (error) {
    return unreadableReason(error);
  }
}

function describeFileType(found: Stats): string {
  if (found.isFile()) return 'a file';
  if (found.isDirectory()) return 'a folder';
  return found.isSymbolicLink() ? 'a symbolic link' : 'a device or pipe';
}

function whyNotDirectory(found: Stats): string | undefined {
  return found.isDirectory()
    ? undefined
    : `could not be written: it is ${describeFileType(found)}. Give the path of a directory`;
}

function whyNotTokens({ path, holds, sealedBy }: UserFile, extent: Extent): string | undefined {
  return (holds === 'token' ? isTokenFile(path, { sealedBy }) : isTokensFile(path, { extent, sealedBy }))
    ? undefined
    : `contains something other than tokens or a seal, and is never overwritten. ${USE_ANOTHER_PATH}`;
}

function whyNotKey({ path, apiKey }: UserFile): string | undefined {
  const found = readKeyFile(path);
  if (!found)
    return `contains something other than a P-256 private key, and is never overwritten. ${USE_ANOTHER_PATH}`;
  if (apiKey?.equals(publicKeyOf(found.key)))
    return `contains the API key, which can be downloaded only once and is never overwritten. ${USE_ANOTHER_PATH}`;
  return found.isAlone
    ? undefined
    : `contains more than a private key, and is never overwritten. ${USE_ANOTHER_PATH}`;
}
