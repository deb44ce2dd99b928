// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { DryRunResult } from '../../task/dry-run.ts';
import type { Context } from '../../base/context.ts';
import { removeDomain as task } from '../../tasks/remove-domain.ts';
import { callTask } from '../call-task.ts';

/** Every input of `removeDomain`, one by one. */
interface RemoveDomainInputs {
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
  /** The domain, such as example.com. */
  readonly domain?: string | undefined;
  /** ID of the domain in App Store Connect. */
  readonly domainId?: string | undefined;
  /**
   * What to do if something to remove is not registered: fail and remove nothing, or warn and remove the rest
   * (for workflows that can run again). Default: `fail`.
   */
  readonly ifMissing?: 'fail' | 'warn' | undefined;
}

/** What `removeDomain` takes. */
export type RemoveDomainRequest = RemoveDomainInputs &
  // Exactly one of domain, domainId.
  (
    | { readonly domain: string; readonly domainId?: undefined }
    | { readonly domainId: string; readonly domain?: undefined }
  );

/** What `removeDomain` returns. */
export interface RemoveDomainResult {
  /** IDs of the domains that were removed. */
  readonly removed: readonly string[];
}

/**
 * Removes the given domain, by `domain` or `domainId`, and no other. It is an error if the domain is not registered, unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributiondomains-_id_
 * @example
 * ```ts
 * import { registerDomain, removeDomain } from 'asc-credentials';
 *
 * const key = { keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY! };
 * await registerDomain({ ...key, apiUrl: process.env.ASC_API_URL, domain: 'example.org' });
 * const { removed } = await removeDomain({
 *   ...key,
 *   apiUrl: process.env.ASC_API_URL,
 *   domain: 'example.org',
 * });
 * console.log(removed);
 * ```
 */
export function removeDomain(
  request: RemoveDomainRequest & { readonly dryRun?: false | undefined },
  context?: Partial<Context>,
): Promise<RemoveDomainResult>;
/** As above, as a dry run: reads and checks everything, changes nothing, and returns what would be changed. */
export function removeDomain(
  request: RemoveDomainRequest & { readonly dryRun: true },
  context?: Partial<Context>,
): Promise<DryRunResult>;
/** As above, as a dry run if `dryRun` is true. */
export function removeDomain(
  request: RemoveDomainRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RemoveDomainResult | DryRunResult>;
export function removeDomain(
  request: RemoveDomainRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RemoveDomainResult | DryRunResult> {
  return callTask(task, request, context);
}
