import { verify, type KeyObject } from 'node:crypto';

/** A parsed token. Trust the claims only if `isSignedBy` is true for an allowed key. */
export interface Jws {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly isSignedBy: (publicKey: KeyObject) => boolean;
}

/**
 * Parses a compact JWS with ES256 (RFC 7515, RFC 7518 section 3.4). Throws an error that says what is wrong. It uses only
 * `node:crypto`, so that tokens are checked by another program than the one that signs them.
 */
export function readJws(token: string): Jws {
  const parts = token.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3) throw new Error('the token does not have three parts');
  if (!parts.every(isCanonical)) throw new Error('a part of the token is not canonical base64url');
  const protectedHeader = readObject(header);
  if (protectedHeader.alg !== 'ES256') throw new Error('alg is not ES256');
  if ('crit' in protectedHeader) throw new Error('the header has a crit');
  const signed = Buffer.from(`${header}.${payload}`);
  const bytes = Buffer.from(signature, 'base64url');
  return {
    header: protectedHeader,
    claims: readObject(payload),
    isSignedBy: (publicKey) => verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes),
  };
}

/** Decoders ignore padding, other characters and unused bits, so that two texts could be the same token. */
function isCanonical(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}

function readObject(part: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new Error('a part of the token is not a JSON object');
}
