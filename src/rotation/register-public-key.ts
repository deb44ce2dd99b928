import type { Api } from '../app-store-connect/api.ts';
import { isConflict } from '../app-store-connect/api-errors.ts';
import {
  describeKey,
  listKeysInScope,
  removeKey,
  type DistributionKey,
} from '../app-store-connect/distribution-keys.ts';
import { ensureRegistered } from '../app-store-connect/registration.ts';
import type { ApiError, AscError } from '../base/errors.ts';
import { stopIfCancelled } from '../http/client.ts';
import { conflictError, storeChangedError } from './conflict.ts';
import type { Prepared, Registered, Replacing } from './rotation-state.ts';

/** Registers the new public key. Returns `Replacing` if the app's only key has to be removed first. */
export async function registerNewKey(api: Api, state: Prepared): Promise<Registered | Replacing> {
  const { appId, before, removePrevious } = state;
  try {
    return await register(api, state);
  } catch (error) {
    const [onlyKey] = before;
    if (!isConflict(error) || appId === undefined || (onlyKey && !removePrevious)) throw error;
    if (!onlyKey) throw await explainConflict(api, appId, error);
    await requireReplaceableKey(api, state, onlyKey);
    api.context.log.warn(
      `App ${appId} can have only one key, so key ${describeKey(onlyKey)} is removed before the new key is added. Until the new key is stored, the stored private key is not registered. If the run stops in between, run it again`,
    );
    return { ...state, step: 'replacing', appId, replaced: onlyKey };
  }
}

/** Removes the app's only key, whose private key is the stored one, and registers the new key in its place. */
export async function removeOnlyKey(api: Api, state: Replacing): Promise<Registered> {
  await removeKey(api, state.replaced.id);
  try {
    return await register(api, state);
  } catch (error) {
    throw isConflict(error) ? await explainConflict(api, state.appId, error) : error;
  }
}

async function register(api: Api, state: Prepared | Replacing): Promise<Registered> {
  const { id, created } = await ensureRegistered(api, state.publicKey, state.appId);
  const replaced = state.step === 'replacing' ? state.replaced : undefined;
  return { ...state, step: 'registered', id, addedId: created ? id : undefined, replaced };
}

/** Throws a conflict if another rotation has stored its key or replaced the app's key meanwhile. */
async function requireReplaceableKey(
  api: Api,
  { appId, store, storeName }: Prepared,
  onlyKey: DistributionKey,
): Promise<void> {
  if ((await store?.isUnchanged(api)) === false) throw storeChangedError(storeName);
  const [present] = await listKeysInScope(api, appId);
  if (present?.id !== onlyKey.id) throw conflictError(present);
  stopIfCancelled(api);
}

/** Returns why Apple refuses a key for an app that had none: another rotation was quicker, or Apple's own reason. */
async function explainConflict(api: Api, appId: string, error: ApiError): Promise<AscError> {
  const [rival] = await listKeysInScope(api, appId);
  return rival ? conflictError(rival) : error;
}
