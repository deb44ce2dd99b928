// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { ListedKey } from '../../tasks/list-keys.ts';
import type { Context } from '../../base/context.ts';
import { listKeys as task } from '../../tasks/list-keys.ts';
import { callTask } from '../call-task.ts';

/** Every input of `listKeys`, one by one. */
interface ListKeysInputs {
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
  /** Apple ID of the app that the key is for. Default: the whole account. */
  readonly appId?: string | undefined;
  /** Bundle ID of the app. */
  readonly bundleId?: string | undefined;
}

/** What `listKeys` takes. */
export type ListKeysRequest = ListKeysInputs &
  // At most one of appId, bundleId.
  ({ readonly bundleId?: undefined } | { readonly appId?: undefined });

/** What `listKeys` returns. */
export interface ListKeysResult {
  /** The keys. `app` is the Apple ID of the app, or null for a key of the account. */
  readonly keys: readonly ListedKey[];
  /** Number of keys. */
  readonly count: number;
}

/**
 * Lists the alternative distribution keys of the account, or the key of the app with `appId` or `bundleId`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys
 * @example
 * ```ts
 * import { listKeys } from 'asc-credentials';
 *
 * const { keys, count } = await listKeys({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 * });
 * console.log(keys.length === count);
 * ```
 */
export function listKeys(request: ListKeysRequest, context?: Partial<Context>): Promise<ListKeysResult> {
  return callTask(task, request, context);
}
