// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { CredentialCheck } from '../../app-store-connect/check-credentials.ts';
import type { Context } from '../../base/context.ts';
import { checkCredentials as task } from '../../tasks/check-credentials.ts';
import { callTask } from '../call-task.ts';

/** What `checkCredentials` takes. */
export interface CheckCredentialsRequest {
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
}

/** What `checkCredentials` returns. */
export interface CheckCredentialsResult {
  /** The checks. Also set if a check, and with it the step, fails. */
  readonly report: readonly CredentialCheck[];
}

/**
 * Checks an API key: clock, token, role, agreements and remaining requests. If a check fails, `outputs.report` of the error
 * contains all checks. Throws `InputError`, `ApiError`, `NetworkError`, and `ReportError` with code `ERR_CREDENTIALS`.
 *
 * @example
 * ```ts
 * import { checkCredentials } from 'asc-credentials';
 *
 * const { report } = await checkCredentials({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(report.every(({ passed }) => passed));
 * ```
 */
export function checkCredentials(
  request: CheckCredentialsRequest,
  context?: Partial<Context>,
): Promise<CheckCredentialsResult> {
  return callTask(task, request, context);
}
