import { StoreError } from '../../base/errors.ts';
import { cancelledError, runUntilCancelled, type Cancellation } from '../../http/cancellation-grace.ts';
import type { Client } from '../../http/client.ts';
import type { KeyStore, NewKey, StoredKey } from './key-store.ts';

/** What the function `store` receives: a new key pair, and a signal that says that the run was cancelled. */
export interface KeyToStore extends NewKey {
  /** Aborted if the run is cancelled. The function then has 3 seconds to finish. */
  readonly signal: AbortSignal;
}

/**
 * Stores the new private key. Fulfill the promise only after the key is stored: with `removePrevious`, the rotation then
 * removes the previous keys. If the promise is rejected, it is not known whether the key is stored, so both keys stay
 * registered. To roll the rotation back instead, reject it with a `StoreError` whose `mayHaveHappened` is false. There is no
 * time limit.
 */
export type StoreKey = (key: KeyToStore) => Promise<unknown>;

/** Stores the key with a function of the caller. */
export function createFunctionStore(storeKey: StoreKey): KeyStore {
  return {
    name: "the caller's store",
    prepare: () =>
      Promise.resolve({
        isNew: undefined,
        isUnchanged: () => undefined,
        store: (client, key) => callStore(client, storeKey, key),
      }),
  };
}

async function callStore(client: Client, storeKey: StoreKey, key: NewKey): Promise<StoredKey> {
  const { cancellation } = client;
  const signal = cancellation.signal ?? new AbortController().signal;
  await runUntilCancelled(cancellation, 'changing', async () => {
    try {
      const stored: unknown = storeKey({ ...key, signal });
      if (!isPromise(stored))
        throw new StoreError('store did not return a promise. Make it an async function', {
          mayHaveHappened: true,
        });
      await stored;
    } catch (error) {
      throw failureOf(error, cancellation);
    }
  });
  return { isProven: () => true };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as Promise<unknown> | undefined)?.then === 'function';
}

/** Only a `StoreError` is about storing. Other errors of this package may come from a call after the key was stored. */
function failureOf(error: unknown, cancellation: Cancellation): Error {
  if (error instanceof StoreError) return error;
  if (cancellation.signal?.aborted) return cancelledError(cancellation, true);
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError(`store failed: ${reason}`, { mayHaveHappened: true, cause: error });
}
