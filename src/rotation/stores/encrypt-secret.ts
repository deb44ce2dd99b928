import { NetworkError } from '../../base/errors.ts';
import type { Client } from '../../http/client.ts';
import { callGitHub } from './github-api.ts';
import type { SecretAddress } from './github-secret.ts';

/** Encrypts a text as GitHub's API takes it for a secret. */
export type Encrypt = (text: string) => EncryptedSecret;

/** The encrypted value of a secret, in the fields of GitHub's API. */
interface EncryptedSecret {
  /** Base64 of a libsodium sealed box. */
  readonly encrypted_value: string;
  /** The ID of the public key that the box was made for. */
  readonly key_id: string;
}

/**
 * Reads the public key that secrets are encrypted for, and returns what encrypts with it. Throws `NetworkError` if nothing
 * can be encrypted for it. See https://docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api
 */
export async function readEncryption(client: Client, { github, folder }: SecretAddress): Promise<Encrypt> {
  const { body } = await callGitHub(client, github, { method: 'GET', path: `${folder}/public-key` });
  const { sealBox } = await import('./sealed-box.ts');
  const { key, key_id: id } = (body ?? {}) as { key?: unknown; key_id?: unknown };
  if (typeof key !== 'string' || typeof id !== 'string') throw noPublicKey();
  const encrypt = (text: string) => {
    const box = sealBox(text, Buffer.from(key, 'base64'));
    return { encrypted_value: Buffer.from(box).toString('base64'), key_id: id };
  };
  try {
    encrypt('');
  } catch {
    throw noPublicKey(); // The reason does not help: it is OpenSSL's, about a text that should be 32 bytes of base64.
  }
  return encrypt;
}

function noPublicKey(): NetworkError {
  return new NetworkError("GitHub's response contains no public key to encrypt the secret with", {
    code: 'ERR_NETWORK_RESPONSE',
  });
}
