import { createPublicKey, type KeyObject } from 'node:crypto';
import { AscError } from '../../../src/index.ts';
import { nodeFingerprint } from '../keys/public-half.ts';
import {
  isRegistered,
  keysInScope,
  OLD_KEY,
  rotateOnce,
  storedIn,
  type Rotation,
  type Stored,
} from './rotation.ts';
import { BETA } from '../servers/account.ts';

/** Finds problems after one run, from the error that it threw and what was stored before. */
export function* findRunProblems(
  rotation: Rotation,
  error: Error | undefined,
  before: Stored,
): Iterable<string> {
  const message = error?.message ?? '';
  if (error && !(error instanceof AscError)) yield `an untyped error: ${message}`;
  if (!hasForeignKey(rotation)) yield 'the foreign key was touched';
  yield* rotation.store?.problems() ?? [];
  const after = storedIn(rotation);
  if (before.registered && !after.registered && !reportsLostKey(message))
    yield `the stored key is no longer registered, and the message is: ${message}`;
  const intact = !before.registered || (after.registered && after.pem === before.pem);
  if (isUntrue(message, rotation, intact)) yield `this message is not true: ${message}`;
}

/** Whether a message says that the stored private key is not registered, and what to do. */
export function reportsLostKey(message: string): boolean {
  const lost = /no longer registered|Until the new key is stored, the stored private key is not registered/;
  return lost.test(message) && /run (?:it|the rotation) again/i.test(message);
}

/** Whether a message wrongly says that a key was removed or registered again, or that the stored key is registered. */
function isUntrue(message: string, { account }: Rotation, intact: boolean): boolean {
  const isThere = (wanted: string | undefined) => account.state.keys.some(({ id }) => id === wanted);
  const removed = /new key (\S+) was removed again/.exec(message)?.[1];
  const restored = /registered again, as key (\S+)\./.exec(message)?.[1];
  const saysRegistered = message.includes('the keys that were registered before are registered');
  return isThere(removed) || (restored !== undefined && !isThere(restored)) || (saysRegistered && !intact);
}

/**
 * Finds problems after a run without an error: exactly one key must be registered, it must be the stored key, and nothing
 * else may have changed.
 */
export function* findEndProblems(rotation: Rotation): Iterable<string> {
  const { store, newKey } = rotation;
  const count = keysInScope(rotation).length;
  if (count !== 1) yield `${count} keys are registered`;
  const kept = store ? store.read() : newKey?.pem;
  if (kept === undefined || !isRegistered(rotation, kept)) yield 'the stored key is not registered';
  if (kept === OLD_KEY) yield 'the old key is still stored';
  if (newKey && kept !== newKey.pem) yield 'the key that was handed in is not the stored one';
  if (!hasForeignKey(rotation)) yield 'the foreign key was touched';
  yield* store?.problems() ?? [];
}

/** Runs a rotation again after it was killed, and finds problems before and after. */
export async function findRerunProblems(rotation: Rotation, stderr: string): Promise<string[]> {
  const { registered } = storedIn(rotation);
  const lost =
    registered || reportsLostKey(stderr) ? [] : [`the stored key is not registered. Printed: ${stderr}`];
  const error = await rotateOnce(rotation);
  return [...lost, ...(error ? [`again: ${error.message}`] : []), ...findEndProblems(rotation)];
}

/** Finds problems after a cancelled rotation. `before` has the keys that were registered, `stderr` what the run printed. */
export function* findCancellationProblems(
  rotation: Rotation,
  before: readonly KeyObject[],
  stderr: string,
): Iterable<string> {
  const stored = rotation.store ? rotation.store.read() : rotation.newKey?.pem; // Kept by whoever handed it in.
  if (rotation.store && stored !== undefined && !isRegistered(rotation, stored) && !reportsLostKey(stderr))
    yield `the stored key is not registered. Printed: ${stderr}`;
  const isKnown = (key: KeyObject) =>
    [...before, ...(stored === undefined ? [] : [createPublicKey(stored)])].some((known) =>
      known.equals(key),
    );
  for (const { id, publicKey } of keysInScope(rotation))
    if (!isKnown(publicKey) && !stderr.includes(nodeFingerprint(publicKey)))
      yield `key ${id} is registered, but not named. Printed: ${stderr}`;
}

function hasForeignKey({ account: { state } }: Rotation): boolean {
  const others = state.keys.filter(({ appId }) => appId === BETA);
  return others.length === 1 && others[0]?.id === 'foreign';
}
