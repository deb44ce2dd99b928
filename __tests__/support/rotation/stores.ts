import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import sodium from 'libsodium-wrappers';
import { makeFolder } from '../run/folder.ts';
import type { Account } from '../servers/account.ts';

await sodium.ready;

/** A place for a private key. It uses only files and libsodium, none of the tested code. */
export interface TestStore {
  /** The part of the request of a rotation that selects this store. */
  readonly request: Readonly<Record<string, string>>;
  write(pem: string): void;
  read(): string | undefined;
  /** Problems of the store other than its content. */
  problems(): string[];
}

export const SECRET_PATH = '/repos/octo-org/shop/actions/secrets/DISTRIBUTION_KEY';

export function secretStore({ state, sandbox }: Account, path = SECRET_PATH): TestStore {
  const { secrets, publicKey } = state.github;
  return {
    request: {
      githubToken: state.github.token,
      githubApiUrl: sandbox.url,
      githubRepository: 'octo-org/shop',
      secretName: 'DISTRIBUTION_KEY',
    },
    write(pem) {
      const encryptedValue = Buffer.from(sodium.crypto_box_seal(pem, raw(publicKey, 'x'))).toString('base64');
      secrets.length = 0;
      secrets.push({
        path,
        encryptedValue,
        keyId: '',
        updatedAt: '2026-01-01T00:00:00Z',
        visibility: undefined,
      });
    },
    read: () => openSecret(state.github, path),
    problems: () => secrets.flatMap((secret) => (secret.path === path ? [] : [`${secret.path} was written`])),
  };
}

/** Decrypts the value of a secret with libsodium and GitHub's private key. */
export function openSecret(github: Account['state']['github'], path: string): string | undefined {
  const secret = github.secrets.find((candidate) => candidate.path === path);
  if (!secret) return undefined;
  const sealed = Buffer.from(secret.encryptedValue, 'base64');
  const halves = [raw(github.publicKey, 'x'), raw(github.privateKey, 'd')] as const;
  return Buffer.from(sodium.crypto_box_seal_open(sealed, ...halves)).toString();
}

/** Returns the 32 bytes of the public or private part of an X25519 key. */
function raw(key: KeyObject, half: 'x' | 'd'): Uint8Array {
  return Buffer.from(String(key.export({ format: 'jwk' })[half]), 'base64url');
}

/** A copy of the previous key, which an interrupted rotation leaves. */
const isPrevious = /^distribution\.pem\.[\w-]{12}\.previous$/;

/** Creates a store in a folder of its own, which is removed after the last test. */
export async function fileStore(): Promise<TestStore & { folder: string; path: string }> {
  const folder = await makeFolder();
  const path = join(folder, 'distribution.pem');
  return {
    folder,
    path,
    request: { storeFile: path },
    write(pem) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      writeFileSync(path, pem, { mode: 0o600 });
    },
    read: () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    problems: () =>
      readdirSync(folder).flatMap((name) => [
        ...(join(folder, name) === path || isPrevious.test(name) ? [] : [`${name} was left behind`]),
        ...((statSync(join(folder, name)).mode & 0o777) === 0o600 ? [] : [`${name} is not of mode 0600`]),
      ]),
  };
}
