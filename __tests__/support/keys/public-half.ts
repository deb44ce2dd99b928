import { createHash, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { openssl } from './openssl.ts';

/** Verifies a token with jsonwebtoken and the public key that openssl derives. Returns its header and claims. */
export function verifyAndDecode(
  token: string,
  privateKey: string,
): { readonly header: jwt.JwtHeader; readonly claims: jwt.JwtPayload } {
  const { header, payload } = jwt.verify(token, publicPem(privateKey), {
    algorithms: ['ES256'],
    complete: true,
  });
  if (typeof payload === 'string') throw new Error(`the claims are a text: ${payload}`);
  return { header, claims: payload };
}

/** Returns the public key of a private key, as openssl writes it. */
export function publicPem(privateKey: string): string {
  const known = publicPems.get(privateKey) ?? openssl('pkey -pubout', privateKey).toString();
  publicPems.set(privateKey, known);
  return known;
}

/** Public keys by private key. openssl runs as a process, and the tests use the same few keys. */
const publicPems = new Map<string, string>();

/** Returns the fingerprint of the public key that openssl derives. */
export function opensslFingerprint(privateKey: string): string {
  return printOf(openssl('pkey -pubout -outform DER', privateKey));
}

/** Returns the fingerprint of a public key, exported with Node.js. */
export function nodeFingerprint(publicKey: KeyObject): string {
  return printOf(publicKey.export({ format: 'der', type: 'spki' }));
}

function printOf(der: Buffer): string {
  return `SHA256:${createHash('sha256').update(der).digest('base64')}`;
}
