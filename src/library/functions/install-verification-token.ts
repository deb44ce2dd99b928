// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { installVerificationToken as task } from '../../tasks/install-verification-token.ts';
import { callTask } from '../call-task.ts';

/** What `createInstallVerificationToken` takes. */
export interface InstallVerificationTokenRequest {
  /** Alternative distribution private key: the contents of the PEM file, or base64 of them. */
  readonly distributionPrivateKey: string | KeyObject;
  /** ID of the alternative distribution key in App Store Connect. */
  readonly distributionKeyId: string;
  /** Apple ID of the marketplace or app that installs, a number. */
  readonly installerId: string;
  /** Bundle ID of the app to install. */
  readonly bundleId: string;
  /** download, or redownload if the customer already had the app. Default: `download`. */
  readonly installType?: 'download' | 'redownload' | undefined;
  /** Apple ID of the app to install, a number. */
  readonly appId?: string | undefined;
  /** Apple ID of the app's version, a number. */
  readonly versionId?: string | undefined;
  /** How long the token is valid from its iat, which is set 60 s in the past. Default: `20m`. */
  readonly lifetime?: string | number | undefined;
  /**
   * Passphrase that encrypts the secret outputs into `sealed`. Use `openSealed` to decrypt them in another
   * job.
   */
  readonly sealPassphrase?: string | undefined;
}

/** What `createInstallVerificationToken` returns. */
export interface InstallVerificationTokenResult {
  /** The token. Secret. */
  readonly token: string;
  /** When the token expires, in UTC. */
  readonly expiresAt: Date;
  /** The secret outputs, encrypted with `sealPassphrase`. */
  readonly sealed?: string | undefined;
}

/** As below; with `sealPassphrase` the result always has `sealed`. */
export function createInstallVerificationToken(
  request: InstallVerificationTokenRequest & { readonly sealPassphrase: string },
  context?: Partial<Context>,
): Promise<InstallVerificationTokenResult & { readonly sealed: string }>;
/**
 * Creates a token that a marketplace or website uses to let a device install an app. `distributionKeyId` is the
 * ID that `registerKey` returns for the key. `lifetime` is a number of seconds or a duration such as `20m`, counted from
 * `iat`, and at most 20 minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/marketplacekit/supplying-an-install-verification-token
 * @example
 * ```ts
 * import { createInstallVerificationToken } from 'asc-credentials';
 *
 * const { token } = await createInstallVerificationToken({
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   distributionKeyId: '2d3c8f1a-51b5-4b1c-8bb9-8e1f0a6a2c77',
 *   installerId: '6478901234',
 *   bundleId: 'com.example.app',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export function createInstallVerificationToken(
  request: InstallVerificationTokenRequest,
  context?: Partial<Context>,
): Promise<InstallVerificationTokenResult>;

export function createInstallVerificationToken(
  request: InstallVerificationTokenRequest,
  context?: Partial<Context>,
): Promise<InstallVerificationTokenResult> {
  return callTask(task, request, context);
}
