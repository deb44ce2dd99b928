import { createECDH, ECDH } from 'node:crypto';
import { KeyError } from '../errors.ts';

/** What makes a P-256 private key: its number, 32 bytes, and its public point, 64 bytes. */
export interface P256Parts {
  readonly scalar: Buffer;
  readonly point: Buffer;
}

/** OpenSSL's name for P-256. */
export const P256 = 'prime256v1';

// The DER of a P-256 key is the same for every key but for its number and point (RFC 5915, RFC 5958, RFC 5480). In hex,
// because this is read at every start, which pays for each buffer made then.
const PKCS8 = [
  '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420',
  'a14403420004',
] as const;
const SEC1 = ['30770201010420', 'a00a06082a8648ce3d030107a14403420004'] as const;
const FORMS = [PKCS8, SEC1];
const SPKI = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';

/**
 * Takes a private key in the form that Apple and openssl write apart; undefined for every other form, which only
 * OpenSSL's decoders read: they cost each start more than a millisecond.
 */
export function splitPrivateKey(der: Buffer): P256Parts | undefined {
  for (const form of FORMS) {
    const from = form[0].length / 2;
    const parts = { scalar: der.subarray(from, from + 32), point: der.subarray(-64) };
    if (putTogether(form, parts).equals(der)) return parts;
  }
  return undefined;
}

/** The DER forms of a private key. */
export function privateDers(parts: P256Parts): readonly [pkcs8: Buffer, sec1: Buffer] {
  return [putTogether(PKCS8, parts), putTogether(SEC1, parts)];
}

function putTogether([start, middle]: (typeof FORMS)[number], { scalar, point }: P256Parts): Buffer {
  return Buffer.from(start + scalar.toString('hex') + middle + point.toString('hex'), 'hex');
}

/** The DER of a public point: SPKI, put together without OpenSSL's encoders, which cost a start as much. */
export function publicDer(point: Buffer): Buffer {
  return Buffer.from(SPKI + point.toString('hex'), 'hex');
}

/** The public point in SPKI as Apple and openssl write it; undefined for every other form. */
export function splitPublicKey(der: Buffer): Buffer | undefined {
  const point = der.subarray(-64);
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
