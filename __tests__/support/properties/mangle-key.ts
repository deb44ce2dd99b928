import fc from 'fast-check';
import { base64, pemBody } from '../keys/make-keys.ts';

/** A change that a CI system can make to a secret. */
export type KeyEdit = (text: string) => string;

const QUOTES = ['"', "'", '`'];

/** Edits after which a key can still be read, in the order in which they happen: first the lines, then the text around them. */
const LINES: readonly KeyEdit[] = [
  (pem) => pem,
  (pem) => pem.replaceAll('\n', '\\n'),
  (pem) => pem.replaceAll('\n', '\\r\\n'),
  (pem) => pem.replaceAll('\n', '\r\n'),
  (pem) => pem.replaceAll('\n', '\r'),
  (pem) => pem.replaceAll('\n', ' '),
  (pem) => pem.replaceAll('\n', ''),
  (pem) => pem.replaceAll('\n', '\n\n'),
  (pem) => pem.replace(/^/gm, '      '),
  (pem) => pem.replaceAll('\n', '\t\n'),
  (pem) => pemBody(pem.slice(pem.lastIndexOf('-----BEGIN'))),
];

const AROUND: readonly KeyEdit[] = [
  (text) => text,
  (text) => text.trim(),
  (text) => `\uFEFF${text}`,
  (text) => `\n\n  ${text}\t\n`,
  ...QUOTES.map((quote) => (text: string) => quote + text + quote),
];

const ENCODED: readonly KeyEdit[] = [
  (text) => text,
  (text) => base64(text),
  (text) => base64(text).replace(/.{76}/g, '$&\n'),
  (text) => base64(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  (text) => base64(Buffer.from(`\uFEFF${text}`, 'utf16le')),
];

/** Changes after which a key must still be read. */
export const harmlessEdits: fc.Arbitrary<readonly KeyEdit[]> = fc.tuple(
  ...[LINES, AROUND, ENCODED.map(ifArmoured), AROUND].map((choices) => fc.constantFrom(...choices)),
);

/** Encodes only PEM: base64 of a bare base64 body is not a supported format. */
function ifArmoured(encode: KeyEdit): KeyEdit {
  return (text) => (text.includes('-----BEGIN') ? encode(text) : text);
}

/** Edits after which a key may not be readable, with their place in the text, from 0 to 1. */
const DAMAGES: readonly ((text: string, place: number) => string)[] = [
  (text, place) => text.slice(0, place * text.length),
  (text, place) => text.slice(place * text.length),
  (text, place) => cut(text, place, 1),
  (text, place) => cut(text, place, 64),
  (text, place) => replaceAt(text, place, 'A'),
  (text, place) => replaceAt(text, place, '\u0000'),
  (text, place) => replaceAt(text, place, '-'),
  (text, place) => replaceAt(text, place, '\\'),
  (text, place) => insertAt(text, place, '\n'),
  (text, place) => insertAt(text, place, '-----BEGIN PRIVATE KEY-----'),
  (text, place) => insertAt(text, place, '-----END EC PRIVATE KEY-----'),
  (text, place) => flipByte(text, place),
  (text) => text + text,
  (text) => text.replaceAll('-----', '----'),
  (text) => text.replace('PRIVATE', 'PUBLIC'),
  (text) => text.replaceAll(/(?:EC )?PRIVATE KEY/g, 'CERTIFICATE'),
  (text) => text.toLowerCase(),
  (text) => base64(text),
];

/** Any changes, after which a key may be rejected. */
export const anyEdits: fc.Arbitrary<readonly KeyEdit[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...LINES, ...AROUND, ...ENCODED),
    fc.tuple(fc.constantFrom(...DAMAGES), fc.double({ min: 0, max: 1, noNaN: true })).map(
      ([damage, place]): KeyEdit =>
        (text) =>
          damage(text, place),
    ),
  ),
  { minLength: 1, maxLength: 6 },
);

function cut(text: string, place: number, length: number): string {
  const start = Math.floor(place * text.length);
  return text.slice(0, start) + text.slice(start + length);
}

function insertAt(text: string, place: number, inserted: string): string {
  const start = Math.floor(place * text.length);
  return text.slice(0, start) + inserted + text.slice(start);
}

function replaceAt(text: string, place: number, character: string): string {
  return insertAt(cut(text, place, 1), place, character);
}

/** Changes one byte of the decoded base64, so that the text stays well formed. */
function flipByte(text: string, place: number): string {
  return text.replace(/[A-Za-z0-9+/]{40,}=*/, (digits) => {
    const bytes = Buffer.from(digits, 'base64');
    const index = Math.min(bytes.length - 1, Math.floor(place * bytes.length));
    bytes[index] = (bytes[index] ?? 0) ^ 0x41;
    return base64(bytes);
  });
}
