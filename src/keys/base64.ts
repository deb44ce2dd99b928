import { isWholeSequence } from './der.ts';

/** Ways to copy lines that add characters to each of them, and how to remove these. The first one changes nothing. */
const REPAIRS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/^\s*(?:\d{1,5}[\t:|]|[+-])/gm, ''), // Line numbers of cat -n and grep -n, and a diff.
  (text) => text.replace(/=\r?\n/g, '').replace(/=3D/g, '='), // Quoted-printable, from an e-mail.
];

/** Characters around and between lines: whitespace, quotation marks and separators of lists, comments and replies. */
const BETWEEN = /[\s"'`\u2018-\u201f,;|>#\\]+/g;

/**
 * Decodes base64, base64url or hex, and returns the first result that is a whole DER sequence, or the plain result.
 * Undefined if the text is something else. It is safe to be tolerant, because a key declares its length.
 */
export function decodeBase64OrHex(text: string): Buffer | undefined {
  const results = REPAIRS.map((repair) => decode(repair(text)));
  return results.find((bytes) => bytes && isWholeSequence(bytes)) ?? results[0];
}

function decode(text: string): Buffer | undefined {
  const encoded = text.replace(BETWEEN, '');
  if (/^30:?(?:[0-9a-f]{2}:?)+$/i.test(encoded)) return Buffer.from(encoded.replaceAll(':', ''), 'hex');
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(encoded) ? Buffer.from(encoded, 'base64') : undefined;
}

/** The first character in a text that is not one of base64. Undefined if there is none. */
export function findStrayCharacter(text: string): string | undefined {
  return /[^\sA-Za-z0-9+/_=-]/u.exec(text)?.[0];
}
