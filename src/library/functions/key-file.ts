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
  /**
   * The tool that reads the key: xcode (altool, notarytool and xcodebuild), fastlane, electron-builder, tauri
   * or expo. Default: `xcode`.
   */
  readonly tool?: 'xcode' | 'fastlane' | 'electron-builder' | 'tauri' | 'expo' | undefined;
  /** Whether the key belongs to the Apple Developer Enterprise Program. Default: `false`. */
  readonly inHouse?: string | boolean | undefined;
}

/** What `writeKeyFile` returns. */
export interface KeyFileResult {
  /** Path of the key file. */
  readonly path: string;
  /** Path of the directory that was created for the key file. */
  readonly directory: string;
}

/**
 * Writes an API key to the file that a tool reads, in a new directory of its own. `xcode` stands for altool, notarytool and
 * xcodebuild. Remove the directory when you no longer need it. Throws `InputError`, also for an individual key that the
 * tool does not accept, and `ERR_FILE_WRITE` if it cannot be written.
 *
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
