import { createPublicKey, type KeyObject } from 'node:crypto';
import { rotateKey, type RotateKeyRequest } from '../../../src/index.ts';
import type { TestStore } from './stores.ts';
import {
  BETA,
  clear,
  makePair,
  addRegisteredKey,
  type Account,
  type KeyPair,
  type Texts,
} from '../servers/account.ts';

/** A type of rotation: of the account or an app, the store, and whether the new key is given. */
export interface Rotation {
  readonly account: Account;
  /** If there is no store, the new key is given, and the caller keeps it. */
  readonly store?: TestStore | undefined;
  readonly appId?: string;
  readonly newKey?: KeyPair;
}

const [oldest, old, foreign] = [makePair(), makePair(), makePair()];

/** The private key that is stored before a rotation. */
export const OLD_KEY = old.pem;

/** Stores and registers the old key. Also registers a key of another app and, for the account, an older key. */
export function setUpRotation({ account, store, appId }: Rotation): void {
  clear(account);
  addRegisteredKey(account, { id: 'foreign', appId: BETA, ...foreign });
  if (appId === undefined) addRegisteredKey(account, { id: 'oldest', ...oldest });
  addRegisteredKey(account, { id: 'old', appId, ...old });
  store?.write(OLD_KEY);
}

type Request = RotateKeyRequest & Texts & Account['credentials'];

/** Returns the request of a rotation, without `removePrevious`. */
export function requestOf({ account, store, appId, newKey }: Rotation): Request {
  return {
    ...account.credentials,
    ...store?.request,
    ...(appId !== undefined && { appId }),
    ...(newKey && { distributionPrivateKey: newKey.pem }),
  } as Request;
}

/** Runs a rotation, and returns the error that it threw, if any. */
export async function rotateOnce(
  rotation: Rotation,
  context = rotation.account.context,
): Promise<Error | undefined> {
  const request = { ...requestOf(rotation), removePrevious: true };
  return rotateKey(request, context).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error : new Error(`thrown: ${typeof error}`)),
  );
}

/** Returns the registered keys of the account, or of the app of the rotation. */
export function keysInScope({ account, appId }: Rotation): Account['state']['keys'] {
  return account.state.keys.filter((key) => key.appId === appId);
}

/** The content of a store, and whether this key is registered. */
export interface Stored {
  readonly pem: string | undefined;
  readonly registered: boolean;
}

export function storedIn(rotation: Rotation): Stored {
  const pem = rotation.store?.read();
  return { pem, registered: pem !== undefined && isRegistered(rotation, pem) };
}

export function isRegistered(rotation: Rotation, pem: string): boolean {
  const publicKey = publicHalves.get(pem) ?? createPublicKey(pem);
  publicHalves.set(pem, publicKey);
  return keysInScope(rotation).some((key) => key.publicKey.equals(publicKey));
}

/** Public keys by private key. The same few are looked up thousands of times. */
const publicHalves = new Map<string, KeyObject>();
