import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import {
  ApiError,
  CancelledError,
  rotateKey,
  StoreError,
  type Context,
  type KeyToStore,
} from '../../src/index.ts';
import { publicPem } from '../support/keys/public-half.ts';
import { setUpRotation, keysInScope, type Rotation } from '../support/rotation/rotation.ts';
import { APP, openAccount } from '../support/servers/account.ts';
import { directContext } from '../support/servers/direct-context.ts';

const account = await openAccount();

/** Rotates a key into a function; what the function was given, and what the rotation returned or threw. */
async function storeWith(
  store: (key: KeyToStore) => Promise<unknown>,
  { appId, context }: { appId?: string; context?: Partial<Context> } = {},
) {
  const rotation: Rotation = { account, ...(appId !== undefined && { appId }) };
  setUpRotation(rotation);
  const given: KeyToStore[] = [];
  const request = {
    ...account.credentials,
    ...(appId !== undefined && { appId }),
    store: async (key: KeyToStore) => {
      given.push(key);
      return store(key);
    },
    removePrevious: true,
  };
  const outcome: unknown = await rotateKey(request, { ...directContext(account), ...context }).catch(
    (error: unknown) => error,
  );
  return { outcome, key: given[0], registered: keysInScope(rotation).map(({ id }) => id) };
}

test('gives the key to the function, and removes the previous keys after it is stored', async () => {
  const { outcome, key, registered } = await storeWith(async () => sleep(5));
  expect(outcome).toMatchObject({
    distributionKeyId: key?.distributionKeyId,
    distributionPublicKey: publicPem(String(key?.privateKey)),
    fingerprint: key?.fingerprint,
    removed: ['oldest', 'old'],
  });
  expect(key?.distributionPublicKey).toBe(publicPem(String(key?.privateKey)));
  expect(key?.signal.aborted).toBe(false);
  expect(registered).toEqual([key?.distributionKeyId]);
});

test.each([
  ['rejects with an error', () => Promise.reject(new Error('no connection'))],
  ['rejects with something else', async () => Promise.reject<unknown>(Object('no connection') as Error)],
  // An error of another call, which may have come after the key was stored.
  [
    'rejects with an error of this package',
    () => Promise.reject(new ApiError('no connection', { status: 403 })),
  ],
  [
    'rejects with a cancellation',
    () => Promise.reject(new CancelledError('no connection', { mayHaveHappened: false })),
  ],
  [
    'says that the key may be stored',
    () => Promise.reject(new StoreError('no connection', { mayHaveHappened: true })),
  ],
])('keeps both keys registered if the function %s', async (_, store) => {
  const { outcome, key, registered } = await storeWith(store);
  expect(outcome).toBeInstanceOf(StoreError);
  expect(outcome).toMatchObject({ code: 'ERR_STORE_FAILED', mayHaveHappened: true });
  const { distributionKeyId: id, fingerprint } = key ?? {};
  expect((outcome as Error).message).toContain('no connection');
  expect((outcome as Error).message).toContain(
    `The new key ${String(id)} (${String(fingerprint)}) stays registered`,
  );
  expect(registered).toEqual(['oldest', 'old', id]);
});

test('says how to put the old key of an app back', async () => {
  const { outcome, key, registered } = await storeWith(() => Promise.reject(new Error('no')), { appId: APP });
  expect((outcome as Error).message).toMatch(
    /Registered before: old \(SHA256:\S+\)\. The old public key \(SHA256:\S+\) is no longer registered\. If the caller's store still contains its private key, you can also put it back: remove the new key by its ID, and register the old key for app \d+ again\./,
  );
  expect(registered).toEqual([key?.distributionKeyId]);
});

test.each([
  ['the account', {}, ['oldest', 'old']],
  ['an app', { appId: APP }, [expect.any(String)]],
])('rolls back if the function says that nothing was stored: %s', async (_, scope, expected) => {
  const error = new StoreError('The vault is sealed', { mayHaveHappened: false });
  const { outcome, key, registered } = await storeWith(() => Promise.reject(error), scope);
  expect(outcome).toMatchObject({ code: 'ERR_STORE_NOT_STORED', mayHaveHappened: false });
  expect((outcome as Error).message).toContain('was removed again');
  expect(registered).toEqual(expected);
  expect(registered).not.toContain(key?.distributionKeyId);
});

test('fails if the function does not return a promise', async () => {
  setUpRotation({ account });
  const store = (() => undefined) as never;
  const outcome = rotateKey({ ...account.credentials, store, removePrevious: true }, directContext(account));
  await expect(outcome).rejects.toMatchObject({ code: 'ERR_STORE_FAILED' });
  expect(keysInScope({ account })).toHaveLength(3);
});

test('tells the function about a cancellation, and does not wait for it for ever', async () => {
  const controller = new AbortController();
  let isTold = false;
  const { outcome, registered } = await storeWith(
    async ({ signal }) => {
      signal.addEventListener('abort', () => (isTold = true));
      controller.abort('SIGTERM');
      return new Promise(() => undefined);
    },
    { context: { signal: controller.signal } },
  );
  expect(outcome).toMatchObject({ code: 'ERR_CANCELLED', mayHaveHappened: true });
  expect((outcome as Error).message).toContain('stays registered');
  expect(isTold).toBe(true);
  expect(registered).toHaveLength(3);
});

test.each([
  [{ store: 'vault kv put' }, 'store: is a string. Expected an async function that stores the key'],
  [{ store: 1 }, 'store: is a value of type number. Expected an async function'],
  [{ storeCommand: 'true', storeFile: 'x' }, 'storeCommand: is not used by rotateKey'],
  [{ 'store-command': 'true', storeFile: 'x' }, 'is not used by rotateKey'],
  [{ store: () => Promise.resolve(), storeFile: 'x' }, 'storeFile: cannot be given together with store'],
])('starts no shell, and rejects %j', async (request, message) => {
  const outcome = rotateKey({ ...account.credentials, ...request } as never, directContext(account));
  await expect(outcome).rejects.toThrow(message);
});
