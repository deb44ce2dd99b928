// Generated from src/tasks by "npm run generate". Do not edit.

import type { Context } from '../../base/context.ts';
import { inspectToken as task } from '../../tasks/inspect-token.ts';
import { callTask } from '../call-task.ts';

/** What `inspectToken` takes. */
export interface InspectTokenRequest {
  /** The token to read. */
  readonly token: string;
}

/** What `inspectToken` returns. */
export interface InspectTokenResult {
  /** The claims. They are not verified. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The mode that creates such tokens, such as "asc-token", or "unknown". It is not verified. */
  readonly kind: string;
  /** When the token expires, in UTC. A JWS for StoreKit does not expire. */
  readonly expiresAt?: Date | undefined;
}

/**
 * Reads a token without a key: its claims, its kind and when it expires. It does not check the signature, so do not trust
 * the claims: use `verifyToken` for that. Throws `InputError`, and `ERR_VERIFY_TOKEN` if the text is not a token.
 *
 * @example
 * ```ts
 * import { createAscToken, inspectToken } from 'asc-credentials';
 *
 * const { token } = await createAscToken({ keyId: process.env.ASC_KEY_ID!, privateKey: process.env.ASC_PRIVATE_KEY! });
 * const { kind, expiresAt } = await inspectToken({ token });
 * console.log(kind, expiresAt); // asc-token 2026-11-21T12:15:00.000Z
 * ```
 */
export function inspectToken(
  request: InspectTokenRequest,
  context?: Partial<Context>,
): Promise<InspectTokenResult> {
  return callTask(task, request, context);
}
