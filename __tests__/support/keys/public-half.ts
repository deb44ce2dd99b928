import { createHash, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { openssl } from './openssl.ts';

/** Header and claims of a token that jsonwebtoken accepts now, by the public half that openssl makes of the private key. */
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

/** The public half as openssl writes it. */
export function publicPem(privateKey: string): string {
  const known = publicPems.get(privateKey) ?? openssl('pkey -pubout', privateKey).toString();
  publicPems.set(privateKey, known);
  return known;
}

/** By the private key: tests ask for the same few again and again, and openssl is a process each time. */
const publicPems = new Map<string, string>();

/** The fingerprint by openssl's DER of the public half. */
export function opensslFingerprint(privateKey: string): string {
  return printOf(openssl('pkey -pubout -outform DER', privateKey));
}

/** The fingerprint by Node.js's DER of a public key. */
export function nodeFingerprint(publicKey: KeyObject): string {
  return printOf(publicKey.export({ format: 'der', type: 'spki' }));
}

function printOf(der: Buffer): string {
  return `SHA256:${createHash('sha256').update(der).digest('base64')}`;
}
