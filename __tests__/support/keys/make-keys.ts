import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { openssl } from './openssl.ts';

/** A throw-away P-256 key pair, as PEM. */
export interface KeyTexts {
  readonly sec1: string;
  readonly pkcs8: string;
  readonly publicKey: string;
}

export function makeKey(): KeyTexts {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return {
    sec1: privateKey.export({ format: 'pem', type: 'sec1' }).toString(),
    pkcs8: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  };
}

/** A throw-away P-256 private key, as Apple's own recipe makes them (`sec1`) or as App Store Connect hands them out. */
export function makePrivateKey(type: 'sec1' | 'pkcs8' = 'sec1'): string {
  return makeKey()[type];
}

/** A P-256 key pair by Apple's own recipe, and what openssl makes of it. */
export function makeKeyWithOpenssl() {
  const withParameters = openssl('ecparam -name prime256v1 -genkey').toString();
  const sec1 = withParameters.slice(withParameters.indexOf('-----BEGIN EC PRIVATE KEY-----'));
  return {
    withParameters,
    sec1,
    pkcs8: openssl('pkcs8 -topk8 -nocrypt', sec1).toString(),
    publicKey: openssl('pkey -pubout', sec1).toString(),
    pkcs8Der: openssl('pkcs8 -topk8 -nocrypt -outform DER', sec1),
    publicDer: openssl('pkey -pubout -outform DER', sec1),
    sec1Der: openssl('ec -outform DER', sec1),
  };
}

/** The base64 of a PEM text on one line, without its armour. */
export function pemBody(pem: string): string {
  return pem.replace(/-----[A-Z0-9 ]+-----|\s/g, '');
}

export function base64(text: string | Buffer): string {
  return Buffer.from(text).toString('base64');
}

/** Lines of 64 characters, as `base64 -w 64` and openssl write them. */
export function wrapLines(text: string): string {
  return text.replace(/.{64}/g, '$&\n');
}

/** PEM of a key of another kind, by the arguments of openssl's genpkey. */
export function makeKeyOfAlgorithm(algorithm: string): string {
  return openssl(`genpkey -algorithm ${algorithm}`).toString();
}

/** The private number of one key with the public half of another, in one PKCS#8 file. */
export function mismatchedKey(one: KeyTexts, other: KeyTexts): string {
  const der = (pem: string) => createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
  return toPem(
    'PRIVATE KEY',
    Buffer.concat([der(one.pkcs8).subarray(0, -64), der(other.pkcs8).subarray(-64)]),
  );
}

export function toPem(label: string, der: Buffer): string {
  return `-----BEGIN ${label}-----\n${wrapLines(base64(der))}\n-----END ${label}-----\n`;
}

/** A text with one bit altered, counted from its first byte's lowest. */
export function flipBit(der: Buffer, bit: number): Buffer {
  const altered = Buffer.from(der);
  altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return altered;
}
