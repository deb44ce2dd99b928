import type { Api } from '../app-store-connect/api.ts';
import { isConflict } from '../app-store-connect/api-errors.ts';
import {
  findKeyById,
  listKeysInScope,
  type DistributionKey,
} from '../app-store-connect/distribution-keys.ts';
import { ensureRegistered } from '../app-store-connect/registration.ts';
import { AscError } from '../base/errors.ts';
import { pause } from '../http/client.ts';
import type { Confirmed, Registered, Stored } from './rotation-state.ts';

/** Milliseconds before each look for the new key: another rotation may need time to register it again. */
const CONFIRM_DELAYS_MS = [0, 1_000, 2_000, 4_000, 8_000];

/**
 * Reads the new public key back, from the list and by its ID. While the private key was being stored, another rotation may
 * have removed the public key. That rotation registers it again when it sees the stored key; otherwise this one adds it.
 */
export async function confirmRegistered(api: Api, state: Registered | Stored): Promise<Confirmed> {
  const storedKey = state.step === 'registered' ? undefined : state.storedKey;
  let registered: readonly DistributionKey[] = [];
  for (const delayMs of CONFIRM_DELAYS_MS) {
    await pause(api, delayMs);
    registered = await listKeysInScope(api, state.appId);
    const listed = registered.find((key) => key.publicKey?.equals(state.publicKey));
    const found = listed && (await findKeyById(api, listed.id));
    if (found?.publicKey?.equals(state.publicKey))
      return { ...state, step: 'confirmed', id: found.id, registered, storedKey };
  }
  const id = await addAgain(api, state);
  return { ...state, step: 'confirmed', id, registered, storedKey };
}

async function addAgain(api: Api, { publicKey, appId, storeName }: Registered | Stored): Promise<string> {
  try {
    const { id, created } = await ensureRegistered(api, publicKey, appId);
    if (created) return id;
    throw new AscError('ERR_ROTATION_INCOMPLETE', `Key ${id} is in the list but cannot be read by its ID`);
  } catch (error) {
    if (!isConflict(error)) throw error;
    throw new AscError(
      'ERR_ROTATION_INCOMPLETE',
      `Another rotation removed the new key in the meantime. The private key in ${storeName} is no longer registered. Run the rotation again`,
      { cause: error },
    );
  }
}
