import type { KeyObject } from 'node:crypto';
import type { DistributionKey } from '../app-store-connect/distribution-keys.ts';
import type { KeyStore } from './key-store.ts';

/** What a rotation is to do. */
export interface RotationPlan {
  readonly privateKey: KeyObject;
  readonly appId: string | undefined;
  /** Where the new private key goes; none where it was handed in and is stored elsewhere already. */
  readonly store: KeyStore | undefined;
  readonly removePrevious: boolean;
}

/** A rotation under way: the plan, and what was registered when it began. */
export interface Rotation extends RotationPlan {
  readonly before: readonly DistributionKey[];
  /** The key that had to make room for the new one, where an app takes one key only. */
  replaced?: DistributionKey;
  /** The ID of the new key, if this run has added it. */
  added?: string;
  /** How far storing has come. Once the new private key may be stored, nothing is taken back. */
  storing?: 'begun' | 'accepted' | 'proven';
}
