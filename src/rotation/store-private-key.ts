import type { Api } from '../app-store-connect/api.ts';
import { AscError } from '../base/errors.ts';
import { stopIfCancelled } from '../http/client.ts';
import { fingerprintOf, privateKeyPem, publicKeyPem } from '../keys/key-exports.ts';
import { conflictError, findCompetingKey, storeChangedError } from './conflict.ts';
import type { Registered, Stored, Storing } from './rotation-state.ts';

/**
 * Throws a conflict if a competing rotation has priority. Returns `Storing` if the private key is to be stored, or the same
 * state if the rotation has no store.
 */
export async function requireNoConflict(api: Api, state: Registered): Promise<Registered | Storing> {
  const { store } = state;
  const rival = await findCompetingKey(api, state);
  if (rival) throw conflictError(rival);
  if (!store) return state;
  if ((await store.isUnchanged(api)) === false) throw storeChangedError(state.storeName);
  stopIfCancelled(api);
  return { ...state, step: 'storing', store };
}

/** Stores the private key. */
export async function storeKey(api: Api, state: Storing): Promise<Stored> {
  const { id, privateKey, publicKey } = state;
  const storedKey = await state.store.store(api, {
    privateKey: privateKeyPem(privateKey),
    distributionKeyId: id,
    distributionPublicKey: publicKeyPem(publicKey),
    fingerprint: fingerprintOf(publicKey),
  });
  return { ...state, step: 'stored', storedKey };
}

/** Proves that the store contains the private key. Throws `ERR_ROTATION_INCOMPLETE` if that is not possible. */
export async function proveStored(api: Api, state: Stored): Promise<Stored> {
  const { storeName, store, storedKey } = state;
  if (!(await storedKey.isProven(api)))
    throw new AscError(
      'ERR_ROTATION_INCOMPLETE',
      `${storeName} accepted the new private key, but there is no proof that it contains the key now. No key was removed after that`,
    );
  const change = store?.isNew === undefined ? '' : `, which was ${store.isNew ? 'created' : 'replaced'}`;
  api.context.log.info(`The new private key is stored in ${storeName}${change}`);
  return { ...state, step: 'proven' };
}
