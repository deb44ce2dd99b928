import { asFunction } from './library.ts';
import { ascToken } from './tasks/asc-token.ts';
import { marketplaceToken } from './tasks/marketplace-token.ts';
import { registerKey as registerKeyTask } from './tasks/register-key.ts';

export type { Context, Log } from './context.ts';
export type { Exchange, HttpAnswer, HttpRequest } from './core/http.ts';
export { ApiError, AscError, InputError, KeyError, NetworkError } from './errors.ts';
export type { AppleErrorEntry, ErrorCode, Problem } from './errors.ts';

/**
 * Makes a token for the App Store Connect API. Without `issuerId` the key is an individual key. `lifetime` is in
 * seconds or a text such as `15m`, at most 19 minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 * @example
 * ```ts
 * import { createAscToken } from 'asc-credentials';
 *
 * const { token, expiresAt } = await createAscToken({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   lifetime: 120,
 *   scope: ['GET /v1/apps'],
 * });
 * console.log(token.length > 0, expiresAt > new Date()); // true true
 * ```
 */
export const createAscToken = asFunction(ascToken);

/**
 * Makes marketplace tokens for one or thousands of developers: `tokens` maps Developer ID to token, `token` is set
 * where there is one developer. `lifetime` is in seconds or a text such as `24h`, under 7 days. Throws `InputError`,
 * and `ERR_STORE` where `tokensFile` cannot be written.
 *
 * @see https://developer.apple.com/documentation/appdistribution/creating-and-configuring-your-marketplace
 * @example
 * ```ts
 * import { createMarketplaceTokens } from 'asc-credentials';
 *
 * const { tokens } = await createMarketplaceTokens({
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   marketplaceId: '6478901234',
 *   developerId: ['57246542-96fe-1a63-e053-0824d011072a', '69a6de70-03db-47e3-e053-5b8c7c11a4d1'],
 * });
 * console.log(Object.keys(tokens ?? {}).length); // 2
 * ```
 */
export const createMarketplaceTokens = asFunction(marketplaceToken);

/**
 * Registers an alternative distribution key, for the account or for an app, unless it is there already: `created` says
 * which. Give `distributionPrivateKey` or `distributionPublicKey`. Throws `InputError`, `ApiError`, `NetworkError`.
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
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(distributionKeyId.length > 0, fingerprint.startsWith('SHA256:'), created);
 * ```
 */
export const registerKey = asFunction(registerKeyTask);
