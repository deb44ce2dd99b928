import type { KeyObject } from 'node:crypto';
import { derForms, partsOf, publicDer } from './p256.ts';

/** Shorter pieces would mask ordinary words of the log. */
const SHORTEST = 8;

const ARMOUR_LINE = /^-+(?:BEGIN|END)[A-Z0-9 ]*-+$/;

/**
 * Every form in which a secret text could come back in a log: the whole, each line of it, and its lines once literal
 * `\n` are read and base64 is decoded. Pieces under 8 characters and PEM's armour lines are left out.
 */
export function secretForms(secret: string): readonly string[] {
  const texts = [secret, secret.replace(/\\+[rn]/g, '\n'), ...decoded(secret)];
  const pieces = texts.flatMap((text) => [
    text.trim(),
    ...text.split(/[\s"'`\uFEFF]+/),
    ...text.split(/\r\n|\r|\n/),
  ]);
  return [...new Set(pieces.map((piece) => piece.trim()))].filter(
    (piece) => piece.length >= SHORTEST && !isArmour(piece),
  );
}

function isArmour(piece: string): boolean {
  return ARMOUR_LINE.test(piece) || /^-+(?:BEGIN|END)$|^KEY-+$|^PRIVATE$/.test(piece);
}

function decoded(secret: string): string[] {
  const digits = secret.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits)) return [];
  const text = Buffer.from(digits, 'base64').toString('utf8');
  return text.includes('-----BEGIN') ? [text] : [];
}

/**
 * Every form in which a private key could come back: that of the text it was read from, PKCS#8, SEC1 and the bare number.
 * What is a piece of the public key as well is left out: SEC1 ends in a line of it, and to mask that line would hide the
 * public key in logs and drop it from the outputs of jobs.
 */
export function privateKeyForms(key: KeyObject, text: string): readonly string[] {
  const parts = partsOf(key);
  const ders = derForms(parts);
  const lines = ders.flatMap((der) => der.toString('base64').match(/.{1,64}/g) ?? []);
  const wholes = [...ders, parts.scalar].flatMap((bytes) => [
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ]);
  const hex = parts.scalar.toString('hex'); // Part of the hex of every DER that holds the number.
  const forms = new Set([...secretForms(text), ...lines, ...wholes, hex, hex.toUpperCase()]);
  const open = publicDer(parts).toString('base64');
  return [...forms].filter((form) => !open.includes(form));
}
