import {
  createECDH,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { KeyError } from '../base/errors.ts';
import { derShape, type DerShape } from './der.ts';
import { ENCRYPTED, readKeyBlocks, type KeyBlock } from './key-text.ts';

/** OpenSSL's name of P-256. */
const P256 = 'prime256v1';

/**
 * Parses a P-256 private key (PKCS#8 or SEC1) from text, or checks a `KeyObject`. Throws a `KeyError` that says what the
 * text is instead, or that its public key belongs to another private key.
 */
export function readPrivateKey(key: string | KeyObject): KeyObject {
  return normalizePrivateKey(typeof key === 'string' ? parsePrivate(findPrivateKey(key)) : key);
}

/** Parses a P-256 public key (SPKI) from text, or checks a `KeyObject`. Throws a `KeyError`, also for a private key. */
export function readPublicKey(key: string | KeyObject): KeyObject {
  return normalizePublicKey(typeof key === 'string' ? parsePublic(key) : key);
}

/** Generates a P-256 private key. */
export function generatePrivateKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: P256 }).privateKey;
}

/** The only private key in a text. The text may also contain its EC parameters, public key or certificate. */
function findPrivateKey(text: string): KeyBlock {
  const blocks = readKeyBlocks(text).filter(({ label }) => label !== 'ECPARAMETERS');
  const keys = blocks.filter(({ der }) => isPrivate(derShape(der)));
  if (keys.length > 1) throw new KeyError(`holds ${keys.length} private keys. Give one of them`);
  const key = keys[0] ?? blocks[0];
  if (key) return key;
  throw new KeyError(
    'holds only EC parameters, no key. Make one with "openssl ecparam -name prime256v1 -genkey -noout"',
  );
}

function parsePublic(text: string): KeyObject {
  const blocks = readKeyBlocks(text);
  const refusals = blocks.map(({ der }) => derShape(der)).map((shape) => whyNotPublic(shape));
  const reason = refusals.find((refusal) => refusal !== undefined);
  if (reason !== undefined) throw new KeyError(reason);
  if (blocks.length > 1) throw new KeyError(`holds ${blocks.length} public keys. Give one of them`);
  const der = blocks[0]?.der ?? Buffer.alloc(0);
  return parse(() => createPublicKey({ key: der, format: 'der', type: 'spki' }));
}

function isPrivate(shape: DerShape | undefined): boolean {
  return shape === 'PKCS#8 private key' || shape === 'SEC1 private key' || shape === 'RSA private key';
}

function parsePrivate({ der }: KeyBlock): KeyObject {
  switch (derShape(der)) {
    case 'PKCS#8 private key':
      return parse(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    case 'SEC1 private key':
      return parse(() => createPrivateKey({ key: der, format: 'der', type: 'sec1' }));
    case 'RSA private key':
      throw new KeyError(wrongType('an RSA key'));
    case 'public key':
    case 'RSA public key':
      throw new KeyError(
        'is a public key, where the private key belongs. Give the private half: the .p8 file from App Store Connect, or the file that openssl generated',
      );
    case 'certificate':
    case 'certificate signing request':
      throw new KeyError(
        `is a ${String(derShape(der))}, where a private key belongs. Give the private key: the .p8 file from App Store Connect, or the file that openssl generated`,
      );
    case 'PKCS#12 file':
      throw new KeyError(
        'is a PKCS#12 file (.p12), which holds a signing certificate. Give the .p8 key from App Store Connect',
      );
    case 'encrypted private key':
      throw new KeyError(ENCRYPTED);
    default:
      throw new KeyError(
        'is not a key: its base64 holds something else. Give the contents of the .p8 or .pem file',
      );
  }
}

function whyNotPublic(shape: DerShape | undefined): string | undefined {
  if (shape === 'public key') return undefined;
  if (isPrivate(shape) || shape === 'encrypted private key')
    return 'is a private key, where the public key belongs. Give its public half ("openssl ec -in key.pem -pubout" writes it), or give the private key as distribution-private-key';
  if (shape === 'certificate' || shape === 'certificate signing request')
    return `is a ${shape}, where a public key belongs. Give the public key ("openssl ec -in key.pem -pubout" writes it)`;
  return shape === 'RSA public key'
    ? wrongType('an RSA key')
    : 'is not a public key. Expected PEM that begins with -----BEGIN PUBLIC KEY-----';
}

function parse<Key>(read: () => Key): Key {
  try {
    return read();
  } catch {
    // OpenSSL's error is not helpful, and as a cause it could contain parts of the key.
    throw new KeyError(
      'is damaged: it has the outline of a key, but cannot be read as one. Give the file again, unchanged',
    );
  }
}

function requireP256(key: KeyObject): void {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (curve === P256) return;
  throw new KeyError(
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

function wrongType(found: string): string {
  return `is ${found}. Apple takes elliptic curve keys on P-256 (prime256v1) only: "openssl ecparam -name prime256v1 -genkey -noout" makes one`;
}

/** Private keys that were normalized here. They are not checked again. */
const normalized = new WeakSet<KeyObject>();

/**
 * The same key in the form that Apple uses. Explicit curve parameters and a compressed point would stay in the DER of a
 * KeyObject. A JWK has neither.
 */
function normalizePrivateKey(key: KeyObject): KeyObject {
  if (normalized.has(key)) return key;
  if (key.type !== 'private')
    throw new KeyError('is a public key, where the private key belongs. Give the private half');
  requireP256(key);
  const jwk = parse(() => key.export({ format: 'jwk' }));
  requirePair(jwk);
  const own = createPrivateKey({ key: jwk, format: 'jwk' });
  normalized.add(own);
  return own;
}

function normalizePublicKey(key: KeyObject): KeyObject {
  if (key.type !== 'public')
    throw new KeyError('is a private key, where the public key belongs. Give its public half');
  requireP256(key);
  return parse(() => createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' }));
}

/** Throws if the private number is out of range or the public key belongs to another key. Node.js accepts both. */
function requirePair({ d = '', x = '', y = '' }: JsonWebKey): void {
  const pair = createECDH(P256);
  try {
    pair.setPrivateKey(d, 'base64url');
  } catch {
    throw new KeyError('is damaged: its number is none that P-256 has. Give the file again, unchanged');
  }
  const own = pair.getPublicKey().subarray(1);
  if (!own.equals(Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])))
    throw new KeyError(
      'is damaged: its public half belongs to another private key. Give the file again, unchanged',
    );
}
