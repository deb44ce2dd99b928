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
  /**
   * What the key is used for. `api` accepts every key that Apple accepts; `distribution` also checks the
   * access to alternative distribution. Default: `api`.
   */
  readonly purpose?: 'api' | 'distribution' | undefined;
}

/** What `checkCredentials` returns. */
export interface CheckCredentialsResult {
  /**
   * The checks. The status is pass, fail, unknown or skipped. Set even if a check fails and the run ends with
   * an error, but not if an input is not valid.
   */
  readonly report: readonly CredentialCheck[];
}

/**
 * Checks an API key: clock, token, agreements and remaining requests and, with the `purpose` `distribution`, the access to
 * alternative distribution. Only a check with the status `fail` is an error; `outputs.report` of the error contains all
 * checks. Throws `InputError`, and `ReportError` with code `ERR_CREDENTIALS`.
 *
 * @example
 * ```ts
 * import { checkCredentials } from 'asc-credentials';
 *
 * const { report } = await checkCredentials({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   purpose: 'distribution',
 * });
 * for (const { check, status, detail } of report) console.log(status, check, detail);
 * ```
 */
export function checkCredentials(
  request: CheckCredentialsRequest,
  context?: Partial<Context>,
): Promise<CheckCredentialsResult> {
  return callTask(task, request, context);
}
