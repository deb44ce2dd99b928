import { ApiError } from '../../base/errors.ts';
import { pause, type Client } from '../../http/client.ts';
import { callGitHub } from './github-api.ts';
import { readSecretAccess, type SecretAccess } from './github-secret-access.ts';
import {
  locateSecret,
  readSecret,
  type GitHubSecret,
  type SecretAddress,
  type SecretLocation,
} from './github-secret.ts';
import type { KeyStore, PreparedStore } from './key-store.ts';
import { readEncryption, type Encrypt } from './encrypt-secret.ts';

/** What was found when a secret was prepared. */
interface PreparedSecret {
  readonly encrypt: Encrypt;
  /** Undefined if the secret did not exist. */
  readonly before: GitHubSecret | undefined;
  /** Which repositories may use the secret, as GitHub's API takes it. */
  readonly access: SecretAccess;
}

/**
 * Milliseconds before each look at a secret that was written, until its time has changed. GitHub's times are in whole
 * seconds, and the API may show a change late.
 */
const CONFIRM_DELAYS_MS = [0, 1_000, 1_000, 2_000];

/** Keeps the key in a GitHub Actions secret. */
export function createGitHubSecretStore(location: SecretLocation): KeyStore {
  const address = locateSecret(location);
  return {
    name: address.description,
    async prepare(client) {
      const encrypt = await readEncryption(client, address);
      const before = await readSecret(client, address);
      const access =
        location.organization === undefined ? {} : await readSecretAccess(client, address, before);
      const adviceIfNew = `Check ${client.context.nameOf('the name of the secret')}. If it is right, create the secret first, with any value, and run the rotation again`;
      return { ...prepareSecret(address, { encrypt, before, access }), adviceIfNew };
    },
  };
}

function prepareSecret(address: SecretAddress, { encrypt, before, access }: PreparedSecret): PreparedStore {
  const { github, path } = address;
  return {
    isNew: before === undefined,
    isUnchanged: async (client) => (await readSecret(client, address))?.updatedAt === before?.updatedAt,
    async store(client, { privateKey }) {
      const write = (encryptText: Encrypt) =>
        callGitHub(client, github, { method: 'PUT', path, body: { ...encryptText(privateKey), ...access } });
      try {
        await write(encrypt);
      } catch (error) {
        if (!mayBeEncryptedForOldKey(error)) throw error;
        await write(await readEncryption(client, address));
      }
      return { isProven: (later) => waitForChange(later, address, before) };
    },
  };
}

/** GitHub refuses a secret that was encrypted for a public key that it has replaced since. */
function mayBeEncryptedForOldKey(error: unknown): boolean {
  return error instanceof ApiError && !error.mayHaveHappened && [409, 422].includes(error.status);
}

/** The value of a secret cannot be read back: the time of its last change is the proof that it was written. */
async function waitForChange(
  client: Client,
  address: SecretAddress,
  before: GitHubSecret | undefined,
): Promise<boolean> {
  for (const delayMs of CONFIRM_DELAYS_MS) {
    if (delayMs > 0) await pause(client, delayMs);
    const secret = await readSecret(client, address);
    if (secret && secret.updatedAt !== before?.updatedAt) return true;
  }
  return false;
}
