import { CompactEncrypt, compactDecrypt, errors, type CompactDecryptResult } from 'jose';
import type { Context } from '../base/context.ts';
import { AscError } from '../base/errors.ts';
import { formatRoughly } from '../base/duration.ts';
import { SEAL_TYPE } from './seal-type.ts';
import { readObject } from './read-part.ts';

/** OWASP's recommendation for PBKDF2 with HMAC-SHA-512. It makes each guess of a passphrase slow. */
const PBKDF2_ITERATIONS = 210_000;

/** The part of a seal that everyone can read. It is authenticated with the contents. */
interface SealHeader {
  /** The mode that produced the sealed outputs. */
  readonly mode: string;
  /** When the seal expires, in seconds since 1970. */
  readonly exp: number;
}

/**
 * Encrypts values with a passphrase as a compact JWE: PBES2-HS512+A256KW and A256GCM (RFC 7516, RFC 7518 section 4.8).
 * The mode and the expiry are authenticated.
 */
export async function seal(
  values: object,
  { mode, exp, passphrase }: SealHeader & { passphrase: string },
): Promise<string> {
  const header = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', typ: SEAL_TYPE, mode, exp };
  return new CompactEncrypt(encode(JSON.stringify(values)))
    .setProtectedHeader(header)
    .setKeyManagementParameters({ p2c: PBKDF2_ITERATIONS })
    .encrypt(encode(passphrase));
}

/** Decrypts a seal. Throws an error if it has expired, is damaged, or was sealed with another passphrase. */
export async function openSeal(
  sealed: string,
  passphrase: string,
  { now, nameOf, nameOfMode }: Pick<Context, 'now' | 'nameOf' | 'nameOfMode'>,
): Promise<SealHeader & { readonly values: Readonly<Record<string, unknown>> }> {
  const name = nameOf('the sealed text');
  const { plaintext, protectedHeader } = await decrypt(sealed, passphrase, name);
  const { typ, mode, exp } = protectedHeader;
  const values = readObject(new TextDecoder().decode(plaintext));
  if (typ !== SEAL_TYPE || typeof mode !== 'string' || typeof exp !== 'number' || !values)
    throw new AscError('ERR_SEAL_DAMAGED', `${name} is a JWE, but it was not created by this package`);
  if (exp * 1000 <= now()) {
    const ago = formatRoughly(now() / 1000 - exp);
    throw new AscError('ERR_SEAL_EXPIRED', `${name} expired ${ago} ago. Run ${nameOfMode(mode)} again`);
  }
  return { mode, exp, values };
}

async function decrypt(sealed: string, passphrase: string, name: string): Promise<CompactDecryptResult> {
  try {
    return await compactDecrypt(sealed, encode(passphrase), {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxPBES2Count: PBKDF2_ITERATIONS, // A forged text with a higher count could keep this machine busy.
    });
  } catch (error) {
    if (error instanceof errors.JWEDecryptionFailed)
      throw new AscError(
        'ERR_SEAL_PASSPHRASE',
        `${name} cannot be decrypted: the passphrase is wrong, or the text was changed`,
      );
    if (error instanceof errors.JOSEError)
      throw new AscError(
        'ERR_SEAL_DAMAGED',
        `${name} is damaged or was not created by this package. Pass on the complete text, unchanged`,
      );
    throw error;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
