import { createECDH, createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { KeyError } from '../base/errors.ts';

/** OpenSSL's name of P-256. */
export const P256 = 'prime256v1';

const GIVE_ORIGINAL_FILE = 'Give the original file, unchanged';

/** Calls a parser of Node.js. Throws a `KeyError` if it fails. */
export function withKeyError<Key>(read: () => Key): Key {
  try {
    return read();
  } catch {
    // OpenSSL's error is not helpful, and as a cause it could contain parts of the key.
    throw new KeyError(
      'ERR_KEY_DAMAGED',
      `is damaged: it has the structure of a key but cannot be parsed. ${GIVE_ORIGINAL_FILE}`,
    );
  }
}

function requireP256(key: KeyObject): void {
  const { namedCurve: curve } = key.asymmetricKeyDetails ?? {};
  if (curve === P256) return;
  throw new KeyError(
    'ERR_KEY_WRONG_TYPE',
    wrongType(
      curve
        ? `an elliptic curve key on ${CURVES[curve] ?? curve}`
        : `an ${String(key.asymmetricKeyType).toUpperCase()} key`,
    ),
  );
}

const CURVES: Readonly<Record<string, string>> = {
  secp384r1: 'P-384',
  secp521r1: 'P-521',
  secp256k1: 'secp256k1',
};

/** The reason to reject a key of another type. */
export function wrongType(found: string): string {
  return `is ${found}. Apple accepts only elliptic curve keys on P-256 (prime256v1). "openssl ecparam -name prime256v1 -genkey -noout" creates one`;
}

/** Private keys that were normalized here. They are not checked again. */
const normalized = new WeakSet<KeyObject>();

/**
 * The same key in the form that Apple uses. Explicit curve parameters and a compressed point would stay in the DER of a
 * KeyObject. A JWK has neither.
 */
export function normalizePrivateKey(key: KeyObject): KeyObject {
  if (normalized.has(key)) return key;
  if (key.type !== 'private')
    throw new KeyError(
      'ERR_KEY_WRONG_TYPE',
      'is a public key, but a private key is needed. Give the private key',
    );
  requireP256(key);
  const jwk = withKeyError(() => key.export({ format: 'jwk' }));
  requirePair(jwk);
  const own = createPrivateKey({ key: jwk, format: 'jwk' });
  normalized.add(own);
  return own;
}

/** The same public key in the form that Apple uses. */
export function normalizePublicKey(key: KeyObject): KeyObject {
  if (key.type !== 'public')
    throw new KeyError(
      'ERR_KEY_WRONG_TYPE',
      'is a private key, but a public key is needed. Give the public key',
    );
  requireP256(key);
  return withKeyError(() => createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' }));
}

/** Throws if the private number is out of range or the public key belongs to another key. Node.js accepts both. */
function requirePair({ d, x, y }: JsonWebKey): void {
  const pair = createECDH(P256);
  try {
    pair.setPrivateKey(String(d), 'base64url');
  } catch {
    throw new KeyError(
      'ERR_KEY_DAMAGED',
      `is damaged: its private number is out of range for P-256. ${GIVE_ORIGINAL_FILE}`,
    );
  }
  const own = pair.getPublicKey().subarray(1);
  if (!own.equals(Buffer.concat([x, y].map((number) => Buffer.from(String(number), 'base64url')))))
    throw new KeyError(
      'ERR_KEY_DAMAGED',
      `is damaged: its public key does not belong to its private key. ${GIVE_ORIGINAL_FILE}`,
    );
}
