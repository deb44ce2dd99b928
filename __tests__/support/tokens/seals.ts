import { CompactEncrypt } from 'jose';

// Sealing and opening are slow by design: each takes a core for half a second or more.
export const passphrase = 'Zk3vQ8pW1nXr7sTb+5yLc/9dHfGj2mUa';

export const DAMAGED =
  'sealed is damaged or was not created by this package. Pass on the complete text, unchanged';
export const NOT_OPENED = 'sealed cannot be decrypted: the passphrase is wrong, or the text was changed';
export const FOREIGN = 'sealed is a JWE, but it was not created by this package';

/** The header of a seal without the iteration count. A low count lets a test try hundreds of seals. */
export const HEADER = {
  alg: 'PBES2-HS512+A256KW',
  enc: 'A256GCM',
  typ: 'asc-credentials-sealed+jwe',
  mode: 'asc-token',
  exp: 4_000_000_000,
};

interface Making {
  readonly plaintext?: string;
  readonly count?: number;
}

/** Creates a JWE with jose alone. */
export async function encrypt(
  header: object,
  { plaintext = '{"token":"the token"}', count = 1_000 }: Making = {},
): Promise<string> {
  const { alg } = header as { alg: string };
  const encryption = new CompactEncrypt(Buffer.from(plaintext)).setProtectedHeader(header as typeof HEADER);
  if (alg.startsWith('PBES2')) encryption.setKeyManagementParameters({ p2c: count });
  return encryption.encrypt(Buffer.from(passphrase));
}

/** Replaces fields of the protected header, without encrypting again. */
export function withHeader(sealed: string, change: object): string {
  const [header = '', ...rest] = sealed.split('.');
  const fields = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...fields, ...change })).toString('base64url');
  return [changed, ...rest].join('.');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Replaces one character so that the decoded bytes change, too. A dot becomes a digit of base64url. */
export function replaceCharacterAt(text: string, place: number): string {
  const digit = DIGITS.indexOf(text.charAt(place));
  const other = digit < 0 ? 'A' : DIGITS.charAt(digit ^ 32);
  return text.slice(0, place) + other + text.slice(place + 1);
}
