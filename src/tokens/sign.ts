import type { KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';

/**
 * Seconds by which `iat` is set back: Apple answers an `iat` in its future with an unexplained 401, and the clocks of
 * CI machines are off by seconds. fastlane and Apple's own Actions use the same.
 */
export const BACKDATE = 60;

/** The seconds since 1970 at which a token made now says it was issued. */
export function issuedAt(now: number): number {
  return Math.floor(now / 1000) - BACKDATE;
}

/**
 * Signs claims as a compact JWS with ES256, as all of Apple's tokens are; see
 * https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 */
export async function signToken(key: KeyObject, claims: object, keyId?: string): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', ...(keyId !== undefined && { kid: keyId }), typ: 'JWT' })
    .sign(key);
}
