// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { publicKey as task } from '../../tasks/public-key.ts';
import { callTask } from '../call-task.ts';

/** Every input of `readPublicKey`, one by one. */
interface PublicKeyInputs {
  /** Alternative distribution private key: the contents of the PEM file, or base64 of them. */
  readonly distributionPrivateKey?: string | KeyObject | undefined;
  /** Alternative distribution public key, as PEM or base64 of it. */
  readonly distributionPublicKey?: string | KeyObject | undefined;
  /** Private key of an API key or In-App Purchase key: the contents of the .p8 file, or base64 of them. */
  readonly privateKey?: string | KeyObject | undefined;
}

/** What `readPublicKey` takes. */
export type PublicKeyRequest = PublicKeyInputs &
  // Exactly one of distributionPublicKey, distributionPrivateKey, privateKey.
  (
    | {
        readonly distributionPublicKey: string | KeyObject;
        readonly distributionPrivateKey?: undefined;
        readonly privateKey?: undefined;
      }
    | {
        readonly distributionPrivateKey: string | KeyObject;
        readonly distributionPublicKey?: undefined;
        readonly privateKey?: undefined;
      }
    | {
        readonly privateKey: string | KeyObject;
        readonly distributionPublicKey?: undefined;
        readonly distributionPrivateKey?: undefined;
      }
  );

/** What `readPublicKey` returns. */
export interface PublicKeyResult {
  /** The public key, as PEM. */
  readonly distributionPublicKey: string;
  /** Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER. */
  readonly fingerprint: string;
}

/**
 * Reads the public key and the fingerprint of a key that you have, as `openssl ec -pubout` does. Throws `InputError`.
 *
 * @example
 * ```ts
 * import { readPublicKey } from 'asc-credentials';
 *
 * const { fingerprint } = await readPublicKey({ distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY! });
 * console.log(fingerprint);
 * ```
 */
export function readPublicKey(
  request: PublicKeyRequest,
  context?: Partial<Context>,
): Promise<PublicKeyResult> {
  return callTask(task, request, context);
}
