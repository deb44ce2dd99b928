import { sign } from 'node:crypto';
import type { PrivateKey } from './key-pair.ts';

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
export function signToken(key: PrivateKey, claims: object, keyId?: string): string {
  return createSigner(key, keyId)(claims);
}

/**
 * Signs the same kind of claims over and over. jose reads and opens what this package makes, but does not sign here: it
 * signs through WebCrypto, which costs every start another tenth of an empty one, and a batch twice the time. In DER,
 * because OpenSSL 3.5 makes the raw form by a detour that takes as long as the signature itself.
 */
export function createSigner(key: PrivateKey, keyId?: string): (claims: object) => string {
  const header = encode({ alg: 'ES256', ...(keyId !== undefined && { kid: keyId }), typ: 'JWT' });
  const object = key.toKeyObject();
  return (claims) => {
    const input = `${header}.${encode(claims)}`;
    return `${input}.${rawSignature(sign('sha256', Buffer.from(input), object)).toString('base64url')}`;
  };
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
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
