import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { KeyError } from '../base/errors.ts';
import { derShape, type DerShape } from './der.ts';
import { readKeyBlocks, type KeyBlock } from './key-text.ts';
import { normalizePrivateKey, normalizePublicKey, P256, withKeyError, wrongType } from './normalize.ts';
import { ENCRYPTED, GIVE_KEY_FILE } from './common-mistakes.ts';

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
  if (keys.length > 1)
    throw new KeyError('ERR_KEY_INVALID', `contains ${keys.length} private keys. Give only one`);
  const key = keys[0] ?? blocks[0];
  if (key) return key;
  throw new KeyError(
    'ERR_KEY_INVALID',
    'contains only EC parameters, not a key. Create a key with "openssl ecparam -name prime256v1 -genkey -noout"',
  );
}

function parsePublic(text: string): KeyObject {
  const blocks = readKeyBlocks(text);
  const refusals = blocks.map(({ der }) => whyNotPublic(derShape(der)));
  const reason = refusals.find((refusal) => refusal !== undefined);
  if (reason !== undefined) throw new KeyError('ERR_KEY_WRONG_TYPE', reason);
  if (blocks.length > 1)
    throw new KeyError('ERR_KEY_INVALID', `contains ${blocks.length} public keys. Give only one`);
  const der = blocks[0]?.der ?? Buffer.alloc(0);
  return withKeyError(() => createPublicKey({ key: der, format: 'der', type: 'spki' }));
}

function isPrivate(shape: DerShape | undefined): boolean {
  return shape === 'PKCS#8 private key' || shape === 'SEC1 private key' || shape === 'RSA private key';
}

function parsePrivate({ der }: KeyBlock): KeyObject {
  const shape = derShape(der);
  switch (shape) {
    case 'PKCS#8 private key':
      return withKeyError(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    case 'SEC1 private key':
      return withKeyError(() => createPrivateKey({ key: der, format: 'der', type: 'sec1' }));
    case 'RSA private key':
      throw new KeyError('ERR_KEY_WRONG_TYPE', wrongType('an RSA key'));
    case 'public key':
    case 'RSA public key':
    case 'certificate':
    case 'certificate signing request':
      throw new KeyError(
        'ERR_KEY_WRONG_TYPE',
        `is a ${shape.replace('RSA ', '')}, but a private key is needed. Give the private key: the .p8 file from App Store Connect, or the file that openssl generated`,
      );
    case 'PKCS#12 file':
      throw new KeyError(
        'ERR_KEY_WRONG_TYPE',
        'is a PKCS#12 file (.p12), which contains a signing certificate. Give the .p8 key from App Store Connect',
      );
    case 'encrypted private key':
      throw new KeyError('ERR_KEY_ENCRYPTED', ENCRYPTED);
    default:
      throw new KeyError(
        'ERR_KEY_INVALID',
        `is not a key: its base64 contains something else. ${GIVE_KEY_FILE}`,
      );
  }
}

function whyNotPublic(shape: DerShape | undefined): string | undefined {
  if (shape === 'public key') return undefined;
  if (isPrivate(shape) || shape === 'encrypted private key')
    return 'is a private key, but a public key is needed. Give the public key ("openssl ec -in key.pem -pubout" prints it), or give it as a private key instead';
  if (shape === 'certificate' || shape === 'certificate signing request')
    return `is a ${shape}, but a public key is needed. Give the public key ("openssl ec -in key.pem -pubout" prints it)`;
  return shape === 'RSA public key'
    ? wrongType('an RSA key')
    : 'is not a public key. Expected PEM that begins with -----BEGIN PUBLIC KEY-----';
}
