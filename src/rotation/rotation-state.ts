import type { KeyObject } from 'node:crypto';
import type { DistributionKey } from '../app-store-connect/distribution-keys.ts';
import type { KeyStore, PreparedStore, StoredKey } from './stores/key-store.ts';

/** What a rotation is to do. */
export interface RotationRequest {
  /** The new private key. */
  readonly privateKey: KeyObject;
  /** The Apple ID of the app that the key is for; undefined for a key of the account. */
  readonly appId: string | undefined;
  /** Where the new private key is stored; undefined if the caller has stored it already. */
  readonly store: KeyStore | undefined;
  /** Whether the keys that were registered before are removed. */
  readonly removePrevious: boolean;
}

/** What is known before anything is changed. It is a part of every state. */
interface Rotation extends Omit<RotationRequest, 'store'> {
  readonly publicKey: KeyObject;
  /** The keys that were registered when the rotation began. */
  readonly before: readonly DistributionKey[];
  readonly store: PreparedStore | undefined;
  /** For messages: `the file key.pem`. */
  readonly storeName: string;
}

/** Nothing was changed. The new public key is about to be registered. */
export interface Prepared extends Rotation {
  readonly step: 'prepared';
}

/** The app can have only one key. Its current key is about to be removed and replaced with the new one. */
export interface Replacing extends Rotation {
  readonly step: 'replacing';
  readonly appId: string;
  /** The key that is removed first. */
  readonly replaced: DistributionKey;
}

interface WithNewKey extends Rotation {
  /** The ID of the new key. */
  readonly id: string;
  /** Equal to `id` if this run added the key. Undefined if it was already registered. */
  readonly addedId: string | undefined;
  /** The app's key that was removed first. */
  readonly replaced: DistributionKey | undefined;
}

/** The new public key is registered. */
export interface Registered extends WithNewKey {
  readonly step: 'registered';
}

/** The new private key is about to be stored. If storing fails, the key may still have been stored. */
export interface Storing extends WithNewKey {
  readonly step: 'storing';
  readonly store: PreparedStore;
}

/**
 * The store has accepted the new private key (`stored`), or it is proven to contain the key (`proven`). Nothing is rolled
 * back from here on.
 */
export interface Stored extends WithNewKey {
  readonly step: 'stored' | 'proven';
  readonly storedKey: StoredKey;
}

/** The new public key was read back after its private key was stored. */
export interface Confirmed extends Rotation {
  readonly step: 'confirmed';
  /** The ID of the new key. Another rotation may have removed it and registered it again under another ID. */
  readonly id: string;
  /** The keys that are registered now, including the new one. */
  readonly registered: readonly DistributionKey[];
  /** Undefined if the rotation has no store. */
  readonly storedKey: StoredKey | undefined;
}

/** A state whose next step can fail after changes that must be rolled back. */
export type RotationState = Prepared | Replacing | Registered | Storing | Stored;
