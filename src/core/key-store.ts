import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { storeError, writePrivateFile } from './files.ts';

/** A place that keeps a private key for the pipelines that sign with it. */
export interface KeyStore {
  /** For messages: `the file key.pem`. */
  readonly name: string;
  /** Proves, before anything is changed at Apple, that a key can be stored here, and notes what is stored now. */
  prepare(): Promise<void>;
  /** Whether the store still holds what it held when it was prepared: else somebody else has stored a key. */
  isUnchanged(): Promise<boolean>;
  /** Stores a private key, whole or not at all, in place of what is there. */
  store(privateKeyPem: string): Promise<void>;
}

/** Keeps the key in a file of mode 0600. */
export function fileStore(path: string): KeyStore {
  let before: string | undefined;
  return {
    name: `the file ${path}`,
    async prepare() {
      await proveWritable(path);
      before = await digestOf(path);
    },
    isUnchanged: async () => (await digestOf(path)) === before,
    store: (privateKeyPem) => writePrivateFile(path, privateKeyPem),
  };
}

async function proveWritable(path: string): Promise<void> {
  const probe = resolve(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await (await open(probe, 'wx', 0o600)).close();
    await rm(probe);
  } catch (error) {
    throw storeError(path, error);
  }
}

async function digestOf(path: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw storeError(path, error);
  }
}
