// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { verifyToken as task } from '../../tasks/verify-token.ts';
import { callTask } from '../call-task.ts';

/** Every input of `verifyToken`, one by one. */
interface VerifyTokenInputs {
  /** The token to check. */
  readonly token: string;
  /** Alternative distribution private key: the contents of the PEM file, or their base64. */
  readonly distributionPrivateKey?: string | KeyObject | undefined;
  /** Alternative distribution public key as PEM, or its base64. */
  readonly distributionPublicKey?: string | KeyObject | undefined;
  /** Private key of the API key: the contents of the .p8 file, or their base64. */
  readonly privateKey?: string | KeyObject | undefined;
  /** What iss has to be. */
  readonly expectIssuer?: string | undefined;
  /** What aud has to be. */
  readonly expectAudience?: string | undefined;
  /** What pid has to be. */
  readonly expectDeveloper?: string | undefined;
  /** What kid has to be. */
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
  /** true: a token that fails a check fails the step. */
  readonly valid: boolean;
  /** The claims. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** When the token expires, in UTC. JWS for StoreKit do not. */
  readonly expiresAt?: Date | undefined;
}

/**
 * Checks a token as Apple would: form, algorithm, signature, times, lifetime, audience and what is expected of it. The
 * public key is given, or taken from a private key. Throws `InputError`, and `AscError` with a code
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
