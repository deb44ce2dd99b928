import { sign, type KeyObject } from 'node:crypto';
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
  const header = { alg: 'ES256', ...(keyId !== undefined && { kid: keyId }), typ: 'JWT' };
  return new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader(header).sign(key);
}

/**
 * Signs the same kind of claims over and over, as `signToken` would. jose signs through WebCrypto, whose way to a thread
 * and back costs a batch more than the signature itself; node's own signing takes half the time, and in DER a third:
 * OpenSSL 3.5 makes the raw form by a detour.
 */
export function createBatchSigner(key: KeyObject): (claims: object) => string {
  const header = encode(JSON.stringify({ alg: 'ES256', typ: 'JWT' }));
  return (claims) => {
    const input = `${header}.${encode(JSON.stringify(claims))}`;
    return `${input}.${rawSignature(sign('sha256', Buffer.from(input), key)).toString('base64url')}`;
  };
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** The 64 bytes of r and s from a DER signature, whose integers are signed and as short as can be (RFC 7518, 3.4). */
function rawSignature(der: Buffer): Buffer {
  const raw = Buffer.alloc(64);
  const lengthOfR = der[3] ?? 0;
  const r = der.subarray(4, 4 + lengthOfR);
  const s = der.subarray(6 + lengthOfR);
  r.subarray(-32).copy(raw, Math.max(0, 32 - r.length));
  s.subarray(-32).copy(raw, 32 + Math.max(0, 32 - s.length));
  return raw;
}
