import type { Api } from '../app-store-connect/api.ts';
import { listKeysInScope, type DistributionKey } from '../app-store-connect/distribution-keys.ts';
import { AscError } from '../base/errors.ts';
import { pause } from '../http/client.ts';
import type { Registered } from './rotation-state.ts';

/** Milliseconds in which two rotations that begin together see each other's key. */
const SETTLE_DELAY_MS = 1_000;

/**
 * Returns the key of a competing rotation that goes first, if there is one: a key that was not there when this rotation
 * began. If both see each other's key, the rotation with the lower ID continues. An app has one key, so the one that it has
 * by now goes first.
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

/** Makes the error of a rotation that stops because another one goes first; `rival` is that one's key, if it is known. */
export function conflictError(rival: DistributionKey | undefined): AscError {
  const found = rival
    ? `Another rotation registered key ${rival.id} in the meantime`
    : 'Another rotation stored its key in the meantime';
  return new AscError(
    'ERR_ROTATION_CONFLICT',
    `${found}. The other rotation continues. This one stops, and its key was not stored`,
  );
}
