import { AscError, type ApiError } from '../../errors.ts';
import type { Api } from '../api/api.ts';
import { describeKey, listKeysBeside, removeKey, type DistributionKey } from '../api/distribution-keys.ts';
import { ensureRegistered } from '../api/registration.ts';
import { isConflict } from '../api/resources.ts';
import { privateKeyPem, publicKeyOf } from '../key-exports.ts';
import { findRival, giveWay } from './race.ts';
import type { Rotation, RotationPlan } from './plan.ts';
import { retold, undoRotation } from './undo.ts';

/** Milliseconds for which the other one of two rotations may take to put back what it removed. */
const PATIENCE = [0, 1_000, 2_000, 4_000, 8_000];

export interface Rotated {
  readonly id: string;
  readonly previous: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Replaces a key pair: registers the new public key, reads it back, stores the new private key, and only then, on
 * request, removes the keys that were registered when it began. Whatever fails before the key is stored is undone; a
 * run after any interruption completes what is left.
 */
export async function rotate(api: Api, plan: RotationPlan): Promise<Rotated> {
  const rotation: Rotation = { ...plan, before: await listKeysBeside(api, plan.appId) };
  await plan.store?.prepare();
  const registered = await attempt(api, rotation, () => register(api, rotation));
  const id = await attempt(api, rotation, () => storeKey(api, rotation, registered.id));
  const previous = rotation.before.filter((key) => key.id !== id);
  const removed = plan.removePrevious ? await removePrevious(api, previous, id) : [];
  await plan.store?.forgetPrevious?.(previous.filter((key) => removed.includes(key.id)));
  return { id, previous: previous.map((key) => key.id), removed };
}

/** Runs a step whose failure is undone; the error then says what is registered now, and what to do. */
async function attempt<T>(api: Api, rotation: Rotation, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof AscError)) throw error;
    throw await undoRotation(api, rotation, error);
  }
}

async function register(api: Api, rotation: Rotation): Promise<{ id: string }> {
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

/** Removes the app's only key, of which the stored private key is the other half: said before, because it cannot be undone by half. */
async function makeRoom(api: Api, rotation: Rotation, old: DistributionKey): Promise<void> {
  const [present] = await listKeysBeside(api, rotation.appId);
  if (present?.id !== old.id) throw giveWay(present);
  api.context.log.warn(
    `App ${String(rotation.appId)} takes one key, so key ${describeKey(old)} is removed before the new one is added. Until the new one is stored, the stored private key is not registered; if the run stops in between, run it again`,
  );
  rotation.replaced = old;
  await removeKey(api, old.id);
}

async function storeKey(api: Api, rotation: Rotation, id: string): Promise<string> {
  const { store, privateKey } = rotation;
  const rival = await findRival(api, rotation, id);
  if (rival) throw giveWay(rival);
  if (!store) return id;
  if (!(await store.isUnchanged())) throw giveWay(undefined);
  rotation.storing = true;
  await store.store(privateKeyPem(privateKey));
  api.context.log.info(`The new private key is stored in ${store.name}`);
  return confirm(api, rotation);
}

/**
 * The ID under which the stored key is registered. While storing waited, another rotation may have removed the key; then
 * that one puts it back when it sees what is stored, or this one does.
 */
async function confirm(api: Api, { privateKey, appId, store }: Rotation): Promise<string> {
  const publicKey = publicKeyOf(privateKey);
  for (const wait of PATIENCE) {
    await api.context.sleep(wait);
    const found = (await listKeysBeside(api, appId)).find((key) => key.publicKey?.equals(publicKey));
    if (found) return found.id;
  }
  try {
    return (await ensureRegistered(api, publicKey, appId)).id;
  } catch (error) {
    if (!isConflict(error)) throw error;
    throw new AscError(
      'ERR_STORE',
      `Another rotation has removed the new key meanwhile: the private key in ${String(store?.name)} is no longer registered. Run the rotation again`,
      { cause: error },
    );
  }
}

async function removePrevious(api: Api, previous: readonly DistributionKey[], id: string): Promise<string[]> {
  const removed: string[] = [];
  for (const key of previous) {
    try {
      await removeKey(api, key.id);
    } catch (error) {
      if (!(error instanceof AscError)) throw error;
      const left = previous.slice(removed.length).map(describeKey).join(', ');
      throw retold(
        error,
        `The new key ${id} is registered and stored, but not all previous keys could be removed; left: ${left}. Remove them with remove-key.\n${error.message}`,
      );
    }
    api.context.log.info(`Removed the previous key ${describeKey(key)}`);
    removed.push(key.id);
  }
  return removed;
}
