import type { DistributionKey } from '../../app-store-connect/distribution-keys.ts';
import type { Client } from '../../http/client.ts';

/** A new key pair, as every store receives it: the public key is registered, and the private key is to be stored. */
export interface NewKey {
  /** The private key, as PKCS#8 PEM. Secret. */
  readonly privateKey: string;
  /** ID of the registered key in App Store Connect. */
  readonly distributionKeyId: string;
  /** The public key, as PEM. */
  readonly distributionPublicKey: string;
  /** Fingerprint of the public key: `SHA256:` and the base64 of the SHA-256 of its DER. */
  readonly fingerprint: string;
}

/** A place that keeps a private key for the pipelines that sign with it. */
export interface KeyStore {
  /** For messages: `the file key.pem`. */
  readonly name: string;
  /**
   * Proves, before anything is changed at Apple, that a key can be stored here, and notes what is stored now. Throws an
   * `AscError`.
   */
  prepare(client: Client, options?: PrepareOptions): Promise<PreparedStore>;
}

/** How a store is prepared. */
export interface PrepareOptions {
  /** Whether nothing may be written, not even a trial file. The proof is then weaker. */
  readonly readOnly?: boolean;
}

/**
 * A store that can take a key, and what it contained when it was prepared. Some stores can only be written: what they contain
 * is then never known.
 */
export interface PreparedStore {
  /** Whether it was empty. Undefined if the store cannot be read. */
  readonly isNew: boolean | undefined;
  /** What to do if there should have been a key, for stores whose name may be mistyped. */
  readonly adviceIfNew?: string;
  /** Returns whether it is unchanged. Otherwise, another program has stored a key. Undefined if the store cannot be read. */
  isUnchanged(client: Client): boolean | undefined | Promise<boolean>;
  /**
   * Stores a private key in place of what is there, completely or not at all. A store that cannot be read throws a `StoreError`
   * or a `CancelledError`, which says whether the key may be stored.
   */
  store(client: Client, key: NewKey): Promise<StoredKey>;
}

/** A private key that a store has accepted. */
export interface StoredKey {
  /** Returns whether it can be proven that the store contains the key now. */
  isProven(client: Client): boolean | Promise<boolean>;
  /** Deletes the copy of the key that was replaced, if it is one of the keys that this run has removed at Apple. */
  deletePrevious?(client: Client, removed: readonly DistributionKey[]): Promise<void>;
}
