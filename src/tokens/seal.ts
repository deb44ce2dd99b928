import { CompactEncrypt, compactDecrypt, errors, type CompactDecryptResult } from 'jose';
import { AscError } from '../base/errors.ts';
import { roughly } from '../base/duration.ts';
import { SEAL_TYPE } from './tokens-text.ts';

/** What OWASP asks of PBKDF2 with HMAC-SHA-512: a fifth of a second, for us once and for a guesser each time. */
const ITERATIONS = 210_000;

/** What a seal says of itself, readable by all and bound to what it holds. */
interface SealHeader {
  /** The mode whose outputs are inside. */
  readonly mode: string;
  /** When it can no longer be opened, in seconds since 1970. */
  readonly exp: number;
}

/**
 * Encrypts values with a passphrase, as a compact JWE: PBES2-HS512+A256KW and A256GCM (RFC 7516, RFC 7518 4.8). Mode and
 * expiry are part of what is authenticated.
 */
export async function seal(
  values: object,
  { mode, exp, passphrase }: SealHeader & { passphrase: string },
): Promise<string> {
  const header = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', typ: SEAL_TYPE, mode, exp };
  return new CompactEncrypt(encode(JSON.stringify(values)))
    .setProtectedHeader(header)
    .setKeyManagementParameters({ p2c: ITERATIONS })
    .encrypt(encode(passphrase));
}

/** Opens what `seal` made; throws `ERR_SEAL_EXPIRED`, `ERR_SEAL_DAMAGED` or `ERR_SEAL_PASSPHRASE`. */
export async function openSeal(
  sealed: string,
  { passphrase, now }: { passphrase: string; now: number },
): Promise<SealHeader & { readonly values: Readonly<Record<string, unknown>> }> {
  const { plaintext, protectedHeader } = await decrypt(sealed, passphrase);
  const { typ, mode, exp } = protectedHeader;
  const values = readObject(plaintext);
  if (typ !== SEAL_TYPE || typeof mode !== 'string' || typeof exp !== 'number' || !values)
    throw new AscError(
      'ERR_SEAL_DAMAGED',
      'sealed is a JWE of something else: no mode of this package has made it',
    );
  if (exp * 1000 <= now) {
    const ago = roughly(now / 1000 - exp);
    throw new AscError(
      'ERR_SEAL_EXPIRED',
      `sealed expired ${ago} ago: what ${mode} sealed. Run ${mode} again`,
    );
  }
  return { mode, exp, values };
}

/** What was sealed, where it is an object. Why it is none stays untold: the parser would quote it. */
function readObject(plaintext: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(plaintext));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

async function decrypt(sealed: string, passphrase: string): Promise<CompactDecryptResult> {
  try {
    return await compactDecrypt(sealed, encode(passphrase), {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxPBES2Count: ITERATIONS, // More would let a forged text keep this machine busy for as long as it likes.
    });
  } catch (error) {
    if (error instanceof errors.JWEDecryptionFailed)
      throw new AscError(
        'ERR_SEAL_PASSPHRASE',
        'sealed cannot be opened: the passphrase is not the one that it was sealed with, or it was changed on its way',
      );
    if (error instanceof errors.JOSEError)
      throw new AscError(
        'ERR_SEAL_DAMAGED',
        'sealed is damaged or not what this package seals. Hand over the whole output `sealed`, unchanged',
      );
    throw error;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
