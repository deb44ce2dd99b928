// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { marketplaceToken as task } from '../../tasks/marketplace-token.ts';
import { callTask } from '../call-task.ts';

/** Every input of `createMarketplaceTokens`, one by one. */
interface MarketplaceTokenInputs {
  /** Alternative distribution private key: the contents of the PEM file, or base64 of them. */
  readonly distributionPrivateKey: string | KeyObject;
  /** Apple ID of the marketplace app, a number. */
  readonly marketplaceId: string;
  /** Developer IDs, one or thousands. */
  readonly developerId: string | readonly string[];
  /** How long the tokens are valid from now. Default: `24h`. */
  readonly lifetime?: string | number | undefined;
  /**
   * Passphrase that encrypts the secret outputs into `sealed`. Use `openSealed` to decrypt them in another
   * job.
   */
  readonly sealPassphrase?: string | undefined;
  /**
   * File to write the tokens to, with mode 0600: the JSON object of `tokens`, or sealed. `tokens` is then not
   * set.
   */
  readonly tokensFile?: string | undefined;
  /**
   * Directory to write one file for each developer to, with mode 0600: `<Developer ID in lower case>.jwt`, or
   * `.jwe` if sealed. `token` and `tokens` are then not set.
   */
  readonly tokensDirectory?: string | undefined;
}

/** What `createMarketplaceTokens` takes. */
export type MarketplaceTokenRequest = MarketplaceTokenInputs &
  // At most one of tokensFile, tokensDirectory.
  ({ readonly tokensDirectory?: undefined } | { readonly tokensFile?: undefined });

/** What `createMarketplaceTokens` returns. */
export interface MarketplaceTokenResult {
  /** The token, if there is one developer. Secret. */
  readonly token?: string | undefined;
  /** The tokens by Developer ID. Secret. */
  readonly tokens?: Readonly<Record<string, string>> | undefined;
  /** When the tokens expire, in UTC. */
  readonly expiresAt: Date;
  /** The secret outputs, encrypted with `sealPassphrase`. */
  readonly sealed?: string | undefined;
}

/** As below; with `sealPassphrase` and without `tokensFile` and `tokensDirectory` the result always has `tokens` and `sealed`. */
export function createMarketplaceTokens(
  request: MarketplaceTokenRequest & {
    readonly sealPassphrase: string;
    readonly tokensFile?: undefined;
    readonly tokensDirectory?: undefined;
  },
  context?: Partial<Context>,
): Promise<
  MarketplaceTokenResult & { readonly tokens: Readonly<Record<string, string>>; readonly sealed: string }
>;
/** As below; without `tokensFile` and `tokensDirectory` the result always has `tokens`. */
export function createMarketplaceTokens(
  request: MarketplaceTokenRequest & {
    readonly tokensFile?: undefined;
    readonly tokensDirectory?: undefined;
  },
  context?: Partial<Context>,
): Promise<MarketplaceTokenResult & { readonly tokens: Readonly<Record<string, string>> }>;
/**
 * Creates marketplace tokens for one or thousands of developers. `tokens` maps Developer IDs to tokens. `token` is set if
 * there is one developer. `lifetime` is a number of seconds or a duration such as `24h`, under 7 days. Throws `InputError`, and
 * `ERR_FILE_WRITE` or `ERR_FILE_PROTECTED` if a file cannot be written.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/creating-keys-and-establishing-alternative-marketplace-connections
 * @example
 * ```ts
 * import { createMarketplaceTokens } from 'asc-credentials';
 *
 * const { tokens } = await createMarketplaceTokens({
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   marketplaceId: '6478901234',
 *   developerId: ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', '69a6de70-03db-47e3-e053-5b8c7c11a4d1'],
 * });
 * console.log(Object.keys(tokens ?? {}).length); // 2
 * ```
 */
export function createMarketplaceTokens(
  request: MarketplaceTokenRequest,
  context?: Partial<Context>,
): Promise<MarketplaceTokenResult>;

export function createMarketplaceTokens(
  request: MarketplaceTokenRequest,
  context?: Partial<Context>,
): Promise<MarketplaceTokenResult> {
  return callTask(task, request, context);
}
