// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { ascToken as task } from '../../tasks/asc-token.ts';
import { callTask } from '../call-task.ts';

/** What `createAscToken` takes. */
export interface AscTokenRequest {
  /** Issuer ID of the API key's team. Omit it for an individual key. */
  readonly issuerId?: string | undefined;
  /** Key ID of the API key. */
  readonly keyId: string;
  /** Private key of the API key: the contents of the .p8 file, or base64 of them. */
  readonly privateKey: string | KeyObject;
  /** How long the token is valid from now. Default: `15m`. */
  readonly lifetime?: string | number | undefined;
  /** Requests that the token is limited to, one per line, such as GET /v1/apps. Only GET is possible. */
  readonly scope?: string | readonly string[] | undefined;
  /** Whether the key belongs to the Apple Developer Enterprise Program. Default: `false`. */
  readonly inHouse?: string | boolean | undefined;
  /**
   * Passphrase that encrypts the secret outputs into `sealed`. Use `openSealed` to decrypt them in another
   * job.
   */
  readonly sealPassphrase?: string | undefined;
}

/** What `createAscToken` returns. */
export interface AscTokenResult {
  /** The token: send it as "Authorization: Bearer TOKEN". Secret. */
  readonly token: string;
  /** When the token expires, in UTC. */
  readonly expiresAt: Date;
  /** The secret outputs, encrypted with `sealPassphrase`. */
  readonly sealed?: string | undefined;
}

/** As below; with `sealPassphrase` the result always has `sealed`. */
export function createAscToken(
  request: AscTokenRequest & { readonly sealPassphrase: string },
  context?: Partial<Context>,
): Promise<AscTokenResult & { readonly sealed: string }>;
/**
 * Creates a token for the App Store Connect API. Without `issuerId` the key is an individual key. `lifetime` is a
 * number of seconds or a duration such as `15m`, at most 19 minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 * @example
 * ```ts
 * import { createAscToken } from 'asc-credentials';
 *
 * const { token, expiresAt } = await createAscToken({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   lifetime: 120,
 *   scope: ['GET /v1/apps'],
 * });
 * console.log(token.length > 0, expiresAt > new Date()); // true true
 * ```
 */
export function createAscToken(request: AscTokenRequest, context?: Partial<Context>): Promise<AscTokenResult>;

export function createAscToken(
  request: AscTokenRequest,
  context?: Partial<Context>,
): Promise<AscTokenResult> {
  return callTask(task, request, context);
}
