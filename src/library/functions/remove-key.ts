// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { DryRunResult } from '../../task/dry-run.ts';
import type { Context } from '../../base/context.ts';
import { removeKey as task } from '../../tasks/remove-key.ts';
import { callTask } from '../call-task.ts';

/** Every input of `removeKey`, one by one. */
interface RemoveKeyInputs {
  /** Issuer ID of the API key's team. Omit it for an individual key. */
  readonly issuerId?: string | undefined;
  /** Key ID of the API key. */
  readonly keyId: string;
  /** Private key of the API key: the contents of the .p8 file, or base64 of them. */
  readonly privateKey: string | KeyObject;
  /**
   * URL of the App Store Connect API, for a local mock or the Enterprise Program host. Must be https, except
   * on loopback.
   */
  readonly apiUrl?: string | undefined;
  /** IDs of the keys to remove. */
  readonly distributionKeyId?: string | readonly string[] | undefined;
  /** Fingerprint of the key to remove. */
  readonly fingerprint?: string | undefined;
  /**
   * What to do if something to remove is not registered: fail and remove nothing, or warn and remove the rest
   * (for workflows that can run again). Default: `fail`.
   */
  readonly ifMissing?: 'fail' | 'warn' | undefined;
}

/** What `removeKey` takes. */
export type RemoveKeyRequest = RemoveKeyInputs &
  // Exactly one of distributionKeyId, fingerprint.
  (
    | { readonly distributionKeyId: string | readonly string[]; readonly fingerprint?: undefined }
    | { readonly fingerprint: string; readonly distributionKeyId?: undefined }
  );

/** What `removeKey` returns. */
export interface RemoveKeyResult {
  /** IDs of the keys that were removed. */
  readonly removed: readonly string[];
}

/**
 * Removes the alternative distribution keys with the given `distributionKeyId` (one or several) or `fingerprint`, and no others. If one of them is not registered, nothing is removed unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, removeKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { removed } = await removeKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   distributionKeyId: [keys[0]!.id],
 * });
 * console.log(removed);
 * ```
 */
export function removeKey(
  request: RemoveKeyRequest & { readonly dryRun?: false | undefined },
  context?: Partial<Context>,
): Promise<RemoveKeyResult>;
/** As above, as a dry run: reads and checks everything, changes nothing, and returns what would be changed. */
export function removeKey(
  request: RemoveKeyRequest & { readonly dryRun: true },
  context?: Partial<Context>,
): Promise<DryRunResult>;
/** As above, as a dry run if `dryRun` is true. */
export function removeKey(
  request: RemoveKeyRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RemoveKeyResult | DryRunResult>;
export function removeKey(
  request: RemoveKeyRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RemoveKeyResult | DryRunResult> {
  return callTask(task, request, context);
}
