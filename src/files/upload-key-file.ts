import { randomUUID } from 'node:crypto';
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { AscError } from '../base/errors.ts';
import type { Log, PrivateFile } from '../base/context.ts';
import type { ApiKey } from '../tokens/asc-token.ts';
import { privateKeyPem } from '../keys/key-exports.ts';
import { removeQuietly, warnIfReadableByOthers, writeNewFile } from './write-new-file.ts';

/**
 * The format of a key file: `AuthKey_<key ID>.p8` for altool, notarytool and xcodebuild (Apple's name for the file), or JSON
 * for fastlane. See https://docs.fastlane.tools/app-store-connect-api/
 */
export type KeyFileFormat = 'p8' | 'fastlane';

/** Returns the path for a new key file, in a new directory. */
export function placeKeyFile(
  folder: string,
  { keyId, format }: { keyId: string; format: KeyFileFormat },
): PrivateFile {
  const directory = join(folder, `asc-credentials-${randomUUID()}`);
  const name = format === 'p8' ? `AuthKey_${keyId}.p8` : `AuthKey_${keyId}.json`;
  return { directory, path: join(directory, name) };
}

/** Returns the text of a key file. `inHouse` tells that the key is of the Enterprise program. */
export function keyFileText(
  key: ApiKey,
  { format, inHouse }: { format: KeyFileFormat; inHouse: boolean },
): string {
  const pem = privateKeyPem(key.privateKey);
  if (format === 'p8') return pem;
  const fields = {
    key_id: key.keyId,
    issuer_id: key.issuerId, // Omitted from the JSON if it is undefined.
    key: pem,
    duration: 500, // Seconds, fastlane's default: its tokens of 1200 are refused (fastlane#29468).
    in_house: inHouse,
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
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

function removeEmptyQuietly(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // It does not exist, or it contains other files and stays.
  }
}
