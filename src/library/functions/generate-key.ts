// Generated from src/tasks by "npm run generate". Do not edit.

import type { Context } from '../../base/context.ts';
import { generateKey as task } from '../../tasks/generate-key.ts';
import { callTask } from '../call-task.ts';

/** Every input of `generateKey`, one by one. */
interface GenerateKeyInputs {
  /**
   * Passphrase that encrypts the secret outputs into `sealed`. Use `openSealed` to decrypt them in another
   * job.
   */
  readonly sealPassphrase?: string | undefined;
  /**
   * File to write the private key to, with mode 0600. It must not exist: a file is never overwritten. The
   * private key is then not an output.
   */
  readonly storeFile?: string | undefined;
}

/** What `generateKey` takes. */
export type GenerateKeyRequest = GenerateKeyInputs &
  // At most one of storeFile, sealPassphrase.
  ({ readonly sealPassphrase?: undefined } | { readonly storeFile?: undefined });

/** What `generateKey` returns. */
export interface GenerateKeyResult {
  /** The private key, as PKCS#8 PEM. Secret. */
  readonly distributionPrivateKey?: string | undefined;
  /** The public key, as PEM. */
  readonly distributionPublicKey: string;
  /** Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER. */
  readonly fingerprint: string;
  /** The secret outputs, encrypted with `sealPassphrase`. */
  readonly sealed?: string | undefined;
}

/** As below; with `sealPassphrase` and without `storeFile` the result always has `distributionPrivateKey` and `sealed`. */
export function generateKey(
  request: GenerateKeyRequest & { readonly sealPassphrase: string; readonly storeFile?: undefined },
  context?: Partial<Context>,
): Promise<GenerateKeyResult & { readonly distributionPrivateKey: string; readonly sealed: string }>;
/** As below; without `storeFile` the result always has `distributionPrivateKey`. */
export function generateKey(
  request?: GenerateKeyRequest & { readonly storeFile?: undefined },
  context?: Partial<Context>,
): Promise<GenerateKeyResult & { readonly distributionPrivateKey: string }>;
/**
 * Creates a P-256 key pair. Returns the private key as PKCS#8 PEM or, with `storeFile`, writes it to a new file with mode 0600. Throws `InputError`, `ERR_FILE_PROTECTED` if the file exists, and `ERR_FILE_WRITE`.
 *
 * @example
 * ```ts
 * import { generateKey } from 'asc-credentials';
 *
 * const { distributionPublicKey, fingerprint } = await generateKey({});
 * console.log(distributionPublicKey, fingerprint);
 * ```
 */
export function generateKey(
  request?: GenerateKeyRequest,
  context?: Partial<Context>,
): Promise<GenerateKeyResult>;

export function generateKey(
  request?: GenerateKeyRequest,
  context?: Partial<Context>,
): Promise<GenerateKeyResult> {
  return callTask(task, request ?? {}, context);
}
