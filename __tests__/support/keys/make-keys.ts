import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { openssl } from './openssl.ts';

/** A new P-256 key pair, as PEM. */
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

/** Creates a P-256 private key in the format of Apple's instructions (`sec1`) or of App Store Connect (`pkcs8`). */
export function makePrivateKey(type: 'sec1' | 'pkcs8' = 'sec1'): string {
  return makeKey()[type];
}

/** Creates a P-256 key pair as Apple's instructions say, and converts it with openssl. */
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

/** Returns the base64 of a PEM text on one line, without the BEGIN and END lines. */
export function pemBody(pem: string): string {
  return pem.replace(/-----[A-Z0-9 ]+-----|\s/g, '');
}

export function base64(text: string | Buffer): string {
  return Buffer.from(text).toString('base64');
}

/** Splits a text into lines of 64 characters, as `base64 -w 64` and openssl do. */
export function wrapLines(text: string): string {
  return text.replace(/.{64}/g, '$&\n');
}

/** Creates a key of another type. The argument is that of `openssl genpkey -algorithm`. */
export function makeKeyOfAlgorithm(algorithm: string): string {
  return openssl(`genpkey -algorithm ${algorithm}`).toString();
}

/** Combines the private number of one key with the public key of another, in one PKCS#8 file. */
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

/** Flips one bit. Bit 0 is the lowest bit of the first byte. */
export function flipBit(der: Buffer, bit: number): Buffer {
  const altered = Buffer.from(der);
  altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return altered;
}
