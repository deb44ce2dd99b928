import { ApiError, AscError } from '../../errors.ts';
import type { Api } from '../api/api.ts';
import { describeKey, listKeysBeside, removeKey, type DistributionKey } from '../api/distribution-keys.ts';
import { beginUndo } from '../api/http.ts';
import { ensureRegistered } from '../api/registration.ts';
import { fingerprintOf, publicKeyOf } from '../key-exports.ts';
import type { Rotation } from './plan.ts';

/**
 * Takes back what a rotation did before it failed, so that the stored private key is registered again; returns the error
 * with what was done about it, or what is left to do.
 */
export async function undoRotation(api: Api, rotation: Rotation, error: AscError): Promise<AscError> {
  const told = (text: string) => retold(error, `${error.message}\n${text}`);
  if (!api.mayHaveChanged()) return error;
  beginUndo(api.time);
  if (await mayBeStored(rotation)) return told(stateOf(rotation));
  try {
    const done = [...(await removeNew(api, rotation)), ...(await putBack(api, rotation))];
    return done.length > 0 ? told(`${done.join(' ')} ${outcomeOf(rotation)}`) : error;
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return told(`What was done could not be taken back: ${reason}\n${stateOf(rotation)}`);
  }
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

/** Where nobody can tell, both keys stay registered: then either may be the stored one. */
async function mayBeStored({ store, storing }: Rotation): Promise<boolean> {
  if (!store || !storing) return false;
  try {
    return !(await store.isUnchanged());
  } catch {
    return true;
  }
}

async function removeNew(api: Api, { appId, privateKey, before }: Rotation): Promise<string[]> {
  const publicKey = publicKeyOf(privateKey);
  const isNew = (key: DistributionKey) => key.publicKey?.equals(publicKey) === true;
  if (before.some(isNew)) return [];
  const found = (await listKeysBeside(api, appId)).find(isNew);
  if (!found) return [];
  await removeKey(api, found.id);
  return [`The new key ${found.id} was removed again.`];
}

async function putBack(api: Api, { appId, replaced }: Rotation): Promise<string[]> {
  if (!replaced?.publicKey) return [];
  if ((await listKeysBeside(api, appId)).length > 0) return []; // Another rotation has given the app its key.
  const { id } = await ensureRegistered(api, replaced.publicKey, appId);
  return [`The old public key was put back, as key ${id}.`];
}

function stateOf({ privateKey, replaced, store, before }: Rotation): string {
  const print = fingerprintOf(publicKeyOf(privateKey));
  const old = replaced?.publicKey
    ? ` The old public key (${fingerprintOf(replaced.publicKey)}) is no longer registered: register it with register-key, or run the rotation again.`
    : '';
  const there = before.map(describeKey).join(', ') || 'none';
  return `The new key (${print}) may be registered, and it is not certain that ${store?.name ?? 'its place'} holds its private half. Registered before: ${there}.${old} Run the rotation again: with remove-previous it leaves one key, the stored one.`;
}
