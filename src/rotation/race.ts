import { AscError } from '../base/errors.ts';
import type { Api } from '../app-store-connect/api.ts';
import { listKeysBeside, type DistributionKey } from '../app-store-connect/distribution-keys.ts';
import { pause } from '../http/send.ts';
import type { Rotation } from './plan.ts';

/** Milliseconds in which two rotations that begin together see each other's key. */
const SETTLING = 1_000;

/**
 * The key of another rotation that goes first, if there is one: a key that was not there when this one began. Where both
 * see each other, the lower ID goes on; for an app, whose key it is by now.
 */
export async function findRival(
  api: Api,
  { before, appId }: Rotation,
  id: string,
): Promise<DistributionKey | undefined> {
  await pause(api, SETTLING);
  const known = new Set(before.map((key) => key.id));
  const others = (await listKeysBeside(api, appId)).filter((key) => key.id !== id && !known.has(key.id));
  return others.find((key) => appId !== undefined || key.id < id);
}

/** Why a rotation stops in favour of another one. */
export function giveWay(rival: DistributionKey | undefined): AscError {
  const found = rival
    ? `Another rotation has registered key ${rival.id} meanwhile`
    : 'Another rotation has stored its key meanwhile';
  return new AscError(
    'ERR_ROTATION_CONFLICT',
    `${found}. That one goes on, this one stops; its key was not stored`,
  );
}
