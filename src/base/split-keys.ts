import { PRIVATE_DER } from './private-der.ts';

/** The minimum length of a private key in any encoding, in characters. */
const MIN_LENGTH = 60;

/** Prefixes of a byte and escaped line breaks, which are not part of the encoded bytes. */
const PREFIX = /\\x|0x|\\{1,4}[nrt]|%(?=[0-9A-Fa-f]{2})/g;

/**
 * Finds a private key in parts: base64 or hex in short groups, hex with colons, escapes, a hex dump with addresses, or bytes
 * as decimal numbers. Returns the position where it starts, or undefined.
 */
export function findSplitKey(text: string): number | undefined {
  if (text.length < MIN_LENGTH) return undefined;
  const blanked = text.replace(PREFIX, (prefix) => ' '.repeat(prefix.length));
  return findBase64(blanked) ?? findHex(blanked) ?? findNumbers(blanked);
}

/** The longest group of base64 or hex characters. */
const MAX_GROUP_LENGTH = 40;

/** Whether the base64 or hex characters at a position are soon followed by another character. */
function isGroup(text: string, position: number, group: RegExp): boolean {
  return !group.test(text.slice(position, position + MAX_GROUP_LENGTH));
}

interface EncodedText {
  /** The base64 or hex characters, without what is between them. */
  readonly characters: string;
  /** The position of each character in the text. */
  readonly positions: readonly number[];
}

function charactersOf(text: string, character: RegExp): EncodedText {
  const found = [...text.matchAll(character)];
  return {
    characters: found.map(([one]) => one).join(''),
    positions: found.map(({ index }) => index),
  };
}

/** Finds a DER sequence in base64, or base64 of PEM at any of three alignments. */
function findBase64(text: string): number | undefined {
  const { characters, positions } = charactersOf(text, /[A-Za-z0-9+/_-]/g);
  for (const { index } of characters.matchAll(/(?=M[A-P]|LS0tLS1CRUdJTi|0tLS0tQkVHSU4|tLS0tLUJFR0lO)/g)) {
    const start = Buffer.from(characters.slice(index, index + 80), 'base64');
    const isKey =
      PRIVATE_DER.test(start.toString('hex')) || isPrivatePem(characters.slice(index, index + 80));
    const position = positions[index] ?? 0;
    if (isKey && isGroup(text, position, /^[A-Za-z0-9+/_-]*$/)) return position;
  }
  return undefined;
}

function isPrivatePem(base64: string): boolean {
  return ['', 'A', 'AA'].some((before) =>
    /BEGIN[A-Z0-9 ]*PRIVATE/.test(Buffer.from(before + base64, 'base64').toString('latin1')),
  );
}

function findHex(text: string): number | undefined {
  const { characters, positions } = charactersOf(text, /[0-9A-Fa-f]/g);
  for (const { index } of characters.matchAll(/(?=30)/g))
    if (
      PRIVATE_DER.test(characters.slice(index, index + 80).toLowerCase()) &&
      isGroup(text, positions[index] ?? 0, /^[0-9A-Fa-f]*$/)
    )
      return positions[index];
  return undefined;
}

function findNumbers(text: string): number | undefined {
  const numbers = [...text.matchAll(/\d+/g)].map(({ 0: number, index }) => ({ byte: Number(number), index }));
  for (const [at, { byte, index }] of numbers.entries()) {
    if (byte !== 0x30) continue;
    const bytes = numbers.slice(at, at + 40).map((number) => Math.min(number.byte, 255));
    if (PRIVATE_DER.test(Buffer.from(bytes).toString('hex'))) return index;
  }
  return undefined;
}
