// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Domain } from '../../app-store-connect/domains.ts';
import type { Context } from '../../base/context.ts';
import { listDomains as task } from '../../tasks/list-domains.ts';
import { callTask } from '../call-task.ts';

/** What `listDomains` takes. */
export interface ListDomainsRequest {
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

/** What `listDomains` returns. */
export interface ListDomainsResult {
  /** The domains. */
  readonly domains: readonly Domain[];
}

/**
 * Lists the domains registered for web distribution. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributiondomains
 * @example
 * ```ts
 * import { listDomains } from 'asc-credentials';
 *
 * const { domains } = await listDomains({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 * });
 * console.log(domains);
 * ```
 */
export function listDomains(
  request: ListDomainsRequest,
  context?: Partial<Context>,
): Promise<ListDomainsResult> {
  return callTask(task, request, context);
}
