import { createPrivateKey } from 'node:crypto';

/** What of a secret nobody may read, in each of the encodings that are met: its text, base64, base64url, hexadecimal. */
export function encodingsOf(secret: string): string[] {
  const signature = signatureOf(secret);
  const number = signature === undefined ? privateNumber(secret) : undefined;
  const forms = number
    ? [...bytesIn(number), ...textsIn(linesOf(number, secret))]
    : textsIn(signature ?? withoutOutline(secret));
  return [...new Set(forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]))];
}

/** What is secret of a token. No expression runs over the whole: it may have megabytes. */
function signatureOf(text: string): string | undefined {
  const [header = '', , signature = '', ...more] = text.split('.');
  return header.startsWith('eyJ') && more.length === 0 && /^[\w-]{1,700}$/.test(signature)
    ? signature
    : undefined;
}

/** A text, and what others make of it. */
function textsIn(text: string): string[] {
  return [text, text.replaceAll(/\s/g, ''), ...bytesIn(Buffer.from(text))];
}

function bytesIn(bytes: Buffer): string[] {
  return [...alignments(bytes), bytes.toString('hex')];
}

/** Bytes in base64 wherever they begin in what is encoded: only the digits that these bytes alone decide. */
function alignments(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
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

/** The part of a PEM text that holds the secret bytes. */
function linesOf(number: Buffer, pem: string): string {
  const start = Math.max(...alignments(number).map((text) => pem.indexOf(text.slice(0, 12))));
  return pem.slice(start, start + 44);
}

/**
 * A key of another kind, or none at all: everything counts but the armour and the beginning that all of its kind share. Of
 * a long one some lines stand for the rest.
 */
function withoutOutline(secret: string): string {
  const body = secret.replace(/-+(?:BEGIN|END)[A-Z0-9 ]*-+/g, '').trim();
  return body.length > 96 ? body.slice(48, 400) : body;
}
