import { PRIVATE_DER } from './private-der.ts';

/** Characters that the shortest private key has at least, in any form. */
const SHORTEST = 60;

/** What stands before the digits of one byte, or between lines, and is not a digit itself. */
const PREFIX = /\\x|0x|\\{1,4}[nrt]|%(?=[0-9A-Fa-f]{2})/g;

/**
 * The place in a text at which a private key begins whose digits were put apart: base64 or hex in short groups, hex with
 * colons, escapes, a dump with addresses, or bytes as decimal numbers. Undefined if there is none.
 */
export function findGroupedKey(text: string): number | undefined {
  if (text.length < SHORTEST) return undefined;
  const blanked = text.replace(PREFIX, (prefix) => ' '.repeat(prefix.length));
  return findBase64(blanked) ?? findHex(blanked) ?? findNumbers(blanked);
}

/** Digits in a row from which on they are no group. */
const LONGEST_GROUP = 40;

/** Whether the digits at a place are soon followed by something else. */
function isGroup(text: string, place: number, digits: RegExp): boolean {
  return !digits.test(text.slice(place, place + LONGEST_GROUP));
}

interface Digits {
  readonly digits: string;
  /** The place of each digit in the text. */
  readonly places: readonly number[];
}

function digitsOf(text: string, digit: RegExp): Digits {
  const found = [...text.matchAll(digit)];
  return { digits: found.map(([character]) => character).join(''), places: found.map(({ index }) => index) };
}

/** A DER sequence in base64, or the beginning of PEM at any of three alignments. */
function findBase64(text: string): number | undefined {
  const { digits, places } = digitsOf(text, /[A-Za-z0-9+/_-]/g);
  for (const { index } of digits.matchAll(/(?=M[A-P]|LS0tLS1CRUdJTi|0tLS0tQkVHSU4|tLS0tLUJFR0lO)/g)) {
    const start = Buffer.from(digits.slice(index, index + 80), 'base64');
    const isKey = PRIVATE_DER.test(start.toString('hex')) || isPrivatePem(digits.slice(index, index + 80));
    const place = places[index] ?? 0;
    if (isKey && isGroup(text, place, /^[A-Za-z0-9+/_-]*$/)) return place;
  }
  return undefined;
}

function isPrivatePem(digits: string): boolean {
  return ['', 'A', 'AA'].some((before) =>
    /BEGIN[A-Z0-9 ]*PRIVATE/.test(Buffer.from(before + digits, 'base64').toString('latin1')),
  );
}

function findHex(text: string): number | undefined {
  const { digits, places } = digitsOf(text, /[0-9A-Fa-f]/g);
  for (const { index } of digits.matchAll(/(?=30)/g))
    if (
      PRIVATE_DER.test(digits.slice(index, index + 80).toLowerCase()) &&
      isGroup(text, places[index] ?? 0, /^[0-9A-Fa-f]*$/)
    )
      return places[index];
  return undefined;
}

function findNumbers(text: string): number | undefined {
  const numbers = [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ byte: Number(digits), index }));
  for (const [at, { byte, index }] of numbers.entries()) {
    if (byte !== 0x30) continue;
    const bytes = numbers.slice(at, at + 40).map((number) => Math.min(number.byte, 255));
    if (PRIVATE_DER.test(Buffer.from(bytes).toString('hex'))) return index;
  }
  return undefined;
}
