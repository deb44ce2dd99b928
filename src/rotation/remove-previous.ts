import type { Api } from '../app-store-connect/api.ts';
import {
  describeKey,
  findKeysOfApps,
  removeKey,
  type DistributionKey,
} from '../app-store-connect/distribution-keys.ts';
import { AscError } from '../base/errors.ts';
import type { Confirmed } from './rotation-state.ts';
import { withDetails } from '../base/with-details.ts';

/**
 * Removes previous keys, each only after the proof that it belongs to no app, or to the app whose key is rotated. A key
 * without that proof stays, and the run fails with its ID. Returns the keys that were removed.
 */
export async function removePreviousKeys(
  api: Api,
  { appId, id }: Confirmed,
  previous: readonly DistributionKey[],
): Promise<readonly DistributionKey[]> {
  if (previous.length === 0) return [];
  const removed: DistributionKey[] = [];
  try {
    const reasons = await reasonsToKeep(api, appId, previous);
    for (const key of previous.filter((candidate) => !reasons.has(candidate.id))) {
      await removeKey(api, key.id);
      api.context.log.info(`Removed the previous key ${describeKey(key)}`);
      removed.push(key);
    }
    if (reasons.size > 0) throw new AscError('ERR_ROTATION_INCOMPLETE', [...reasons.values()].join('\n'));
    return removed;
  } catch (error) {
    if (!(error instanceof AscError)) throw error;
    const left = previous.filter((key) => !removed.includes(key)).map(describeKey);
    throw withDetails(
      error,
      `The new key ${id} is registered and stored, but not all previous keys could be removed. Left: ${left.join(', ')}. Remove them by their IDs.`,
      'before',
    );
  }
}

/** Warns about keys that stay: another server may use them, or an interrupted rotation may have left them. */
export function warnAboutOtherKeys(
  api: Api,
  appId: string | undefined,
  others: readonly DistributionKey[],
): void {
  if (others.length === 0) return;
  const whose = appId === undefined ? 'the account' : `app ${appId}`;
  api.context.log.warn(
    `Other keys of ${whose} stay registered: ${others.map(describeKey).join(', ')}. Apple does not say which keys are in use. To remove them all, use ${api.context.nameOf('the option that removes previous keys')}`,
  );
}

/** Finds the previous keys that `removePreviousKeys` would remove, and warns about those that it would keep. */
export async function findRemovableKeys(
  api: Api,
  appId: string | undefined,
  previous: readonly DistributionKey[],
): Promise<readonly DistributionKey[]> {
  if (previous.length === 0) return [];
  const reasons = await reasonsToKeep(api, appId, previous);
  for (const reason of reasons.values()) api.context.log.warn(reason);
  return previous.filter(({ id }) => !reasons.has(id));
}

/** Returns why keys are not removed, by their IDs. An app's key was read from the app, which proves that it is its key. */
async function reasonsToKeep(
  api: Api,
  appId: string | undefined,
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
  return `Key ${describeKey(key)} ${found}, so it is not removed. A proxy may remove the filter exists[app] from requests`;
}
