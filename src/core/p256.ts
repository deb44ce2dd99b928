import { createECDH, ECDH } from 'node:crypto';
import { KeyError } from '../errors.ts';

/** What makes a P-256 private key: its number, 32 bytes, and its public point, 64 bytes. */
export interface P256Parts {
  readonly scalar: Buffer;
  readonly point: Buffer;
}

/** OpenSSL's name for P-256. */
export const P256 = 'prime256v1';

// The DER of a P-256 private key is the same for every key but for its number and point (RFC 5915, RFC 5958).
const SEC1 = { start: '30770201010420', middle: 'a00a06082a8648ce3d030107a14403420004' };
const PKCS8 = {
  start: '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420',
  middle: 'a14403420004',
};
const SPKI = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');
const FORMS = [PKCS8, SEC1].map(({ start, middle }) => ({
  start: Buffer.from(start, 'hex'),
  middle: Buffer.from(middle, 'hex'),
}));

/**
 * Takes a private key in the form that Apple and openssl write apart; undefined for every other form, which only
 * OpenSSL's decoders read: they cost each start more than a millisecond.
 */
export function splitPrivateKey(der: Buffer): P256Parts | undefined {
  for (const { start, middle } of FORMS) {
    const scalar = der.subarray(start.length, start.length + 32);
    const point = der.subarray(-64);
    if (Buffer.concat([start, scalar, middle, point]).equals(der)) return { scalar, point };
  }
  return undefined;
}

/** The DER forms of a private key: PKCS#8, then SEC1. */
export function privateDers({ scalar, point }: P256Parts): readonly Buffer[] {
  return FORMS.map(({ start, middle }) => Buffer.concat([start, scalar, middle, point]));
}

/** The DER of a public point: SPKI (RFC 5480), put together without OpenSSL's encoders, which cost a start as much. */
export function publicDer(point: Buffer): Buffer {
  return Buffer.concat([SPKI, point]);
}

/** The public point in SPKI as Apple and openssl write it; undefined for every other form. */
export function splitPublicKey(der: Buffer): Buffer | undefined {
  const point = der.subarray(SPKI.length);
  return publicDer(point).equals(der) ? point : undefined;
}

/** Refuses a number that P-256 has not, and a public point of another key, which OpenSSL would believe. */
export function requirePair({ scalar, point }: P256Parts): void {
  const pair = createECDH(P256);
  try {
    pair.setPrivateKey(scalar);
  } catch {
    throw new KeyError('is damaged: its number is none that P-256 has. Give the file again, unchanged');
  }
  if (!pair.getPublicKey().subarray(1).equals(point)) {
    throw new KeyError(
      'is damaged: its public half belongs to another private key. Give the file again, unchanged',
    );
  }
}

/** A point, if it is on the curve; OpenSSL throws where it is not. */
export function onCurve(point: Buffer): Buffer {
  ECDH.convertKey(Buffer.concat([Buffer.of(0x04), point]), P256);
  return point;
}
