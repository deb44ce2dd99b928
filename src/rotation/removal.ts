import { AscError } from '../base/errors.ts';
import type { Api } from '../app-store-connect/api.ts';
import {
  describeKey,
  findKeysOfApps,
  removeKey,
  type DistributionKey,
} from '../app-store-connect/distribution-keys.ts';
import type { Rotation } from './plan.ts';
import { retold } from './undo.ts';

/**
 * Removes the previous keys, each only after the proof that it belongs to no app, or to the app that is rotated. A key
 * without that proof stays, and the run fails and names it. That the new key is registered and stored was proven before.
 */
export async function removePrevious(
  api: Api,
  rotation: Rotation,
  { id, previous }: { id: string; previous: readonly DistributionKey[] },
): Promise<string[]> {
  if (previous.length === 0) return [];
  const removed: string[] = [];
  try {
    const reasons = await reasonsToKeep(api, rotation, previous);
    for (const key of previous.filter((candidate) => !reasons.has(candidate.id))) {
      await removeKey(api, key.id);
      api.context.log.info(`Removed the previous key ${describeKey(key)}`);
      removed.push(key.id);
    }
    if (reasons.size > 0) throw new AscError('ERR_ROTATION_INCOMPLETE', [...reasons.values()].join('\n'));
    return removed;
  } catch (error) {
    if (!(error instanceof AscError)) throw error;
    const left = previous.filter((key) => !removed.includes(key.id)).map(describeKey);
    throw retold(
      error,
      `The new key ${id} is registered and stored, but not all previous keys could be removed; left: ${left.join(', ')}. Remove them by their IDs.\n${error.message}`,
    );
  }
}

/** Why keys are not removed, by their IDs. An app's own key was read from the app, which is the proof that it is its key. */
async function reasonsToKeep(
  api: Api,
  { appId }: Rotation,
  previous: readonly DistributionKey[],
): Promise<ReadonlyMap<string, string>> {
  if (appId !== undefined) return new Map();
  const owners = await findKeysOfApps(api);
  return new Map(
    previous.filter(({ id }) => owners.has(id)).map((key) => [key.id, reasonFor(key, owners.get(key.id))]),
  );
}

function reasonFor(key: DistributionKey, owner: string | undefined): string {
  const found =
    owner === undefined
      ? 'is in the list of keys that belong to an app'
      : `belongs to app ${owner}, although it is in the list of keys that belong to no app`;
  return `Key ${describeKey(key)} ${found}, so it was not removed. A proxy may drop the filter exists[app] from requests`;
}
