import type { DistributionKey } from '../app-store-connect/distribution-keys.ts';

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
