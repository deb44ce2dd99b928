import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { Log } from '../../context.ts';
import { mayBeRegistered, type IsRegistered } from '../abandoned.ts';
import type { DistributionKey } from '../api/distribution-keys.ts';
import type { Client } from '../api/http.ts';
import { githubSecretStore } from './github-secrets.ts';
import { removeQuietly, storeError, temporaryFor, writeNew } from '../files.ts';
import { readPrivateKey } from '../key.ts';
import { fingerprintOf, publicKeyOf } from '../key-exports.ts';
import { keepPreviousKey, type PreviousKey } from '../previous-key.ts';
import { requireReplaceable, writeUserFile, type UserFile } from '../user-file.ts';

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
  /** Deletes its copy of what it replaced, if that is one of these keys, which this run has removed at Apple. */
  forgetPrevious?(removed: readonly DistributionKey[]): Promise<void>;
  /** Whether it can be proven that the private key is stored here now. */
  holds(privateKeyPem: string): boolean | Promise<boolean>;
}

/** Where a new private key is to go, in the words of `rotate-key`. */
export interface StoreRequest {
  readonly storeFile?: UserFile | undefined;
  readonly githubToken?: string | undefined;
  readonly secretName?: string | undefined;
  readonly secretEnvironment?: string | undefined;
  readonly secretOrganization?: string | undefined;
  readonly githubRepository?: string | undefined;
  readonly githubApiUrl?: string | undefined;
}

/** The store that a request names; none where it names none. */
export function openStore(
  request: StoreRequest,
  client: Client,
  isRegistered?: IsRegistered,
): KeyStore | undefined {
  if (request.storeFile) return fileStore(request.storeFile, client.context.log, isRegistered);
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

/** Keeps the key in a file of mode 0600, and what it replaces beside it. */
function fileStore(file: UserFile, log: Log, isRegistered?: IsRegistered): KeyStore {
  const { path } = file;
  let before: string | undefined;
  let previous: PreviousKey | undefined;
  const isUnchanged = () => digestOf(path) === before;
  const isKept = () => isUnchanged() && (!previous || digestOf(previous.path) === before);
  return {
    name: `the file ${path}`,
    async prepare() {
      requireReplaceable(file);
      await proveWritable(file);
      before = digestOf(path);
    },
    isNew: () => before === undefined,
    isUnchanged,
    holds: (privateKeyPem) => digestOf(path) === hash('sha256', privateKeyPem),
    async store(privateKeyPem) {
      previous = await keepPreviousKey(file, publicKeyOf(readPrivateKey(privateKeyPem)));
      try {
        await writeUserFile(file, [privateKeyPem], { log, isRegistered, isUnchanged: isKept });
      } catch (error) {
        if (previous && !previous.isOlder && isUnchanged()) removeQuietly(previous.path);
        throw error;
      }
      if (previous)
        log.info(
          `The previous private key (${fingerprintOf(previous.publicKey)}) is kept in ${previous.path}`,
        );
    },
    async forgetPrevious(removed) {
      if (previous && (await isGone(previous, removed, isRegistered))) {
        removeQuietly(previous.path);
        log.info(`Deleted ${previous.path}: its key is no longer registered`);
      }
    },
  };
}

/** Whether a key was removed and is registered nowhere else, so that nobody needs its private half. */
async function isGone(
  key: PreviousKey,
  removed: readonly DistributionKey[],
  isRegistered?: IsRegistered,
): Promise<boolean> {
  if (!removed.some(({ publicKey }) => publicKey?.equals(key.publicKey))) return false;
  return !(await mayBeRegistered(key.publicKey, isRegistered));
}

async function proveWritable(file: UserFile): Promise<void> {
  const probe = temporaryFor(file);
  try {
    await writeNew(probe, []);
    rmSync(probe);
  } catch (error) {
    throw storeError(file.path, error);
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
