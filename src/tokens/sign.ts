import type { KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';

/**
 * How far `iat` is set in the past, in seconds, to allow for clock skew: Apple responds to a token from the future with an
 * unexplained 401. fastlane uses the same value.
 */
export const CLOCK_SKEW_SECONDS = 60;

/** The `iat` of a token that is created at `now` (milliseconds since 1970), in seconds since 1970. */
export function issuedAt(now: number): number {
  return Math.floor(now / 1000) - CLOCK_SKEW_SECONDS;
}

/**
 * Signs claims as a compact JWS with ES256, which all Apple tokens use. `keyId` becomes the header's `kid`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 */
export async function signToken(key: KeyObject, claims: object, keyId?: string): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', ...(keyId !== undefined && { kid: keyId }), typ: 'JWT' })
    .sign(key);
}
