import type { KeyObject } from 'node:crypto';
import type { Api } from '../app-store-connect/api.ts';
import {
  describeKey,
  listKeysInScope,
  removeKey,
  type DistributionKey,
} from '../app-store-connect/distribution-keys.ts';
import { ensureRegistered } from '../app-store-connect/registration.ts';
import { AscError, CancelledError, StoreError } from '../base/errors.ts';
import { mayHaveHappened } from '../http/took-effect.ts';
import { fingerprintOf } from '../keys/key-exports.ts';
import type { RotationState } from './rotation-state.ts';
import type { PreparedStore } from './stores/key-store.ts';
import { withDetails } from '../base/with-details.ts';

/**
 * Rolls back what a rotation did before the step after `state` failed, so that the stored private key is registered again.
 * If the new private key may be stored, nothing is rolled back: both keys stay registered, because either may be the stored
 * one. Returns the error with what was done, or with what is left to do.
 */
export async function rollBack(api: Api, state: RotationState, thrown: unknown): Promise<AscError> {
  const error = thrown instanceof AscError ? thrown : unexpectedError(thrown);
  const withReport = (report: string) => withDetails(error, report);
  if (await mayBeStored(api, state, error)) {
    const report = describeState(api, state, { isNewKeyKept: true });
    return error instanceof CancelledError ? error.withChanges(report, true) : withReport(report);
  }
  try {
    const removed = await removeNewKey(api, state);
    const done = [...removed, ...(await restoreReplacedKey(api, state))];
    const doubt = removed.length === 0 && mayHaveHappened(error) ? describeDoubt(state) : [];
    if (done.length > 0) done.push(describeOutcome(state));
    return done.length + doubt.length > 0 ? withReport([...done, ...doubt].join(' ')) : error;
  } catch (failure) {
    const cause = failure instanceof Error ? failure.message : String(failure);
    return withReport(
      `The changes could not be rolled back: ${cause}\n${describeState(api, state, { isNewKeyKept: false })}`,
    );
  }
}

/** Wraps an error of the system or a bug, so that the changes are rolled back then too. */
function unexpectedError(error: unknown): AscError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AscError('ERR_ROTATION_INCOMPLETE', `The rotation failed unexpectedly: ${reason}`, {
    cause: error,
  });
}

/** Returns whether the new private key is stored, or may be. */
async function mayBeStored(api: Api, state: RotationState, error: AscError): Promise<boolean> {
  switch (state.step) {
    case 'prepared':
    case 'replacing':
    case 'registered':
      return false;
    case 'storing':
      return mayHaveHappened(error) || (await mayHaveChanged(api, state.store, error));
    case 'stored':
    case 'proven':
      return true;
  }
}

/** If a store cannot be read, only its own error proves that nothing was stored. */
async function mayHaveChanged(api: Api, store: PreparedStore, error: AscError): Promise<boolean> {
  try {
    const isUnchanged = await store.isUnchanged(api);
    return !(isUnchanged ?? (error instanceof StoreError || error instanceof CancelledError));
  } catch {
    return true;
  }
}

/** Removes the new key, even if the list does not show it yet, unless the list shows that the app now has another key. */
async function removeNewKey(api: Api, state: RotationState): Promise<string[]> {
  const { appId, before } = state;
  if (before.some((key) => isNewKey(state, key))) return [];
  const listed = await listKeysInScope(api, appId);
  const hasOtherKey = appId !== undefined && listed.length > 0;
  const addedId = 'addedId' in state && !hasOtherKey ? state.addedId : undefined;
  const id = listed.find((key) => isNewKey(state, key))?.id ?? addedId;
  if (id === undefined) return [];
  await removeKey(api, id);
  return [`The new key ${id} was removed again.`];
}

/** Registers the app's key again that was removed first, unless another rotation has given the app a key. */
async function restoreReplacedKey(api: Api, state: RotationState): Promise<string[]> {
  const publicKey = replacedKeyOf(state);
  if (!publicKey || (await listKeysInScope(api, state.appId)).length > 0) return [];
  const { id } = await ensureRegistered(api, publicKey, state.appId);
  return [`The old public key was registered again, as key ${id}.`];
}

function isNewKey(state: RotationState, { publicKey }: DistributionKey): boolean {
  return publicKey?.equals(state.publicKey) === true;
}

function replacedKeyOf(state: RotationState): KeyObject | undefined {
  return 'replaced' in state ? state.replaced?.publicKey : undefined;
}

/** What is stored cannot be read, so the message is only about what this run did. */
function describeOutcome({ before }: RotationState): string {
  return before.length > 0
    ? 'This run stored nothing, and the keys that were registered before are registered.'
    : 'This run stored nothing. No key was registered when it began. Unless another rotation stored one since, run the rotation again.';
}

/** Says what a request without a response may still do after the list was read. */
function describeDoubt(state: RotationState): string[] {
  if (state.before.some((key) => isNewKey(state, key))) return [];
  return [
    `A request got no clear response, so it may still take effect: the new key (${fingerprintOf(state.publicKey)}) may be registered, although it was not stored. List the registered keys, and remove it if it is there.`,
  ];
}

/** Says what is registered, what may be stored, and what to do. */
function describeState(api: Api, state: RotationState, { isNewKeyKept }: { isNewKeyKept: boolean }): string {
  const { storeName, before, publicKey } = state;
  const newKey =
    isNewKeyKept && state.step === 'storing'
      ? `The new key ${describeKey({ id: state.id, publicKey })} stays registered`
      : `The new key (${fingerprintOf(publicKey)}) may be registered`;
  const storeStatus =
    state.step === 'proven' ? `${storeName} contains` : `it is not certain that ${storeName} contains`;
  const registeredBefore = before.map(describeKey).join(', ') || 'none';
  return `${newKey}, and ${storeStatus} its private key. Registered before: ${registeredBefore}.${describeReplaced(state)} Run the rotation again. When the other keys are no longer used, remove them, for example with ${api.context.nameOf('the option that removes previous keys')}.`;
}

/** Says what happened to an app's old key and, if its private key may still be the stored one, how to put it back. */
function describeReplaced(state: RotationState): string {
  const replaced = replacedKeyOf(state);
  if (!replaced) return '';
  const gone = ` The old public key (${fingerprintOf(replaced)}) is no longer registered.`;
  if (state.step !== 'storing') return gone;
  return `${gone} If ${state.storeName} still contains its private key, you can also put it back: remove the new key by its ID, and register the old key for app ${String(state.appId)} again.`;
}
