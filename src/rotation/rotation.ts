import { AscError, type ApiError } from '../base/errors.ts';
import type { Api } from '../app-store-connect/api.ts';
import {
  describeKey,
  findKey,
  listKeysBeside,
  removeKey,
  type DistributionKey,
} from '../app-store-connect/distribution-keys.ts';
import { pause, stopIfCancelled } from '../http/send.ts';
import { ensureRegistered, type Registration } from '../app-store-connect/registration.ts';
import { isConflict } from '../app-store-connect/resources.ts';
import { privateKeyPem, publicKeyOf } from '../keys/key-exports.ts';
import type { KeyStore } from './key-store.ts';
import { findRival, giveWay } from './race.ts';
import type { Rotation, RotationPlan } from './plan.ts';
import { removePrevious } from './removal.ts';
import { undoRotation } from './undo.ts';

/** Milliseconds for which the other one of two rotations may take to put back what it removed. */
const PATIENCE = [0, 1_000, 2_000, 4_000, 8_000];

export interface Rotated {
  readonly id: string;
  readonly previous: readonly string[];
  readonly removed: readonly string[];
}

/** The new key's ID, and the keys that are registered beside it once it is stored. */
interface Stored {
  readonly id: string;
  readonly beside: readonly DistributionKey[];
}

/**
 * Replaces a key pair: registers the new public key, reads it back, stores the new private key, and only then, on
 * request, removes the keys that were registered when it began. Whatever fails before the key is stored is undone; a
 * run after any interruption completes what is left.
 */
export async function rotate(api: Api, plan: RotationPlan): Promise<Rotated> {
  const rotation: Rotation = { ...plan, before: await listKeysBeside(api, plan.appId) };
  await plan.store?.prepare();
  refuseUnlikelyPlace(api, rotation);
  const registered = await attempt(api, rotation, () => register(api, rotation));
  if (registered.created) rotation.added = registered.id;
  const { id, beside } = await attempt(api, rotation, () => storeKey(api, rotation, registered.id));
  const previous = rotation.before.filter((key) => key.id !== id);
  const removed = plan.removePrevious ? await removePrevious(api, rotation, { id, previous }) : [];
  await plan.store?.forgetPrevious?.(previous.filter((key) => removed.includes(key.id)));
  nameOthers(
    api,
    rotation,
    beside.filter((key) => key.id !== id && !removed.includes(key.id)),
  );
  return { id, previous: previous.map((key) => key.id), removed };
}

/**
 * A secret that does not exist, although keys are registered whose private halves must be stored somewhere, has probably
 * another name. A key stored there would be no reason to remove the others.
 */
function refuseUnlikelyPlace(api: Api, { store, before, privateKey, removePrevious }: Rotation): void {
  const publicKey = publicKeyOf(privateKey);
  const others = before.filter((key) => !key.publicKey?.equals(publicKey));
  if (!store?.isNew() || store.adviceIfNew === undefined || others.length === 0) return;
  const found = `${store.name} does not exist, although other keys are registered: ${others.map(describeKey).join(', ')}. ${store.adviceIfNew}`;
  if (!removePrevious) api.context.log.warn(`${found}. It will be created`);
  else throw new AscError('ERR_STORE_MISSING', `${found}. Nothing was changed`);
}

/** Nobody can tell a key that another server uses from one that an interrupted rotation has left. */
function nameOthers(api: Api, { appId }: Rotation, others: readonly DistributionKey[]): void {
  if (others.length === 0) return;
  const whose = appId === undefined ? 'the account' : `app ${appId}`;
  api.context.log.warn(
    `Other keys of ${whose} stay registered: ${others.map(describeKey).join(', ')}. Apple does not say which keys are in use. To remove them all, use ${api.context.nameOf('the option that removes previous keys')}`,
  );
}

/** Runs a step whose failure is undone; the error then says what is registered now, and what to do. */
async function attempt<T>(api: Api, rotation: Rotation, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!api.mayHaveChanged()) throw error;
    throw await undoRotation(api, rotation, error);
  }
}

