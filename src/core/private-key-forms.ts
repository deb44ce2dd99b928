import type { KeyObject } from 'node:crypto';
import { publicKeyOf } from './key-exports.ts';
import { readPrivateKey } from './key.ts';
import { secretForms } from './secret-forms.ts';

/**
 * Every form in which a private key could come back: that of the text it was read from, PKCS#8, SEC1 and the bare number.
 * What is a piece of the public key as well is left out: SEC1 ends in a line of it, and to mask that line would hide the
 * public key in logs and drop it from the outputs of jobs.
 */
export function privateKeyForms(key: KeyObject, text: string): readonly string[] {
  const scalar = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
  const ders = (['pkcs8', 'sec1'] as const).map((type) => key.export({ format: 'der', type }));
  const hex = scalar.toString('hex'); // Part of the hex of every DER that holds the number.
  const forms = new Set([...secretForms(text), hex, hex.toUpperCase()]);
  for (const bytes of [...ders, scalar]) {
    const base64 = bytes.toString('base64');
    for (const form of [...(base64.match(/.{1,64}/g) ?? []), base64, bytes.toString('base64url')])
      forms.add(form);
  }
  for (const tile of tilesOf(scalar)) forms.add(tile);
  const open = publicKeyOf(key).export({ format: 'der', type: 'spki' }).toString('base64');
  return [...forms].filter((form) => !open.includes(form));
}

/** Every form in which a secret could come back whose nature nobody has told: of a P-256 key those of the key. */
export function formsOfAny(secret: string): readonly string[] {
  if (/^[\w-]+\./.test(secret)) return secretForms(secret); // A token: there may be a hundred thousand.
  try {
    return privateKeyForms(readPrivateKey(secret), secret);
  } catch {
    return secretForms(secret);
  }
}

/**
 * A secret number cut into tiles of six bytes, which no runner can fail to mask: one that applies mask after mask (act,
 * Gitea) finds a long form no more once a line inside it is gone, and whatever is left of it is tiles. In base64 and
 * base64url wherever the number begins in what is encoded, in base64 of that, and in hex.
 */
function tilesOf(scalar: Buffer): string[] {
  const hex = cut(scalar.toString('hex'), 12);
  const once = base64Within(scalar);
  const texts = once.flatMap((text) => [text, asBase64url(text)]);
  const twice = texts.flatMap((text) => base64Within(Buffer.from(text, 'latin1')));
  const base64 = [...texts.flatMap((text) => cut(text, 8)), ...twice.flatMap((text) => cut(text, 10))];
  return [...hex, ...hex.map((tile) => tile.toUpperCase()), ...base64];
}

/** The base64 of bytes behind none, one or two others: the digits that these bytes alone decide. */
function base64Within(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

/** Pieces of a length, of which the last takes what is left. */
function cut(text: string, length: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (; text.length - start >= 2 * length; start += length) pieces.push(text.slice(start, start + length));
  pieces.push(text.slice(start));
  return pieces;
}

function asBase64url(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
