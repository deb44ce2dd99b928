import type { KeyObject } from 'node:crypto';
import { CLOCK_SKEW_SECONDS, issuedAt, signToken } from './sign.ts';

/** An App Store Connect API key. Without `issuerId` it is an individual key. */
export interface ApiKey {
  readonly issuerId?: string | undefined;
  readonly keyId: string;
  readonly privateKey: KeyObject;
}

/**
 * The longest lifetime of a token, in seconds. Apple refuses tokens with `exp - iat` over 20 minutes, and `iat` is set in
 * the past. A client with a clock 34 s ahead was refused at 20 minutes and accepted at 19.
 */
export const MAX_ASC_LIFETIME_SECONDS = 20 * 60 - CLOCK_SKEW_SECONDS;

/**
 * Creates a token for the App Store Connect API. `lifetime` is in seconds, `now` in milliseconds since 1970.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 */
export async function createAscToken(
  { issuerId, keyId, privateKey }: ApiKey,
  options: {
    lifetime: number;
    now: number;
    scope?: readonly string[] | undefined;
    inHouse?: boolean | undefined;
  },
): Promise<{ token: string; expiresAt: Date }> {
  const expires = Math.floor(options.now / 1000) + options.lifetime;
  const claims = {
    ...(issuerId === undefined ? { sub: 'user' } : { iss: issuerId }),
    iat: issuedAt(options.now),
    exp: expires,
    aud: options.inHouse ? 'apple-developer-enterprise-v1' : 'appstoreconnect-v1',
    ...(options.scope && { scope: [...options.scope] }),
  };
  return { token: await signToken(privateKey, claims, keyId), expiresAt: new Date(expires * 1000) };
}
