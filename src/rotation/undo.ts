import { ApiError, AscError, CancelledError } from '../base/errors.ts';
import type { Api } from '../app-store-connect/api.ts';
import {
  describeKey,
  listKeysBeside,
  removeKey,
  type DistributionKey,
} from '../app-store-connect/distribution-keys.ts';
import { beginUndo } from '../http/send.ts';
import { ensureRegistered } from '../app-store-connect/registration.ts';
import { fingerprintOf, publicKeyOf } from '../keys/key-exports.ts';
import { mayHaveHappened } from '../app-store-connect/resources.ts';
import type { Rotation } from './plan.ts';

/**
 * Takes back what a rotation did before it failed, so that the stored private key is registered again; returns the error
 * with what was done about it, or what is left to do.
 */
export async function undoRotation(api: Api, rotation: Rotation, thrown: unknown): Promise<AscError> {
  const error = thrown instanceof AscError ? thrown : unexpectedError(thrown);
  const reason = error instanceof CancelledError ? error.headline : error.message;
  const told = (text: string) => retold(error, `${reason}\n${text}`);
  beginUndo(api.time);
  if (await mayBeStored(rotation, error)) return told(stateOf(api, rotation));
  try {
    const removed = await removeNew(api, rotation);
    const done = [...removed, ...(await putBack(api, rotation))];
    const doubt = removed.length === 0 && mayHaveHappened(error) ? doubtOf(rotation) : [];
    if (done.length > 0) done.push(outcomeOf(rotation));
    return done.length + doubt.length > 0 ? told([...done, ...doubt].join(' ')) : error;
  } catch (failure) {
    const cause = failure instanceof Error ? failure.message : String(failure);
    return told(`What was done could not be taken back: ${cause}\n${stateOf(api, rotation)}`);
  }
}

/** A mistake in this code, or of the system: also then what was done is taken back. */
function unexpectedError(error: unknown): AscError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AscError('ERR_ROTATION_INCOMPLETE', `The rotation failed unexpectedly: ${reason}`, {
    cause: error,
  });
}

/** An error of the same kind with another message. */
export function retold(error: AscError, message: string): AscError {
  return error instanceof ApiError
    ? new ApiError(message, error)
    : new AscError(error.code, message, { cause: error });
}

/** What is stored cannot be read, so only what this run did is told of it. */
function outcomeOf({ before }: Rotation): string {
  return before.length > 0
    ? 'This run stored nothing, and what was registered before is registered.'
    : 'This run stored nothing. No key was registered when it began: unless another rotation has stored one since, run the rotation again.';
}

/** If nobody can tell, as without a clear refusal, both keys stay registered: then either may be the stored one. */
async function mayBeStored({ store, storing }: Rotation, error: AscError): Promise<boolean> {
  if (!store || !storing) return false;
  if (storing !== 'begun' || mayHaveHappened(error)) return true;
  try {
    return !(await store.isUnchanged());
  } catch {
    return true;
  }
}

/** What a request without a response may still do after the list was read. */
function doubtOf({ privateKey, before }: Rotation): string[] {
  const publicKey = publicKeyOf(privateKey);
  if (before.some((key) => key.publicKey?.equals(publicKey))) return [];
  return [
    `No clear response came to a request, so it may still take effect: the new key (${fingerprintOf(publicKey)}) may be registered, although it was not stored. List the registered keys, and remove it if it is there.`,
  ];
}

/** The new key is removed also if the list does not show it yet, unless it shows that an app has another key by now. */
async function removeNew(api: Api, { appId, privateKey, before, added }: Rotation): Promise<string[]> {
  const publicKey = publicKeyOf(privateKey);
  const isNew = (key: DistributionKey) => key.publicKey?.equals(publicKey) === true;
  if (before.some(isNew)) return [];
  const listed = await listKeysBeside(api, appId);
  const isReplaced = appId !== undefined && listed.length > 0;
  const id = listed.find(isNew)?.id ?? (isReplaced ? undefined : added);
  if (id === undefined) return [];
  await removeKey(api, id);
  return [`The new key ${id} was removed again.`];
}

async function putBack(api: Api, { appId, replaced }: Rotation): Promise<string[]> {
  if (!replaced?.publicKey) return [];
  if ((await listKeysBeside(api, appId)).length > 0) return []; // Another rotation has given the app its key.
  const { id } = await ensureRegistered(api, replaced.publicKey, appId);
  return [`The old public key was put back, as key ${id}.`];
}

function stateOf(api: Api, { privateKey, replaced, store, storing, before }: Rotation): string {
  const print = fingerprintOf(publicKeyOf(privateKey));
  const old = replaced?.publicKey
    ? ` The old public key (${fingerprintOf(replaced.publicKey)}) is no longer registered: register it again, or run the rotation again.`
    : '';
  const there = before.map(describeKey).join(', ') || 'none';
  const place = store?.name ?? 'its place';
  const held = storing === 'proven' ? `${place} holds` : `it is not certain that ${place} holds`;
  return `The new key (${print}) may be registered, and ${held} its private half. Registered before: ${there}.${old} Run the rotation again: with ${api.context.nameOf('the option that removes previous keys')} it leaves one key, the stored one.`;
}
