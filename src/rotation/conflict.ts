import type { Api } from '../app-store-connect/api.ts';
import { listKeysInScope, type DistributionKey } from '../app-store-connect/distribution-keys.ts';
import { AscError } from '../base/errors.ts';
import { pause } from '../http/client.ts';
import type { Registered } from './rotation-state.ts';

/** Milliseconds in which two rotations that begin together see each other's key. */
const SETTLE_DELAY_MS = 1_000;

/**
 * Returns the key of a competing rotation that has priority, if there is one: a key that was not registered when this rotation
 * began. If both see each other's key, the rotation whose key has the lower ID continues. An app has only one key, so the key
 * that is registered now has priority.
 */
export async function findCompetingKey(
  api: Api,
  { before, appId, id }: Registered,
): Promise<DistributionKey | undefined> {
  await pause(api, SETTLE_DELAY_MS);
  const known = new Set(before.map((key) => key.id));
  const others = (await listKeysInScope(api, appId)).filter((key) => key.id !== id && !known.has(key.id));
  return others.find((key) => appId !== undefined || key.id < id);
}

/** Makes the error of a rotation that stops because another one has registered the key `rival`, or removed the old key. */
export function conflictError(rival: DistributionKey | undefined): AscError {
  const change = rival ? `registered key ${rival.id}` : 'removed the old key';
  return new AscError(
    'ERR_ROTATION_CONFLICT',
    `Another rotation ${change} in the meantime. The other rotation continues. This one stops, and its key was not stored`,
  );
}

/** Makes the error of a rotation that stops because its store was changed by somebody else. */
export function storeChangedError(storeName: string): AscError {
  return new AscError(
    'ERR_ROTATION_CONFLICT',
    `In the meantime, ${storeName} was changed: its value or its access. If another rotation did this, it continues. This one stops, and its key was not stored`,
  );
}
