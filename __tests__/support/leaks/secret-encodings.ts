import { createPrivateKey } from 'node:crypto';

/** Returns the secret part of a secret in each common encoding: text, base64, base64url, hexadecimal. */
export function encodingsOf(secret: string): string[] {
  const signature = signatureOf(secret);
  const number = signature === undefined ? privateNumber(secret) : undefined;
  const forms = number
    ? [...bytesIn(number), ...textsIn(linesOf(number, secret))]
    : textsIn(signature ?? withoutOutline(secret));
  return [...new Set(forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]))];
}

/** Returns the signature of a token. No regular expression runs over the whole token, because it can have megabytes. */
function signatureOf(text: string): string | undefined {
  const [header = '', , signature = '', ...more] = text.split('.');
  return header.startsWith('eyJ') && more.length === 0 && /^[\w-]{1,700}$/.test(signature)
    ? signature
    : undefined;
}

/** Returns a text, the text without white space, and its encodings. */
function textsIn(text: string): string[] {
  return [text, text.replaceAll(/\s/g, ''), ...bytesIn(Buffer.from(text))];
}

function bytesIn(bytes: Buffer): string[] {
  return [...alignments(bytes), bytes.toString('hex')];
}

/** Returns the base64 of bytes at each of the three possible offsets, without the digits that also depend on other bytes. */
function alignments(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

/** Returns the 32 secret bytes of a P-256 key in PEM. */
function privateNumber(secret: string): Buffer | undefined {
  try {
    const { crv, d = '' } = createPrivateKey(secret).export({ format: 'jwk' });
    return crv === 'P-256' ? Buffer.from(d, 'base64url') : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the part of a PEM text that contains the secret bytes. */
function linesOf(number: Buffer, pem: string): string {
  const start = Math.max(...alignments(number).map((text) => pem.indexOf(text.slice(0, 12))));
  return pem.slice(start, start + 44);
}

/**
 * Returns what is secret in a text that is not a P-256 key: not the PEM labels, and not the first bytes, which all keys of a
 * type share. A long text is shortened, to save time.
 */
function withoutOutline(secret: string): string {
  const body = secret.replace(/-+(?:BEGIN|END)[A-Z0-9 ]*-+/g, '').trim();
  return body.length > 96 ? body.slice(48, 400) : body;
}
