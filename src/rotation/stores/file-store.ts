import { hash } from 'node:crypto';
import { accessSync, constants, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DistributionKey } from '../../app-store-connect/distribution-keys.ts';
import { mayBeRegistered, type IsRegistered } from '../../files/abandoned-files.ts';
import { keepPreviousKey, type PreviousKey } from '../../files/previous-key.ts';
import { fileWriteError } from '../../files/write-errors.ts';
import { temporaryPathFor } from '../../files/temporary-files.ts';
import { requireReplaceable, type UserFile } from '../../files/overwrite-protection.ts';
import { removeQuietly, writeNewFile } from '../../files/write-new-file.ts';
import { writeUserFile } from '../../files/write-user-file.ts';
import type { Client } from '../../http/client.ts';
import { fingerprintOf, publicKeyOf } from '../../keys/key-exports.ts';
import { readPrivateKey } from '../../keys/key.ts';
import type { KeyStore, PreparedStore, StoredKey } from './key-store.ts';

/** A file as it was when it was prepared. */
interface PreparedFile {
  readonly file: UserFile;
  /** The SHA-256 digest of its content; undefined if there was no file. */
  readonly digest: string | undefined;
  readonly isRegistered: IsRegistered | undefined;
}

/**
 * Keeps the key in a file of mode 0600, and the key that it replaces in a copy in the same folder. `isRegistered` says which keys
 * are still in use.
 */
export function createFileStore(file: UserFile, isRegistered?: IsRegistered): KeyStore {
  return {
    name: `the file ${file.path}`,
    async prepare(_, { readOnly = false } = {}) {
      requireReplaceable(file);
      if (readOnly) requireWritableFolder(file);
      else await proveWritable(file);
      return prepareFile({ file, digest: digestOf(file.path), isRegistered });
    },
  };
}

function prepareFile(prepared: PreparedFile): PreparedStore {
  const { file, digest } = prepared;
  return {
    isNew: digest === undefined,
    isUnchanged: () => digestOf(file.path) === digest,
    store: (client, { privateKey }) => storeInFile(client, prepared, privateKey),
  };
}

async function storeInFile(
  client: Client,
  { file, digest, isRegistered }: PreparedFile,
  privateKeyPem: string,
): Promise<StoredKey> {
  const { log } = client.context;
  const { path } = file;
  const isUnchanged = () => digestOf(path) === digest;
  const previous = await keepPreviousKey(file, publicKeyOf(readPrivateKey(privateKeyPem)));
  const isKept = () => isUnchanged() && (!previous || digestOf(previous.path) === digest);
  try {
    await writeUserFile(file, [privateKeyPem], { log, isRegistered, isUnchanged: isKept });
  } catch (error) {
    if (previous && !previous.isOlder && isUnchanged()) removeQuietly(previous.path);
    throw error;
  }
  if (previous)
    log.info(`The previous private key (${fingerprintOf(previous.publicKey)}) is kept in ${previous.path}`);
  return {
    isProven: () => digestOf(path) === hash('sha256', privateKeyPem),
    async deletePrevious(_, removed) {
      if (!previous || !(await isObsolete(previous, removed, isRegistered))) return;
      removeQuietly(previous.path);
      log.info(`Deleted ${previous.path}: its key is no longer registered`);
    },
  };
}

/** Returns whether a key was removed and is not registered anywhere else, so that its private key is no longer needed. */
async function isObsolete(
  key: PreviousKey,
  removed: readonly DistributionKey[],
  isRegistered?: IsRegistered,
): Promise<boolean> {
  if (!removed.some(({ publicKey }) => publicKey?.equals(key.publicKey))) return false;
  return !(await mayBeRegistered(key.publicKey, isRegistered));
}

async function proveWritable(file: UserFile): Promise<void> {
  const probe = temporaryPathFor(file);
  try {
    await writeNewFile(probe, []);
    rmSync(probe);
  } catch (error) {
    throw fileWriteError(file.path, error);
  }
}

/** Checks the rights of the folder, because nothing may be written. A full disk, for example, is not noticed. */
function requireWritableFolder({ path }: UserFile): void {
  try {
    // The dot refuses a file in place of the folder.
    accessSync(`${dirname(resolve(path))}/.`, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw fileWriteError(path, error);
  }
}

function digestOf(path: string): string | undefined {
  try {
    return hash('sha256', readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileWriteError(path, error);
  }
}
