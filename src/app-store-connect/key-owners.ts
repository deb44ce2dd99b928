import { ApiError } from '../base/errors.ts';
import type { Api } from './api.ts';
import { listAppIds } from './apps.ts';
import { listKeysOfApps, readAppKey, type DistributionKey } from './distribution-keys.ts';

/** Apps whose key is read to find the owner of a key: Apple limits the requests per hour, and has no list of owners. */
const MAX_APPS_READ = 200;

/**
 * Finds the app of each key: its Apple ID, or null for a key of the account. A key is missing in the result if it belongs to
 * an app that the API key cannot see. Returns undefined, and warns, if Apple refuses the request.
 */
export async function findKeyOwners(
  api: Api,
  keys: readonly DistributionKey[],
): Promise<ReadonlyMap<string, string | null> | undefined> {
  if (keys.length === 0) return new Map();
  try {
    const ofApps = new Set((await listKeysOfApps(api)).map(({ id }) => id));
    const ofAccount = keys.filter(({ id }) => !ofApps.has(id));
    return new Map([...ofAccount.map(({ id }) => [id, null] as const), ...(await findApps(api, ofApps))]);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    api.context.log.warn(`It is not known which keys belong to an app: ${error.message}`);
    return undefined;
  }
}

/** Reads the key of one app after the other, until all of these keys are found. */
async function findApps(api: Api, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>();
  const apps = ids.size === 0 ? [] : await listAppIds(api);
  for (const appId of apps.slice(0, MAX_APPS_READ)) {
    if (owners.size === ids.size) break;
    const key = await readAppKey(api, appId);
    if (key && ids.has(key.id)) owners.set(key.id, appId);
  }
  return owners;
}
