import { asFunction } from './task/as-function.ts';
import { advancedCommerceJws } from './tasks/advanced-commerce-jws.ts';
import { ascToken } from './tasks/asc-token.ts';
import { checkCredentials as checkCredentialsTask } from './tasks/check-credentials.ts';
import { findApp as findAppTask } from './tasks/find-app.ts';
import { generateKey as generateKeyTask } from './tasks/generate-key.ts';
import { installVerificationToken } from './tasks/install-verification-token.ts';
import { introductoryOfferJws } from './tasks/introductory-offer-jws.ts';
import { keyFile } from './tasks/key-file.ts';
import { listDomains as listDomainsTask } from './tasks/list-domains.ts';
import { listKeys as listKeysTask } from './tasks/list-keys.ts';
import { marketplaceToken } from './tasks/marketplace-token.ts';
import { openSealed as openSealedTask } from './tasks/open-sealed.ts';
import { promotionalOfferJws } from './tasks/promotional-offer-jws.ts';
import { readKey as readKeyTask } from './tasks/read-key.ts';
import { registerDomain as registerDomainTask } from './tasks/register-domain.ts';
import { registerKey as registerKeyTask } from './tasks/register-key.ts';
import { removeDomain as removeDomainTask } from './tasks/remove-domain.ts';
import { removeKey as removeKeyTask } from './tasks/remove-key.ts';
import { rotateKey as rotateKeyTask } from './tasks/rotate-key.ts';
import { serverToken } from './tasks/server-token.ts';
import { verifyToken as verifyTokenTask } from './tasks/verify-token.ts';

export type { Context, Log } from './base/context.ts';
export type { HttpTransport, HttpResponse, HttpRequest } from './base/http.ts';
export {
  ApiError,
  AscError,
  CancelledError,
  InputError,
  KeyError,
  NetworkError,
  ReportError,
} from './base/errors.ts';
export type { ErrorCode } from './base/error-codes.ts';
export type { AppleErrorEntry, Problem } from './base/errors.ts';

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
 * and `ERR_FILE_WRITE` if `tokensFile` cannot be written.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/creating-keys-and-establishing-alternative-marketplace-connections
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

/**
 * Makes a token for the App Store Server API, for one app. `lifetime` is in seconds or a text such as `15m`, at most 59
 * minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests
 * @example
 * ```ts
 * import { createServerToken } from 'asc-credentials';
 *
 * const { token } = await createServerToken({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export const createServerToken = asFunction(serverToken);

/**
 * Signs a promotional offer for StoreKit. The JWS does not expire. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createPromotionalOfferJws } from 'asc-credentials';
 *
 * const { token } = await createPromotionalOfferJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   productId: 'com.example.app.monthly',
 *   offerId: 'spring',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export const createPromotionalOfferJws = asFunction(promotionalOfferJws);

/**
 * Signs whether a customer may have an introductory offer, for StoreKit. The JWS does not expire. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createIntroductoryOfferJws } from 'asc-credentials';
 *
 * const { token } = await createIntroductoryOfferJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   productId: 'com.example.app.monthly',
 *   allowIntroductoryOffer: true,
 *   transactionId: '2000000123456789',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export const createIntroductoryOfferJws = asFunction(introductoryOfferJws);

/**
 * Signs a request of the Advanced Commerce API for StoreKit. `request` is an object, JSON text or its base64;
 * `signatureInfo` is the JSON that the app hands to StoreKit. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createAdvancedCommerceJws } from 'asc-credentials';
 *
 * const { signatureInfo } = await createAdvancedCommerceJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   request: { operation: 'CREATE_ONE_TIME_CHARGE', version: '1', currency: 'EUR' },
 * });
 * console.log(Object.keys(JSON.parse(signatureInfo))); // [ 'signatureInfo' ]
 * ```
 */
export const createAdvancedCommerceJws = asFunction(advancedCommerceJws);

/**
 * Makes a token with which a marketplace or website lets a device install an app. `distributionKeyId` is what
 * `registerKey` returns for the same key. `lifetime` is in seconds or a text such as `20m`, from the token's `iat`, at
 * most 20 minutes. Throws `InputError`.
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
export const createInstallVerificationToken = asFunction(installVerificationToken);

/**
 * Checks a token as Apple would: form, algorithm, signature, times, lifetime, audience and what is expected of it. The
 * public key is given, or taken from a private key. Throws `InputError`, and `ERR_VERIFY` with every check that failed.
 *
 * @example
 * ```ts
 * import { createAscToken, verifyToken } from 'asc-credentials';
 *
 * const { token } = await createAscToken({ keyId: process.env.ASC_KEY_ID!, privateKey: process.env.ASC_PRIVATE_KEY! });
 * const { claims } = await verifyToken({ token, privateKey: process.env.ASC_PRIVATE_KEY!, expectAudience: 'appstoreconnect-v1' });
 * console.log(claims.sub); // user
 * ```
 */
