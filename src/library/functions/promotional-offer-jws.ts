// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { promotionalOfferJws as task } from '../../tasks/promotional-offer-jws.ts';
import { callTask } from '../call-task.ts';

/** What `createPromotionalOfferJws` takes. */
export interface PromotionalOfferJwsRequest {
  /** Issuer ID of the team. */
  readonly issuerId: string;
  /** Key ID of the In-App Purchase key. */
  readonly keyId: string;
  /** Private key of the In-App Purchase key: the contents of the .p8 file, or base64 of them. */
  readonly privateKey: string | KeyObject;
  /** Bundle ID of the app. */
  readonly bundleId: string;
  /** Product ID of the subscription. */
  readonly productId: string;
  /** Identifier of the promotional offer. */
  readonly offerId: string;
  /** Transaction ID of the customer, which binds the offer to the customer. */
  readonly transactionId?: string | undefined;
  /**
   * Passphrase that encrypts the secret outputs into `sealed`. Use `openSealed` to decrypt them in another
   * job.
   */
  readonly sealPassphrase?: string | undefined;
}

/** What `createPromotionalOfferJws` returns. */
export interface PromotionalOfferJwsResult {
  /** The JWS, for the app. Secret. */
  readonly token: string;
  /** The secret outputs, encrypted with `sealPassphrase`. */
  readonly sealed?: string | undefined;
}

/** As below; with `sealPassphrase` the result always has `sealed`. */
export function createPromotionalOfferJws(
  request: PromotionalOfferJwsRequest & { readonly sealPassphrase: string },
  context?: Partial<Context>,
): Promise<PromotionalOfferJwsResult & { readonly sealed: string }>;
/**
 * Signs a promotional offer for StoreKit. The JWS does not expire. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createPromotionalOfferJws } from 'asc-credentials';
 *
 * const { token } = await createPromotionalOfferJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   productId: 'com.example.app.monthly',
 *   offerId: 'spring',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export function createPromotionalOfferJws(
  request: PromotionalOfferJwsRequest,
  context?: Partial<Context>,
): Promise<PromotionalOfferJwsResult>;

export function createPromotionalOfferJws(
  request: PromotionalOfferJwsRequest,
  context?: Partial<Context>,
): Promise<PromotionalOfferJwsResult> {
  return callTask(task, request, context);
}
