// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { DryRunResult } from '../../task/dry-run.ts';
import type { Context } from '../../base/context.ts';
import { registerDomain as task } from '../../tasks/register-domain.ts';
import { callTask } from '../call-task.ts';

/** What `registerDomain` takes. */
export interface RegisterDomainRequest {
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
  readonly domain: string;
  /** Name for the domain (Apple's referenceName). Default: the domain itself. */
  readonly domainName?: string | undefined;
}

/** What `registerDomain` returns. */
export interface RegisterDomainResult {
  /** ID of the domain in App Store Connect. */
  readonly domainId: string;
  /** true if the domain was added, false if it was already registered. */
  readonly created: boolean;
}

/**
 * Registers a domain for web distribution, if it is not registered yet. `domainName` is Apple's `referenceName`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributiondomains
 * @example
 * ```ts
 * import { registerDomain } from 'asc-credentials';
 *
 * const { domainId, created } = await registerDomain({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   domain: 'example.com',
 * });
 * console.log(domainId, created);
 * ```
 */
export function registerDomain(
  request: RegisterDomainRequest & { readonly dryRun?: false | undefined },
  context?: Partial<Context>,
): Promise<RegisterDomainResult>;
/** As above, as a dry run: reads and checks everything, changes nothing, and returns what would be changed. */
export function registerDomain(
  request: RegisterDomainRequest & { readonly dryRun: true },
  context?: Partial<Context>,
): Promise<DryRunResult>;
/** As above, as a dry run if `dryRun` is true. */
export function registerDomain(
  request: RegisterDomainRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RegisterDomainResult | DryRunResult>;
export function registerDomain(
  request: RegisterDomainRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RegisterDomainResult | DryRunResult> {
  return callTask(task, request, context);
}
