import type { KeyObject } from 'node:crypto';
import { readPrivateKey } from './key.ts';
import { textMaskVariants } from './text-mask-variants.ts';

/**
 * Every form in which a private key could come back: the text it was read from, and its secret number in hex, base64 and
 * base64url, whatever is around it. A piece of the public key is left out: SEC1 ends in a line of it, and to mask that line
 * would hide the public key in logs and drop it from the outputs of jobs.
 */
export function keyMaskVariants(key: KeyObject, text: string): readonly string[] {
  const { d, x, y } = key.export({ format: 'jwk' });
  const [scalar, ...point] = [d, x, y].map((number) => Buffer.from(number ?? '', 'base64url'));
  const open = Buffer.concat(point).toString('base64'); // As in SPKI, where it begins a group of base64.
  const forms = new Set([...textMaskVariants(text), ...numberForms(scalar ?? Buffer.alloc(0))]);
  return [...forms].filter((form) => !open.includes(form));
}

/** Every form in which a secret could come back whose nature nobody has told: of a P-256 key those of the key. */
export function maskVariants(secret: string): readonly string[] {
  if (/^[\w-]+\./.test(secret)) return textMaskVariants(secret); // A token: there may be a hundred thousand.
  try {
    return keyMaskVariants(readPrivateKey(secret), secret);
  } catch {
    return textMaskVariants(secret);
  }
}

/**
 * A secret number, whole and cut into tiles of six bytes, which no runner can fail to mask: one that applies mask after
 * mask (act, Gitea) finds a long form no more once a line inside it is gone, and whatever is left of it is tiles. In base64
 * and base64url wherever the number begins in what is encoded, in base64 of that, and in hex.
 */
function numberForms(scalar: Buffer): string[] {
  const hex = scalar.toString('hex');
  const whole = [hex, hex.toUpperCase(), scalar.toString('base64'), scalar.toString('base64url')];
  const texts = base64Within(scalar).flatMap((text) => [text, asBase64url(text)]);
  const twice = texts.flatMap((text) => base64Within(Buffer.from(text, 'latin1')));
  return [
    ...whole,
    ...whole.slice(0, 2).flatMap((text) => cut(text, 12)),
    ...texts.flatMap((text) => cut(text, 8)),
    ...twice.flatMap((text) => cut(text, 10)),
  ];
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
