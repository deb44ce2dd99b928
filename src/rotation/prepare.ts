import type { Api } from '../app-store-connect/api.ts';
import { describeKey, listKeysInScope } from '../app-store-connect/distribution-keys.ts';
import { AscError } from '../base/errors.ts';
import { publicKeyOf } from '../keys/key-exports.ts';
import type { Prepared, RotationRequest } from './rotation-state.ts';
import type { PrepareOptions } from './stores/key-store.ts';

/** Notes what is registered and stored, and proves that the new key can be stored. Changes nothing. Throws `AscError`. */
export async function prepare(
  api: Api,
  { store, ...request }: RotationRequest,
  options?: PrepareOptions,
): Promise<Prepared> {
  const before = await listKeysInScope(api, request.appId);
  const prepared: Prepared = {
    ...request,
    step: 'prepared',
    publicKey: publicKeyOf(request.privateKey),
    before,
    store: await store?.prepare(api, options),
    storeName: store?.name ?? 'its store',
  };
  const advice = prepared.store?.isNew ? prepared.store.adviceIfNew : undefined;
  if (advice !== undefined) reportUnlikelyStore(api, prepared, advice);
  return prepared;
}

/**
 * Warns of a store that contains nothing, although keys are registered whose private keys must be stored somewhere: its name
 * is probably mistyped. Throws if other keys are to be removed, because a key stored there would be no reason for that.
 */
function reportUnlikelyStore(
  api: Api,
  { before, publicKey, storeName, removePrevious }: Prepared,
  advice: string,
): void {
  const others = before.filter((key) => !key.publicKey?.equals(publicKey));
  if (others.length === 0) return;
  const found = `${storeName} does not exist, although other keys are registered: ${others.map(describeKey).join(', ')}. ${advice}`;
  if (removePrevious) throw new AscError('ERR_STORE_MISSING', `${found}. Nothing was changed`);
  api.context.log.warn(`${found}. It will be created`);
}
