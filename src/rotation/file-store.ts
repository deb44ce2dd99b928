import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { DistributionKey } from '../app-store-connect/distribution-keys.ts';
import type { Log } from '../base/context.ts';
import { mayBeRegistered, type IsRegistered } from '../files/abandoned.ts';
import { keepPreviousKey, type PreviousKey } from '../files/previous-key.ts';
import { removeQuietly, storeError, temporaryFor, writeNew } from '../files/temporary-files.ts';
import { requireReplaceable, writeUserFile, type UserFile } from '../files/user-file.ts';
import { fingerprintOf, publicKeyOf } from '../keys/key-exports.ts';
import { readPrivateKey } from '../keys/key.ts';
import type { KeyStore } from './key-store.ts';

/** Keeps the key in a file of mode 0600, and what it replaces beside it. */
export function fileStore(file: UserFile, log: Log, isRegistered?: IsRegistered): KeyStore {
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