export const verifyToken = asFunction(verifyTokenTask);

/**
 * Lists the alternative distribution keys of the account, or with `appId` or `bundleId` the one of an app. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys
 * @example
 * ```ts
 * import { listKeys } from 'asc-credentials';
 *
 * const { keys, count } = await listKeys({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(keys.length === count);
 * ```
 */
export const listKeys = asFunction(listKeysTask);

/**
 * Reads an alternative distribution key by `distributionKeyId`, `appId` or `bundleId`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, readKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { fingerprint } = await readKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   distributionKeyId: keys[0]!.id,
 * });
 * console.log(fingerprint);
 * ```
 */
export const readKey = asFunction(readKeyTask);

/**
 * Removes the alternative distribution keys that are named, by `distributionKeyId` (one or many) or `fingerprint`, and no others. If one is not registered, nothing is removed, unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, removeKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { removed } = await removeKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   distributionKeyId: [keys[0]!.id],
 * });
 * console.log(removed);
 * ```
 */
export const removeKey = asFunction(removeKeyTask);

/**
 * Makes a P-256 key pair; the private key is returned as PKCS#8 PEM, or with `storeFile` written to a new file of mode 0600. Throws `InputError`, and `ERR_STORE` where the file is there already or cannot be written.
 *
 * @example
 * ```ts
 * import { generateKey } from 'asc-credentials';
 *
 * const { distributionPublicKey, fingerprint } = await generateKey({});
 * console.log(distributionPublicKey, fingerprint);
 * ```
 */
export const generateKey = asFunction(generateKeyTask);

/**
 * Replaces an alternative distribution key pair: registers the new public key, reads it back, stores the new private key
 * in a file or a GitHub Actions secret, and with `removePrevious` removes the keys that were there before. What fails
 * before the key is stored is undone. Throws `InputError`, `ApiError`, `NetworkError`, and `ERR_STORE`.
 *
 * @example
 * ```ts
 * import { rotateKey } from 'asc-credentials';
 *
 * const { distributionKeyId, removed } = await rotateKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   storeFile: 'distribution-key.pem',
 *   removePrevious: true,
 * });
 * console.log(distributionKeyId, removed);
 * ```
 */
export const rotateKey = asFunction(rotateKeyTask);

/**
 * Registers a domain for web distribution, unless it is there already. `domainName` is Apple's `referenceName`. Throws `InputError`, `ApiError`, `NetworkError`.
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
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   domain: 'example.com',
 * });
 * console.log(domainId, created);
 * ```
 */
export const registerDomain = asFunction(registerDomainTask);

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
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(domains);
 * ```
 */
export const listDomains = asFunction(listDomainsTask);

/**
 * Removes a domain that is named, by `domain` or `domainId`, and no other. If it is not registered, that is an error, unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
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
export const removeDomain = asFunction(removeDomainTask);

/**
 * Finds an app by its exact `bundleId` or `appName`; the error names the nearest. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 * @example
 * ```ts
 * import { findApp } from 'asc-credentials';
 *
 * const { appId } = await findApp({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   bundleId: 'com.example.app',
 * });
 * console.log(appId);
 * ```
 */
export const findApp = asFunction(findAppTask);

/**
 * Tells whether an API key works: clock, token, role, agreements, requests left. Where a check fails, the error's
 * `outputs.report` has all of them. Throws `InputError`, `ApiError`, `NetworkError`, and `ReportError` with code `ERR_VERIFY`.
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
export const checkCredentials = asFunction(checkCredentialsTask);

/**
 * Opens what another function has sealed because it was given a `sealPassphrase`: the result holds the secrets that its
 * result held, and when the seal expires. Throws `InputError`, and `ERR_VERIFY` where the seal is expired, damaged, or
 * another passphrase's.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7516
 * @example
 * ```ts
 * import { createAscToken, openSealed } from 'asc-credentials';
 *
 * const sealPassphrase = 'correct horse battery staple';
 * const { token, sealed } = await createAscToken({
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   sealPassphrase,
 * });
 * const opened = await openSealed({ sealed: sealed!, sealPassphrase });
 * console.log(opened.token === token); // true
 * ```
 */
export const openSealed = asFunction(openSealedTask);

/**
 * Writes an API key to the file that altool, notarytool and xcodebuild (`p8`) or fastlane (`fastlane`) look for, alone in
 * a new directory. Nobody removes it but you. Throws `InputError`, and `ERR_STORE` where it cannot be written.
 *
 * @see https://docs.fastlane.tools/app-store-connect-api/
 * @example
 * ```ts
 * import { rmSync } from 'node:fs';
 * import { writeKeyFile } from 'asc-credentials';
 *
 * const { path, directory } = await writeKeyFile({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 * });
 * console.log(path.endsWith(`AuthKey_${process.env.ASC_KEY_ID}.p8`)); // true
 * rmSync(directory, { recursive: true });
 * ```
 */
export const writeKeyFile = asFunction(keyFile);
