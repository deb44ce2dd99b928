// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { verifyToken as task } from '../../tasks/verify-token.ts';
import { callTask } from '../call-task.ts';

/** Every input of `verifyToken`, one by one. */
interface VerifyTokenInputs {
  /** The token to check. */
  readonly token: string;
  /** Alternative distribution private key: the contents of the PEM file, or base64 of them. */
  readonly distributionPrivateKey?: string | KeyObject | undefined;
  /** Alternative distribution public key, as PEM or base64 of it. */
  readonly distributionPublicKey?: string | KeyObject | undefined;
  /** Private key of an API key or In-App Purchase key: the contents of the .p8 file, or base64 of them. */
  readonly privateKey?: string | KeyObject | undefined;
  /** Expected value of iss. */
  readonly expectIssuer?: string | undefined;
  /** Expected value of aud. */
  readonly expectAudience?: string | undefined;
  /** Expected value of pid (the Developer ID). */
  readonly expectDeveloper?: string | undefined;
  /** Expected value of kid (the key ID). */
  readonly expectKeyId?: string | undefined;
}

/** What `verifyToken` takes. */
export type VerifyTokenRequest = VerifyTokenInputs &
  // Exactly one of distributionPublicKey, distributionPrivateKey, privateKey.
  (
    | {
        readonly distributionPublicKey: string | KeyObject;
        readonly distributionPrivateKey?: undefined;
        readonly privateKey?: undefined;
      }
    | {
        readonly distributionPrivateKey: string | KeyObject;
        readonly distributionPublicKey?: undefined;
        readonly privateKey?: undefined;
      }
    | {
        readonly privateKey: string | KeyObject;
        readonly distributionPublicKey?: undefined;
        readonly distributionPrivateKey?: undefined;
      }
  );

/** What `verifyToken` returns. */
export interface VerifyTokenResult {
  /** Always `true`, because a failed check is an error. */
  readonly valid: boolean;
  /** The claims. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** When the token expires, in UTC. A JWS for StoreKit does not expire. */
  readonly expiresAt?: Date | undefined;
}

/**
 * Checks a token as Apple does: format, algorithm, signature, times, lifetime, audience and expected values. Give the
 * public key or the private key. Throws `InputError`, and `AscError` with a code
 * `ERR_VERIFY_…` that lists every failed check.
 *
 * @example
 * ```ts
 * import { createAscToken, verifyToken } from 'asc-credentials';
 *
 * const { token } = await createAscToken({ keyId: process.env.ASC_KEY_ID!, privateKey: process.env.ASC_PRIVATE_KEY! });
 * const { claims } = await verifyToken({ token, privateKey: process.env.ASC_PRIVATE_KEY!, expectAudience: 'appstoreconnect-v1' });
 * console.log(claims.sub); // user
 * ```
 */
export function verifyToken(
  request: VerifyTokenRequest,
  context?: Partial<Context>,
): Promise<VerifyTokenResult> {
  return callTask(task, request, context);
}
