import { createPrivateKey } from 'node:crypto';

/** So many characters of a secret in a row are a leak. */
const WINDOW = 8;

const TOKEN = /eyJ[\w-]{5,}\.eyJ[\w-]+\.[\w-]{20,}/g;

/**
 * Every piece of the secrets that can be read in the texts, and every whole token whoever made it. A secret is a
 * private key as it was given or a token; what is public of it (a key's point and armour, a token's claims) is no leak.
 */
export function findLeaks(secrets: readonly string[], texts: readonly string[]): string[] {
  const forbidden = new Set(secrets.flatMap(secretParts).flatMap(windowsOf));
  return texts.flatMap((text) => [
    ...fragments(windowsOf(text).map((piece) => forbidden.has(piece) && /[A-Za-z0-9]/.test(piece))).map(
      ([start, end]) => text.slice(start, end + WINDOW),
    ),
    ...(text.match(TOKEN) ?? []),
  ]);
}

function windowsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - WINDOW + 1) }, (_, start) =>
    text.slice(start, start + WINDOW),
  );
}

/** First and last place of each row of hits. */
function fragments(hits: readonly boolean[]): (readonly [start: number, end: number])[] {
  const starts = hits.flatMap((hit, place) => (hit && !hits[place - 1] ? [place] : []));
  const ends = hits.flatMap((hit, place) => (hit && !hits[place + 1] ? [place] : []));
  return starts.map((start, row) => [start, ends[row] ?? start]);
}

function secretParts(secret: string): string[] {
  const [, , signature] = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(secret) ? secret.split('.') : [];
  if (signature !== undefined) return [signature];
  const number = privateNumber(secret);
  return number ? renderings(number, secret) : [withoutOutline(secret)];
}

/** The 32 secret bytes of a P-256 key in PEM. */
function privateNumber(secret: string): Buffer | undefined {
  try {
    const { crv, d = '' } = createPrivateKey(secret).export({ format: 'jwk' });
    return crv === 'P-256' ? Buffer.from(d, 'base64url') : undefined;
  } catch {
    return undefined;
  }
}

function renderings(number: Buffer, pem: string): string[] {
  const inBase64 = alignments(number);
  const start = Math.max(...inBase64.map((text) => pem.indexOf(text.slice(0, 12))));
  const lines = pem.slice(start, start + 44);
  const hex = number.toString('hex');
  return [...inBase64, ...alignments(Buffer.from(lines)), lines, hex, hex.toUpperCase()].flatMap((text) => [
    text,
    text.replaceAll('+', '-').replaceAll('/', '_'),
  ]);
}

/** Bytes in base64 wherever they begin in what is encoded: only the digits that these bytes alone decide. */
function alignments(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

/** A key of another kind, or none at all: everything counts but the armour and the beginning that all of its kind share. */
function withoutOutline(secret: string): string {
  const body = secret.replace(/-+(?:BEGIN|END)[A-Z0-9 ]*-+/g, '').trim();
  return body.length > 96 ? body.slice(48) : body;
}
