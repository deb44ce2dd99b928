// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { introductoryOfferJws as task } from '../../tasks/introductory-offer-jws.ts';
import { callTask } from '../call-task.ts';

/** What `createIntroductoryOfferJws` takes. */
export interface IntroductoryOfferJwsRequest {
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
  /** Whether the customer is eligible for the offer. */
  readonly allowIntroductoryOffer: string | boolean;
  /** Transaction ID of the customer. */
  readonly transactionId: string;
  /**
   * Passphrase that encrypts the secret outputs into `sealed`. Use `openSealed` to decrypt them in another
   * job.
   */
  readonly sealPassphrase?: string | undefined;
}

/** What `createIntroductoryOfferJws` returns. */
export interface IntroductoryOfferJwsResult {
  /** The JWS, for the app. Secret. */
  readonly token: string;
  /** The secret outputs, encrypted with `sealPassphrase`. */
  readonly sealed?: string | undefined;
}

/** As below; with `sealPassphrase` the result always has `sealed`. */
export function createIntroductoryOfferJws(
  request: IntroductoryOfferJwsRequest & { readonly sealPassphrase: string },
  context?: Partial<Context>,
): Promise<IntroductoryOfferJwsResult & { readonly sealed: string }>;
/**
 * Signs a customer's eligibility for an introductory offer, for StoreKit. The JWS does not expire. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createIntroductoryOfferJws } from 'asc-credentials';
 *
 * const { token } = await createIntroductoryOfferJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   productId: 'com.example.app.monthly',
 *   allowIntroductoryOffer: true,
 *   transactionId: '2000000123456789',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export function createIntroductoryOfferJws(
  request: IntroductoryOfferJwsRequest,
  context?: Partial<Context>,
): Promise<IntroductoryOfferJwsResult>;

export function createIntroductoryOfferJws(
  request: IntroductoryOfferJwsRequest,
  context?: Partial<Context>,
): Promise<IntroductoryOfferJwsResult> {
  return callTask(task, request, context);
}
