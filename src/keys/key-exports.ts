import { createPublicKey, hash, type KeyObject } from 'node:crypto';

/** The public key of a private key. */
export function publicKeyOf(privateKey: KeyObject): KeyObject {
  return createPublicKey(privateKey);
}

/** A private key as PKCS#8 PEM, the format of Apple's .p8 files. */
export function privateKeyPem(privateKey: KeyObject): string {
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** A public key as SPKI PEM, the format that Apple accepts. */
export function publicKeyPem(publicKey: KeyObject): string {
  return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}

/** The fingerprint of a public key: `SHA256:` and the base64 of the SHA-256 of its SPKI DER, as GitHub shows it for App keys. */
export function fingerprintOf(publicKey: KeyObject): string {
  return `SHA256:${hash('sha256', publicKey.export({ format: 'der', type: 'spki' }), 'base64')}`;
}
