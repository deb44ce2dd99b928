import { randomUUID } from 'node:crypto';
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { AscError } from '../base/errors.ts';
import type { Log, PrivateFile } from '../base/context.ts';
import type { ApiKey } from '../tokens/asc-token.ts';
import { privateKeyPem } from '../keys/key-exports.ts';
import { removeQuietly, warnWhereOpen, writeNew } from './temporary-files.ts';

/**
 * Where upload tools look for a key: `AuthKey_<key ID>.p8` for altool, notarytool and xcodebuild (Apple's name for the
 * file), JSON for fastlane; see https://docs.fastlane.tools/app-store-connect-api/
 */
export type KeyFileFormat = 'p8' | 'fastlane';

/** The place of a key file that is still to be made: a directory of its own, so that nothing of anybody's is in it. */
export function placeKeyFile(
  folder: string,
  { keyId, format }: { keyId: string; format: KeyFileFormat },
): PrivateFile {
  const directory = join(folder, `asc-credentials-${randomUUID()}`);
  const name = format === 'p8' ? `AuthKey_${keyId}.p8` : `AuthKey_${keyId}.json`;
  return { directory, path: join(directory, name) };
}

/** The contents of a key file. */
export function keyFileText(
  key: ApiKey,
  { format, inHouse }: { format: KeyFileFormat; inHouse: boolean },
): string {
  const pem = privateKeyPem(key.privateKey);
  if (format === 'p8') return pem;
  const fields = {
    key_id: key.keyId,
    issuer_id: key.issuerId, // Left out of the JSON where it is undefined.
    key: pem,
    duration: 500, // Seconds, fastlane's default: its tokens of 1200 are refused (fastlane#29468).
    in_house: inHouse,
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/**
 * Makes the directory (mode 0700) and the file in it (mode 0600 from its creation, never an earlier file's). Where the
 * system has no such modes (Windows), the rights of the folder around it apply, and `log` is warned. Throws `ERR_FILE_WRITE`
 * and leaves nothing.
 */
export async function writeKeyFile({ directory, path }: PrivateFile, text: string, log: Log): Promise<void> {
  try {
    mkdirSync(directory, { mode: 0o700 });
    await writeNew(path, [text]);
    warnWhereOpen(path, log);
  } catch (error) {
    removeQuietly(path);
    removeEmptyQuietly(directory);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new AscError(
      'ERR_FILE_WRITE',
      `${path} could not be written (${code ?? message}). Check that ${join(directory, '..')} exists, can be written to and has room`,
    );
  }
}

function removeEmptyQuietly(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // Not made, or not ours alone: then it stays.
  }
}
