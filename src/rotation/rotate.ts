import type { Api } from '../app-store-connect/api.ts';
import { mayHaveHappened } from '../http/took-effect.ts';
import { confirmRegistered } from './confirm-registered.ts';
import { prepare } from './prepare.ts';
import { registerNewKey, removeOnlyKey } from './register-public-key.ts';
import { removePreviousKeys, warnAboutOtherKeys } from './remove-previous.ts';
import { rollBack } from './roll-back.ts';
import type { RotationRequest, RotationState } from './rotation-state.ts';
import { proveStored, requireNoConflict, storeKey } from './store-private-key.ts';

/** What a rotation did. */
export interface Rotated {
  /** The ID of the new key. */
  readonly id: string;
  /** The IDs of the keys that were registered before. */
  readonly previous: readonly string[];
  /** The IDs of the keys that were removed. */
  readonly removed: readonly string[];
}

/**
 * Replaces a key pair. Each step takes a state and returns the next one. If a step fails, `roll-back.ts` decides from the
 * state at the start of the step what to undo:
 *
 * - `prepared`, `replacing`, `registered`: removes the new public key, and registers the app's replaced key again.
 * - `storing`: the same, if the error proves that nothing was stored and the store is unchanged. Otherwise both keys stay
 *   registered.
 * - `stored`, `proven`: both keys stay registered, because the stored private key is the new one.
 *
 * After any interruption, the next run completes the rotation. Throws `AscError`.
 */
export async function rotate(api: Api, request: RotationRequest): Promise<Rotated> {
  const prepared = await prepare(api, request);
  const begun = await advance(api, prepared, registerNewKey);
  const registered = begun.step === 'replacing' ? await advance(api, begun, removeOnlyKey) : begun;
  const checked = await advance(api, registered, requireNoConflict);
  const stored = checked.step === 'storing' ? await advance(api, checked, storeKey) : checked;
  const proven = stored.step === 'stored' ? await advance(api, stored, proveStored) : stored;
  const confirmed = await advance(api, proven, confirmRegistered);

  const { id, before, storedKey } = confirmed;
  const previous = before.filter((key) => key.id !== id);
  const removed = request.removePrevious ? await removePreviousKeys(api, confirmed, previous) : [];
  await storedKey?.deletePrevious?.(api, removed);
  const removedIds = new Set([id, ...removed.map((key) => key.id)]);
  warnAboutOtherKeys(
    api,
    request.appId,
    confirmed.registered.filter((key) => !removedIds.has(key.id)),
  );
  return { id, previous: previous.map((key) => key.id), removed: removed.map((key) => key.id) };
}

/** Runs one step. If it fails, changes are rolled back, and the error says what is registered now. */
async function advance<From extends RotationState, To>(
  api: Api,
  state: From,
  step: (api: Api, state: From) => Promise<To>,
): Promise<To> {
  try {
    return await step(api, state);
  } catch (error) {
    if (!api.mayHaveChanged() && !mayHaveHappened(error)) throw error;
    throw await rollBack(api.forRollback(), state, error);
  }
}