async function register(api: Api, rotation: Rotation): Promise<Registration> {
  const { appId, before, removePrevious } = rotation;
  const publicKey = publicKeyOf(rotation.privateKey);
  try {
    return await ensureRegistered(api, publicKey, appId);
  } catch (error) {
    const [old] = before;
    if (!isConflict(error) || appId === undefined || (old && !removePrevious)) throw error;
    if (!old) throw await rivalOr(api, appId, error);
    await makeRoom(api, rotation, old);
  }
  try {
    return await ensureRegistered(api, publicKey, appId);
  } catch (error) {
    throw isConflict(error) ? await rivalOr(api, appId, error) : error;
  }
}

/** Why an app takes no key where it had none: another rotation was quicker, or else Apple's own reason. */
async function rivalOr(api: Api, appId: string, error: ApiError): Promise<AscError> {
  const [rival] = await listKeysBeside(api, appId);
  return rival ? giveWay(rival) : error;
}

/**
 * Removes the app's only key, of which the stored private key is the other half: said before, because it cannot be undone
 * by half. Whatever can be proven without that was proven before: the place exists, and nobody has stored a key meanwhile.
 */
async function makeRoom(api: Api, rotation: Rotation, old: DistributionKey): Promise<void> {
  if (rotation.store && !(await rotation.store.isUnchanged())) throw giveWay(undefined);
  const [present] = await listKeysBeside(api, rotation.appId);
  if (present?.id !== old.id) throw giveWay(present);
  stopIfCancelled(api);
  api.context.log.warn(
    `App ${String(rotation.appId)} takes one key, so key ${describeKey(old)} is removed before the new one is added. Until the new one is stored, the stored private key is not registered; if the run stops in between, run it again`,
  );
  rotation.replaced = old;
  await removeKey(api, old.id);
}

async function storeKey(api: Api, rotation: Rotation, id: string): Promise<Stored> {
  const { store } = rotation;
  const rival = await findRival(api, rotation, id);
  if (rival) throw giveWay(rival);
  if (store && !(await store.isUnchanged())) throw giveWay(undefined);
  if (store) await storeIn(store, api, rotation);
  return confirm(api, rotation);
}

async function storeIn(store: KeyStore, api: Api, rotation: Rotation): Promise<void> {
  const { privateKey } = rotation;
  stopIfCancelled(api);
  rotation.storing = 'begun';
  const pem = privateKeyPem(privateKey);
  await store.store(pem);
  rotation.storing = 'accepted';
  if (!(await store.holds(pem)))
    throw new AscError(
      'ERR_ROTATION_INCOMPLETE',
      `${store.name} took the new private key, but it could not be proven that it holds it. No key was removed after that`,
    );
  rotation.storing = 'proven';
  api.context.log.info(
    `The new private key is stored in ${store.name}, which was ${store.isNew() ? 'created' : 'replaced'}`,
  );
}

/**
 * The ID under which the stored key is registered, read back from the list and by that ID. While storing waited, another
 * rotation may have removed the key; then that one puts it back when it sees what is stored, or this one does.
 */
async function confirm(api: Api, { privateKey, appId, store }: Rotation): Promise<Stored> {
  const publicKey = publicKeyOf(privateKey);
  let beside: readonly DistributionKey[] = [];
  for (const wait of PATIENCE) {
    await pause(api, wait);
    beside = await listKeysBeside(api, appId);
    const listed = beside.find((key) => key.publicKey?.equals(publicKey));
    const found = listed && (await findKey(api, listed.id));
    if (found?.publicKey?.equals(publicKey)) return { id: found.id, beside };
  }
  try {
    const { id, created } = await ensureRegistered(api, publicKey, appId);
    if (created) return { id, beside };
    const reason = `Key ${id} is in the list, but cannot be read back by its ID`;
    throw new AscError('ERR_ROTATION_INCOMPLETE', reason);
  } catch (error) {
    if (!isConflict(error)) throw error;
    throw new AscError(
      'ERR_ROTATION_CONFLICT',
      `Another rotation has removed the new key meanwhile: the private key in ${store?.name ?? 'its place'} is no longer registered. Run the rotation again`,
      { cause: error },
    );
  }
}
