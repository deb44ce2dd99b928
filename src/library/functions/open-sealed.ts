// Generated from src/tasks by "npm run generate". Do not edit.

import type { Context } from '../../base/context.ts';
import { openSealed as task } from '../../tasks/open-sealed.ts';
import { callTask } from '../call-task.ts';

/** What `openSealed` takes. */
export interface OpenSealedRequest {
  /** The output `sealed` of another mode. */
  readonly sealed: string;
  /** The passphrase that the outputs were sealed with. */
  readonly sealPassphrase: string;
  /** File to write the tokens of `createMarketplaceTokens` to, with mode 0600. `tokens` is then not set. */
  readonly tokensFile?: string | undefined;
}

/** What `openSealed` returns. */
export interface OpenSealedResult {
  /** The token. Secret. */
  readonly token?: string | undefined;
  /** The tokens by Developer ID. Secret. */
  readonly tokens?: Readonly<Record<string, string>> | undefined;
  /** The private key, as PKCS#8 PEM. Secret. */
  readonly distributionPrivateKey?: string | undefined;
  /** The JSON that the app passes to StoreKit. Secret. */
  readonly signatureInfo?: string | undefined;
  /** When the seal expires, in UTC. It expires with the token that it contains. */
  readonly expiresAt: Date;
}

/**
 * Decrypts the `sealed` result of another function that was called with `sealPassphrase`. Returns the secrets of that result
 * and when the seal expires. Throws `InputError`, and
 * `ERR_SEAL_EXPIRED`, `ERR_SEAL_DAMAGED` or `ERR_SEAL_PASSPHRASE`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7516
 * @example
 * ```ts
 * import { createAscToken, openSealed } from 'asc-credentials';
 *
 * const sealPassphrase = 'correct horse battery staple';
 * const { token, sealed } = await createAscToken({
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   sealPassphrase,
 * });
 * const opened = await openSealed({ sealed: sealed!, sealPassphrase });
 * console.log(opened.token === token); // true
 * ```
 */
export function openSealed(
  request: OpenSealedRequest,
  context?: Partial<Context>,
): Promise<OpenSealedResult> {
  return callTask(task, request, context);
}
