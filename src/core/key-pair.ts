import { createPrivateKey, createPublicKey, hash, type KeyObject } from 'node:crypto';
import { privateDers, publicDer, requirePair, type P256Parts } from './p256.ts';

/** A public key on P-256; the text it was read from leaves no trace in it. */
export class PublicKey {
  /** The 64 bytes of its point, which is on the curve. */
  readonly point: Buffer;

  constructor(point: Buffer) {
    this.point = point;
  }

  equals(other: PublicKey): boolean {
    return this.point.equals(other.point);
  }

  /** As Apple takes it: SPKI in PEM. */
  get pem(): string {
    return armoured('PUBLIC KEY', publicDer(this.point));
  }

  /** `SHA256:` and the base64 of the SHA-256 of the SPKI DER, padded: what GitHub shows for an App's private key. */
  get fingerprint(): string {
    return `SHA256:${hash('sha256', publicDer(this.point), 'base64')}`;
  }

  /** For OpenSSL to verify with. */
  toKeyObject(): KeyObject {
    return createPublicKey({ key: jwkOf(this.point), format: 'jwk' });
  }
}

/**
 * A private key on P-256, with a public half that is its own. OpenSSL is handed it where something is signed and not
 * before: that takes half a millisecond, which a key that is only looked at need not cost.
 */
export class PrivateKey {
  readonly publicKey: PublicKey;
  /** Hidden from JSON and from what a console shows of an object. */
  readonly #scalar: Buffer;

  /** Throws `KeyError` where number and point are no pair. */
  constructor(parts: P256Parts) {
    requirePair(parts);
    this.publicKey = new PublicKey(parts.point);
    this.#scalar = parts.scalar;
  }

  get parts(): P256Parts {
    return { scalar: this.#scalar, point: this.publicKey.point };
  }

  /** PKCS#8 in PEM, as Apple's .p8 files are. */
  get pem(): string {
    const [pkcs8] = privateDers(this.parts);
    return armoured('PRIVATE KEY', pkcs8);
  }

  /** For OpenSSL to sign with. */
  toKeyObject(): KeyObject {
    const jwk = { ...jwkOf(this.publicKey.point), d: this.#scalar.toString('base64url') };
    return createPrivateKey({ key: jwk, format: 'jwk' });
  }
}

/** In JWK, because OpenSSL's decoders of DER cost a start more than a millisecond. */
function jwkOf(point: Buffer) {
  return {
    kty: 'EC',
    crv: 'P-256',
    x: point.toString('base64url', 0, 32),
    y: point.toString('base64url', 32),
  };
}

function armoured(label: string, der: Buffer): string {
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
