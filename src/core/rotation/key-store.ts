import { hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import type { Log } from '../../context.ts';
import type { Client } from '../api/http.ts';
import { githubSecretStore } from './github-secrets.ts';
import { besides, refuseOtherThanFile, storeError, writePrivateFile } from '../files.ts';

/** A place that keeps a private key for the pipelines that sign with it. */
export interface KeyStore {
  /** For messages: `the file key.pem`. */
  readonly name: string;
  /** Proves, before anything is changed at Apple, that a key can be stored here, and notes what is stored now. */
  prepare(): void | Promise<void>;
  /** Whether nothing was there when it was prepared. */
  isNew(): boolean;
  /** What to do if something should have been there. */
  readonly adviceIfNew?: string;
  /** Whether the store still holds what it held when it was prepared: else somebody else has stored a key. */
  isUnchanged(): boolean | Promise<boolean>;
  /** Stores a private key, whole or not at all, in place of what is there. */
  store(privateKeyPem: string): void | Promise<void>;
  /** Whether it can be proven that the private key is stored here now. */
  holds(privateKeyPem: string): boolean | Promise<boolean>;
}

/** Where a new private key is to go, in the words of `rotate-key`. */
export interface StoreRequest {
  readonly privateKeyPath?: string | undefined;
  readonly githubToken?: string | undefined;
  readonly secretName?: string | undefined;
  readonly secretEnvironment?: string | undefined;
  readonly secretOrganization?: string | undefined;
  readonly githubRepository?: string | undefined;
  readonly githubApiUrl?: string | undefined;
}

/** The store that a request names; none where it names none. */
export function openStore(request: StoreRequest, client: Client): KeyStore | undefined {
  if (request.privateKeyPath !== undefined) return fileStore(request.privateKeyPath, client.context.log);
  if (request.secretName === undefined) return undefined;
  const place = {
    apiUrl: request.githubApiUrl ?? 'https://api.github.com',
    token: request.githubToken ?? '',
    name: request.secretName,
    repository: request.githubRepository,
    environment: request.secretEnvironment,
    organization: request.secretOrganization,
  };
  return githubSecretStore(place, client);
}

/** Keeps the key in a file of mode 0600. */
function fileStore(path: string, log: Log): KeyStore {
  let before: string | undefined;
  return {
    name: `the file ${path}`,
    prepare() {
      refuseOtherThanFile(path);
      proveWritable(path);
      before = digestOf(path);
    },
    isNew: () => before === undefined,
    isUnchanged: () => digestOf(path) === before,
    holds: (privateKeyPem) => digestOf(path) === hash('sha256', privateKeyPem),
    store(privateKeyPem) {
      writePrivateFile(path, [privateKeyPem], log);
    },
  };
}

function proveWritable(path: string): void {
  const probe = besides(path);
  try {
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe);
  } catch (error) {
    throw storeError(path, error);
  }
}

function digestOf(path: string): string | undefined {
  try {
    return hash('sha256', readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw storeError(path, error);
  }
}
