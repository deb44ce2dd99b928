import type { KeyObject } from 'node:crypto';
import type { DistributionKey } from '../api/distribution-keys.ts';
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
  /** Whether storing has begun: from then on the new private key may be the stored one. */
  storing?: boolean;
}
