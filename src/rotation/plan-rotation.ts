import type { Api } from '../app-store-connect/api.ts';
import { planRemoval, warnAboutOnlyKey } from '../app-store-connect/registration.ts';
import type { DistributionKey } from '../app-store-connect/distribution-keys.ts';
import type { PlannedChange } from '../base/planned-change.ts';
import { fingerprintOf } from '../keys/key-exports.ts';
import { prepare } from './prepare.ts';
import { findRemovableKeys, warnAboutOtherKeys } from './remove-previous.ts';
import type { Prepared, RotationRequest } from './rotation-state.ts';

/**
 * Returns what `rotate` would change, after the checks that it makes before its first change. Changes nothing.
 * `isGenerated` says that a rotation would generate another key than the one in `request`, so that its fingerprint is not
 * known. Throws `AscError`.
 */
export async function planRotation(
  api: Api,
  request: RotationRequest,
  isGenerated: boolean,
): Promise<readonly PlannedChange[]> {
  const prepared = await prepare(api, request, { readOnly: true });
  const { appId, before, publicKey, removePrevious } = prepared;
  const previous = before.filter((key) => !key.publicKey?.equals(publicKey));
  const removed = removePrevious ? await findRemovableKeys(api, appId, previous) : [];
  const [onlyKey] = appId === undefined ? [] : previous;
  if (!removePrevious && onlyKey) warnAboutOnlyKey(api, onlyKey);
  else if (!removePrevious) warnAboutOtherKeys(api, appId, previous);
  return listChanges(prepared, removed, isGenerated ? {} : { fingerprint: fingerprintOf(publicKey) });
}

/** An app can have only one key, so its key is removed first. */
function listChanges(
  { appId, before, publicKey, store, storeName }: Prepared,
  removed: readonly DistributionKey[],
  newKey: Pick<PlannedChange, 'fingerprint'>,
): readonly PlannedChange[] {
  const app = appId ?? null;
  const isRegistered = before.some((key) => key.publicKey?.equals(publicKey));
  const added: PlannedChange[] = isRegistered ? [] : [{ action: 'add', what: 'key', ...newKey, app }];
  const stored: PlannedChange[] = store
    ? [{ action: 'store', what: 'private key', ...newKey, store: storeName }]
    : [];
  const gone = removed.map((key) => planRemoval(key, app));
  return appId === undefined ? [...added, ...stored, ...gone] : [...gone, ...added, ...stored];
}
