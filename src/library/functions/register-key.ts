// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { DryRunResult } from '../../task/dry-run.ts';
import type { Context } from '../../base/context.ts';
import { registerKey as task } from '../../tasks/register-key.ts';
import { callTask } from '../call-task.ts';

/** Every input of `registerKey`, one by one. */
interface RegisterKeyInputs {
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
  /** Alternative distribution private key: the contents of the PEM file, or base64 of them. */
  readonly distributionPrivateKey?: string | KeyObject | undefined;
  /** Alternative distribution public key, as PEM or base64 of it. */
  readonly distributionPublicKey?: string | KeyObject | undefined;
  /** Apple ID of the app that the key is for. Default: the whole account. */
  readonly appId?: string | undefined;
  /** Bundle ID of the app. */
  readonly bundleId?: string | undefined;
}

/** What `registerKey` takes. */
export type RegisterKeyRequest = RegisterKeyInputs &
  // Exactly one of distributionPrivateKey, distributionPublicKey.
  (
    | { readonly distributionPrivateKey: string | KeyObject; readonly distributionPublicKey?: undefined }
    | { readonly distributionPublicKey: string | KeyObject; readonly distributionPrivateKey?: undefined }
  ) &
  // At most one of appId, bundleId.
  ({ readonly bundleId?: undefined } | { readonly appId?: undefined });

/** What `registerKey` returns. */
export interface RegisterKeyResult {
  /** ID of the alternative distribution key in App Store Connect. */
  readonly distributionKeyId: string;
  /** Public key of the alternative distribution key, as PEM. */
  readonly distributionPublicKey: string;
  /** Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER. */
  readonly fingerprint: string;
  /** true if the key was added, false if it was already registered. */
  readonly created: boolean;
}

/**
 * Registers an alternative distribution key for the account or for an app, if it is not registered yet. `created` says
 * whether it was added. Give `distributionPrivateKey` or `distributionPublicKey`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributionkeys
 * @example
 * ```ts
 * import { registerKey } from 'asc-credentials';
 *
 * const { distributionKeyId, fingerprint, created } = await registerKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 * });
 * console.log(distributionKeyId.length > 0, fingerprint.startsWith('SHA256:'), created);
 * ```
 */
export function registerKey(
  request: RegisterKeyRequest & { readonly dryRun?: false | undefined },
  context?: Partial<Context>,
): Promise<RegisterKeyResult>;
/** As above, as a dry run: reads and checks everything, changes nothing, and returns what would be changed. */
export function registerKey(
  request: RegisterKeyRequest & { readonly dryRun: true },
  context?: Partial<Context>,
): Promise<DryRunResult>;
/** As above, as a dry run if `dryRun` is true. */
export function registerKey(
  request: RegisterKeyRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RegisterKeyResult | DryRunResult>;
export function registerKey(
  request: RegisterKeyRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RegisterKeyResult | DryRunResult> {
  return callTask(task, request, context);
}
