import type { KeyObject } from 'node:crypto';
import { readKeyJson } from './key-json.ts';
import { readPrivateKey } from './key.ts';
import { textMaskVariants } from './text-mask-variants.ts';

/**
 * The texts to mask for a private key: `text`, from which it was parsed, and its private number in hex, base64 and
 * base64url at any position. Parts of the public key are excluded: a SEC1 file ends with a line of it, and a mask for that
 * line would hide the public key in logs and remove it from job outputs.
 */
export function keyMaskVariants(key: KeyObject, text: string): readonly string[] {
  const { d, x, y } = key.export({ format: 'jwk' });
  // As in SPKI, where the point starts a base64 group.
  const publicText = Buffer.concat([toBytes(x), toBytes(y)]).toString('base64');
  const { key: inner } = readKeyJson(text) ?? {};
  // The other values of a JSON key file are not secret, and are shown in logs.
  const texts = inner === undefined ? textMaskVariants(text) : [text.trim(), ...textMaskVariants(inner)];
  const variants = new Set([...texts, ...numberVariants(toBytes(d))]);
  return [...variants].filter((variant) => !publicText.includes(variant));
}

/** The bytes of a number in a JWK. */
function toBytes(number: string | undefined): Buffer {
  return Buffer.from(String(number), 'base64url');
}

/** The texts to mask for a secret of unknown type. If it is a P-256 private key, these are the variants of the key. */
export function maskVariants(secret: string): readonly string[] {
  // A token is not tried as a key, because there may be a hundred thousand of them.
  if (secret.startsWith('eyJ') && secret.includes('.')) return textMaskVariants(secret);
  try {
    return keyMaskVariants(readPrivateKey(secret), secret);
  } catch {
    return textMaskVariants(secret);
  }
}

/**
 * A private number as a whole and in pieces of about six bytes, in hex, in base64 and base64url for each possible
 * alignment, and in base64 of these. The pieces are for runners that apply one mask after another (act, Gitea): after they
 * have replaced a line inside a longer secret, they do not find the longer secret any more.
 */
function numberVariants(scalar: Buffer): string[] {
  const hex = scalar.toString('hex');
  const inHex = [hex, hex.toUpperCase()];
  const texts = base64Within(scalar).flatMap((text) => [text, asBase64url(text)]);
  const twice = texts.flatMap((text) => base64Within(Buffer.from(text)));
  return [
    ...inHex,
    scalar.toString('base64'),
    scalar.toString('base64url'),
    ...inHex.flatMap((text) => split(text, 12)),
    ...texts.flatMap((text) => split(text, 8)),
    ...twice.flatMap((text) => split(text, 10)),
  ];
}

/** The base64 of bytes that follow zero, one or two other bytes: only the characters that depend on no other byte. */
function base64Within(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

/** Splits a text into pieces of this length. The last piece is longer if there is a rest. */
function split(text: string, length: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (; text.length - start >= 2 * length; start += length) pieces.push(text.slice(start, start + length));
  pieces.push(text.slice(start));
  return pieces;
}

function asBase64url(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
