// Generated from src/tasks by "npm run generate". Do not edit.

import type { StoreKey } from '../../rotation/stores/function-store.ts';
import type { KeyObject } from 'node:crypto';
import type { DryRunResult } from '../../task/dry-run.ts';
import type { Context } from '../../base/context.ts';
import { rotateKey as task } from '../../tasks/rotate-key.ts';
import { callTask } from '../call-task.ts';

/** Every input of `rotateKey`, one by one. */
interface RotateKeyInputs {
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
  /** The new private key. Default: a new key is generated. */
  readonly distributionPrivateKey?: string | KeyObject | undefined;
  /** Apple ID of the app that the key is for. Default: the whole account. */
  readonly appId?: string | undefined;
  /** Bundle ID of the app. */
  readonly bundleId?: string | undefined;
  /**
   * File to write the new private key to, with mode 0600. The old private key is kept in a copy in the same
   * folder. The copy is deleted only if the same run removes its public key.
   */
  readonly storeFile?: string | undefined;
  /** Function that stores the new private key. Its promise is fulfilled if the key is stored. */
  readonly store?: StoreKey | undefined;
  /** GitHub token that can write secrets. The workflow's GITHUB_TOKEN cannot. */
  readonly githubToken?: string | undefined;
  /** GitHub Actions secret to store the private key in. */
  readonly secretName?: string | undefined;
  /** Environment that the secret belongs to. */
  readonly secretEnvironment?: string | undefined;
  /** Organization that the secret belongs to. */
  readonly secretOrganization?: string | undefined;
  /** Repository that the secret belongs to, as owner/name. */
  readonly githubRepository?: string | undefined;
  /** URL of GitHub's API. Default: https://api.github.com. */
  readonly githubApiUrl?: string | undefined;
  /**
   * Whether to remove all other keys of the app or, without an app, all other keys of the account that do not
   * belong to an app. Default: `false`.
   */
  readonly removePrevious?: string | boolean | undefined;
}

/** What `rotateKey` takes. */
export type RotateKeyRequest = RotateKeyInputs &
  // At most one of appId, bundleId.
  ({ readonly bundleId?: undefined } | { readonly appId?: undefined }) &
  // At most one of storeFile, store, secretName.
  (
    | { readonly store?: undefined; readonly secretName?: undefined }
    | { readonly storeFile?: undefined; readonly secretName?: undefined }
    | { readonly storeFile?: undefined; readonly store?: undefined }
  ) &
  // At most one of secretEnvironment, secretOrganization.
  ({ readonly secretOrganization?: undefined } | { readonly secretEnvironment?: undefined }) &
  // At least one of storeFile, store, secretName, distributionPrivateKey.
  (
    | { readonly storeFile: string }
    | { readonly store: StoreKey }
    | { readonly secretName: string }
    | { readonly distributionPrivateKey: string | KeyObject }
  ) &
  // secretName needs githubToken.
  ({ readonly secretName?: undefined } | { readonly githubToken: string }) &
  // secretName needs githubRepository or secretOrganization.
  (
    | { readonly secretName?: undefined }
    | { readonly githubRepository: string }
    | { readonly secretOrganization: string }
  ) &
  // secretEnvironment needs secretName.
  ({ readonly secretEnvironment?: undefined } | { readonly secretName: string }) &
  // secretOrganization needs secretName.
  ({ readonly secretOrganization?: undefined } | { readonly secretName: string });

/** What `rotateKey` returns. */
export interface RotateKeyResult {
  /** ID of the alternative distribution key in App Store Connect. */
  readonly distributionKeyId: string;
  /** Public key of the alternative distribution key, as PEM. */
  readonly distributionPublicKey: string;
  /** Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER. */
  readonly fingerprint: string;
  /** IDs of the keys that were registered before. */
  readonly previousKeyIds: readonly string[];
  /** IDs of the keys that were removed. */
  readonly removed: readonly string[];
}

/**
 * Replaces an alternative distribution key pair: registers the new public key, reads it back, stores the new private key
 * in a file or a GitHub Actions secret or with a function, and with `removePrevious` removes the keys that were registered
 * before. An app can have only one key, so its previous key is removed first. If a step fails before the key is stored, the
 * changes are rolled back. If the key may be stored, both keys stay registered, and the message names them.
 * Throws `InputError`, `ApiError`, `NetworkError`, `StoreError`, and the codes `ERR_FILE_…`, `ERR_STORE_…` and `ERR_ROTATION_…`.
 *
 * @example
 * ```ts
 * import { rotateKey } from 'asc-credentials';
 *
 * const { distributionKeyId, removed } = await rotateKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   storeFile: 'distribution-key.pem',
 *   removePrevious: true,
 * });
 * console.log(distributionKeyId, removed);
 * ```
 */
export function rotateKey(
  request: RotateKeyRequest & { readonly dryRun?: false | undefined },
  context?: Partial<Context>,
): Promise<RotateKeyResult>;
/** As above, as a dry run: reads and checks everything, changes nothing, and returns what would be changed. */
export function rotateKey(
  request: RotateKeyRequest & { readonly dryRun: true },
  context?: Partial<Context>,
): Promise<DryRunResult>;
/** As above, as a dry run if `dryRun` is true. */
export function rotateKey(
  request: RotateKeyRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RotateKeyResult | DryRunResult>;
export function rotateKey(
  request: RotateKeyRequest & { readonly dryRun?: string | boolean | undefined },
  context?: Partial<Context>,
): Promise<RotateKeyResult | DryRunResult> {
  return callTask(task, request, context);
}
