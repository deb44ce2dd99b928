import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
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
const FORMS = [SEC1, PKCS8].map(({ start, middle }) => ({
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

/** The DER forms of a private key: SEC1 and PKCS#8. */
export function derForms({ scalar, point }: P256Parts): readonly Buffer[] {
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

/** The public point of a key, private or public. */
export function pointOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}

/** A public key from its point; OpenSSL refuses one that is not on the curve. */
export function joinPublicKey(point: Buffer): KeyObject {
  return createPublicKey({ key: publicJwk(point), format: 'jwk' });
}

function publicJwk(point: Buffer) {
  const [x, y] = [point.subarray(0, 32), point.subarray(32)].map((part) => part.toString('base64url'));
  return { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
}

/** The keys that were put together here, with what they are made of. */
const joined = new WeakMap<KeyObject, P256Parts>();

/** Whether a key needs no second look, because it was put together here. */
export function isJoined(key: KeyObject): boolean {
  return joined.has(key);
}

/** The parts of a private key on P-256. */
export function partsOf(key: KeyObject): P256Parts {
  return joined.get(key) ?? exportParts(key);
}

function exportParts(key: KeyObject): P256Parts {
  const { d = '' } = key.export({ format: 'jwk' });
  return { scalar: Buffer.from(d, 'base64url'), point: pointOf(key) };
}

/** Puts a key together, with named curve parameters; refuses a public half that is not its own, which OpenSSL would believe. */
export function joinPrivateKey(parts: P256Parts): KeyObject {
  const { scalar, point } = parts;
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
  const jwk = { ...publicJwk(point), d: scalar.toString('base64url') };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  joined.set(key, parts);
  return key;
}
