// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { advancedCommerceJws as task } from '../../tasks/advanced-commerce-jws.ts';
import { callTask } from '../call-task.ts';

/** What `createAdvancedCommerceJws` takes. */
export interface AdvancedCommerceJwsRequest {
  /** Issuer ID of the team. */
  readonly issuerId: string;
  /** Key ID of the In-App Purchase key. */
  readonly keyId: string;
  /** Private key of the In-App Purchase key: the contents of the .p8 file, or base64 of them. */
  readonly privateKey: string | KeyObject;
  /** Bundle ID of the app. */
  readonly bundleId: string;
  /** The request, as JSON text or base64 of it. */
  readonly request: string | object;
  /**
   * Passphrase that encrypts the secret outputs into `sealed`. Use `openSealed` to decrypt them in another
   * job.
   */
  readonly sealPassphrase?: string | undefined;
}

/** What `createAdvancedCommerceJws` returns. */
export interface AdvancedCommerceJwsResult {
  /** The JWS. Secret. */
  readonly token: string;
  /** The JSON that the app passes to StoreKit: {"signatureInfo":{"token":"..."}}. Secret. */
  readonly signatureInfo: string;
  /** The secret outputs, encrypted with `sealPassphrase`. */
  readonly sealed?: string | undefined;
}

/** As below; with `sealPassphrase` the result always has `sealed`. */
export function createAdvancedCommerceJws(
  request: AdvancedCommerceJwsRequest & { readonly sealPassphrase: string },
  context?: Partial<Context>,
): Promise<AdvancedCommerceJwsResult & { readonly sealed: string }>;
/**
 * Signs an Advanced Commerce API request for StoreKit. `request` is an object, JSON text or base64 of it.
 * `signatureInfo` is the JSON that the app passes to StoreKit. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createAdvancedCommerceJws } from 'asc-credentials';
 *
 * const { signatureInfo } = await createAdvancedCommerceJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   request: { operation: 'CREATE_ONE_TIME_CHARGE', version: '1', currency: 'EUR' },
 * });
 * console.log(Object.keys(JSON.parse(signatureInfo))); // [ 'signatureInfo' ]
 * ```
 */
export function createAdvancedCommerceJws(
  request: AdvancedCommerceJwsRequest,
  context?: Partial<Context>,
): Promise<AdvancedCommerceJwsResult>;

export function createAdvancedCommerceJws(
  request: AdvancedCommerceJwsRequest,
  context?: Partial<Context>,
): Promise<AdvancedCommerceJwsResult> {
  return callTask(task, request, context);
}
