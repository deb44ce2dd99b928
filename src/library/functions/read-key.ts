// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { readKey as task } from '../../tasks/read-key.ts';
import { callTask } from '../call-task.ts';

/** Every input of `readKey`, one by one. */
interface ReadKeyInputs {
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
  /** ID of the alternative distribution key. */
  readonly distributionKeyId?: string | undefined;
  /** Apple ID of the app whose key is read. */
  readonly appId?: string | undefined;
  /** Bundle ID of the app whose key is read. */
  readonly bundleId?: string | undefined;
}

/** What `readKey` takes. */
export type ReadKeyRequest = ReadKeyInputs &
  // Exactly one of distributionKeyId, appId, bundleId.
  (
    | { readonly distributionKeyId: string; readonly appId?: undefined; readonly bundleId?: undefined }
    | { readonly appId: string; readonly distributionKeyId?: undefined; readonly bundleId?: undefined }
    | { readonly bundleId: string; readonly distributionKeyId?: undefined; readonly appId?: undefined }
  );

/** What `readKey` returns. */
export interface ReadKeyResult {
  /** ID of the alternative distribution key in App Store Connect. */
  readonly distributionKeyId: string;
  /** Public key of the alternative distribution key, as PEM. */
  readonly distributionPublicKey: string;
  /** Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER. */
  readonly fingerprint: string;
}

/**
 * Reads an alternative distribution key by `distributionKeyId`, `appId` or `bundleId`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, readKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { fingerprint } = await readKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   distributionKeyId: keys[0]!.id,
 * });
 * console.log(fingerprint);
 * ```
 */
export function readKey(request: ReadKeyRequest, context?: Partial<Context>): Promise<ReadKeyResult> {
  return callTask(task, request, context);
}
