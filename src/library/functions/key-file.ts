// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { keyFile as task } from '../../tasks/key-file.ts';
import { callTask } from '../call-task.ts';

/** What `writeKeyFile` takes. */
export interface KeyFileRequest {
  /** Issuer ID of the API key's team. Omit it for an individual key. */
  readonly issuerId?: string | undefined;
  /** Key ID of the API key. */
  readonly keyId: string;
  /** Private key of the API key: the contents of the .p8 file, or base64 of them. */
  readonly privateKey: string | KeyObject;
  /** p8 for altool, notarytool and xcodebuild; fastlane for a JSON key file of fastlane. Default: `p8`. */
  readonly fileFormat?: 'p8' | 'fastlane' | undefined;
  /** Whether the key belongs to the Apple Developer Enterprise Program. Default: `false`. */
  readonly inHouse?: string | boolean | undefined;
}

/** What `writeKeyFile` returns. */
export interface KeyFileResult {
  /** The file. */
  readonly path: string;
  /** The directory that was created for the file. */
  readonly directory: string;
}

/**
 * Writes an API key to the file that altool, notarytool and xcodebuild (`p8`) or fastlane (`fastlane`) look for, in a
 * new directory of its own. Remove the directory when you no longer need it. Throws `InputError`, and `ERR_FILE_WRITE` if it cannot be written.
 *
 * @see https://docs.fastlane.tools/app-store-connect-api/
 * @example
 * ```ts
 * import { rmSync } from 'node:fs';
 * import { writeKeyFile } from 'asc-credentials';
 *
 * const { path, directory } = await writeKeyFile({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 * });
 * console.log(path.endsWith(`AuthKey_${process.env.ASC_KEY_ID}.p8`)); // true
 * rmSync(directory, { recursive: true });
 * ```
 */
export function writeKeyFile(request: KeyFileRequest, context?: Partial<Context>): Promise<KeyFileResult> {
  return callTask(task, request, context);
}
