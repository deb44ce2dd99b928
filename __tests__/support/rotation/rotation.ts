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

/** A kind of rotation: whose key, where it is kept, and whether the new one is handed in. */
export interface Rotation {
  readonly account: Account;
  /** Without one the key is handed in, and kept by whoever did. */
  readonly store?: TestStore | undefined;
  readonly appId?: string;
  readonly newKey?: KeyPair;
}

const [oldest, old, foreign] = [makePair(), makePair(), makePair()];

/** The private key that is stored before anything is rotated. */
export const OLD_KEY = old.pem;

/** The old key stored and registered, for the account beside an older one, and a foreign key of another app. */
export function setUpRotation({ account, store, appId }: Rotation): void {
  clear(account);
  addRegisteredKey(account, { id: 'foreign', appId: BETA, ...foreign });
  if (appId === undefined) addRegisteredKey(account, { id: 'oldest', ...oldest });
  addRegisteredKey(account, { id: 'old', appId, ...old });
  store?.write(OLD_KEY);
}

type Request = RotateKeyRequest & Texts & Account['credentials'];

/** What `rotate-key` is given, besides being asked to remove what was there before. */
export function requestOf({ account, store, appId, newKey }: Rotation): Request {
  return {
    ...account.credentials,
    ...store?.request,
    ...(appId !== undefined && { appId }),
    ...(newKey && { distributionPrivateKey: newKey.pem }),
  } as Request;
}

/** What a rotation threw, or undefined. */
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

/** The keys that a rotation is about. */
export function keysInScope({ account, appId }: Rotation): Account['state']['keys'] {
  return account.state.keys.filter((key) => key.appId === appId);
}

/** What a store holds, and whether that is registered. */
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

/** By the private key: the same few are looked for thousands of times. */
const publicHalves = new Map<string, KeyObject>();
