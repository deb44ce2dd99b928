import fc from 'fast-check';
import { base64, bodyOf } from '../keys/make-keys.ts';

/** One thing that happens to a text on its way through a CI system's secrets. */
export type KeyEdit = (text: string) => string;

const QUOTES = ['"', "'", '`'];

/** What leaves a key readable, in the order in which it happens: lines, then what stands around them. */
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
  (pem) => bodyOf(pem.slice(pem.lastIndexOf('-----BEGIN'))),
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

export const harmless: fc.Arbitrary<readonly KeyEdit[]> = fc.tuple(
  ...[LINES, AROUND, ENCODED.map(ifArmoured), AROUND].map((choices) => fc.constantFrom(...choices)),
);

/** Base64 of what is bare base64 already is no form that a key is promised to be read in. */
function ifArmoured(encode: KeyEdit): KeyEdit {
  return (text) => (text.includes('-----BEGIN') ? encode(text) : text);
}

/** What may leave nothing readable, with the place in the text where it happens, from 0 to 1. */
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

export const anything: fc.Arbitrary<readonly KeyEdit[]> = fc.array(
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

/** A byte of what the base64 stands for: the text stays well formed. */
function flipByte(text: string, place: number): string {
  return text.replace(/[A-Za-z0-9+/]{40,}=*/, (digits) => {
    const bytes = Buffer.from(digits, 'base64');
    const index = Math.min(bytes.length - 1, Math.floor(place * bytes.length));
    bytes[index] = (bytes[index] ?? 0) ^ 0x41;
    return base64(bytes);
  });
}
