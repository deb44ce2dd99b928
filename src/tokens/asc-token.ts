import type { KeyObject } from 'node:crypto';
import { BACKDATE, issuedAt, signToken } from './sign.ts';

/** An App Store Connect API key; without `issuerId` it is an individual key. */
export interface ApiKey {
  readonly issuerId?: string | undefined;
  readonly keyId: string;
  readonly privateKey: KeyObject;
}

/**
 * Seconds: Apple refuses tokens for which `exp - iat` is over 20 minutes, and `iat` is set back inside that span. A client
 * whose clock was 34 s fast was refused at 20 minutes and accepted at 19.
 */
export const LONGEST_ASC_LIFETIME = 20 * 60 - BACKDATE;

/**
 * Makes a token for the App Store Connect API;
 * see https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 */
export async function mintAscToken(
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
