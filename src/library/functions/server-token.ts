// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { serverToken as task } from '../../tasks/server-token.ts';
import { callTask } from '../call-task.ts';

/** What `createServerToken` takes. */
export interface ServerTokenRequest {
  /** Issuer ID of the team. */
  readonly issuerId: string;
  /** Key ID of the In-App Purchase key or API key. */
  readonly keyId: string;
  /** Private key of the In-App Purchase key or API key: the contents of the .p8 file, or base64 of them. */
  readonly privateKey: string | KeyObject;
  /** Bundle ID of the app. */
  readonly bundleId: string;
  /** How long the token is valid from now. Default: `15m`. */
  readonly lifetime?: string | number | undefined;
  /**
   * Passphrase that encrypts the secret outputs into `sealed`. Use `openSealed` to decrypt them in another
   * job.
   */
  readonly sealPassphrase?: string | undefined;
}

/** What `createServerToken` returns. */
export interface ServerTokenResult {
  /** The token: send it as "Authorization: Bearer TOKEN". Secret. */
  readonly token: string;
  /** When the token expires, in UTC. */
  readonly expiresAt: Date;
  /** The secret outputs, encrypted with `sealPassphrase`. */
  readonly sealed?: string | undefined;
}

/** As below; with `sealPassphrase` the result always has `sealed`. */
export function createServerToken(
  request: ServerTokenRequest & { readonly sealPassphrase: string },
  context?: Partial<Context>,
): Promise<ServerTokenResult & { readonly sealed: string }>;
/**
 * Creates a token for the App Store Server API, for one app. The External Purchase Server API and the Retention Messaging
 * API accept it too. `lifetime` is a number of seconds or a duration such as `15m`, at most 59 minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests
 * @example
 * ```ts
 * import { createServerToken } from 'asc-credentials';
 *
 * const { token } = await createServerToken({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export function createServerToken(
  request: ServerTokenRequest,
  context?: Partial<Context>,
): Promise<ServerTokenResult>;

export function createServerToken(
  request: ServerTokenRequest,
  context?: Partial<Context>,
): Promise<ServerTokenResult> {
  return callTask(task, request, context);
}
