import { createPublicKey, hash, type KeyObject } from 'node:crypto';

/** The public half of a private key. */
export function publicKeyOf(privateKey: KeyObject): KeyObject {
  return createPublicKey(privateKey);
}

/** A private key as PKCS#8 in PEM, as Apple's .p8 files are. */
export function privateKeyPem(privateKey: KeyObject): string {
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** A public key as Apple takes it: SPKI in PEM. */
export function publicKeyPem(publicKey: KeyObject): string {
  return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}

/** SHA-256 of the SPKI DER: `SHA256:` and padded base64, as GitHub shows for the private key of an App. */
export function fingerprintOf(publicKey: KeyObject): string {
  return `SHA256:${hash('sha256', publicKey.export({ format: 'der', type: 'spki' }), 'base64')}`;
}
