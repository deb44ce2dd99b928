import type { KeyObject } from 'node:crypto';
import type { Api } from './api.ts';
import { listAppIds } from './apps.ts';
import { isNotFound } from './api-errors.ts';
import { readId, removeResource } from './resources.ts';
import { readPublicKey } from '../keys/key.ts';
import { fingerprintOf, publicKeyPem } from '../keys/key-exports.ts';

/** An alternative distribution key as App Store Connect returns it. */
export interface DistributionKey {
  /** The ID of the resource in App Store Connect. */
  readonly id: string;
  /** Undefined if the text that Apple returns is not a P-256 key. */
  readonly publicKey: KeyObject | undefined;
}

/** Describes a key for messages: its ID and fingerprint. */
export function describeKey({ id, publicKey }: DistributionKey): string {
  return publicKey ? `${id} (${fingerprintOf(publicKey)})` : id;
}

const KEYS = '/v1/alternativeDistributionKeys';
const FIELDS = 'fields%5BalternativeDistributionKeys%5D=publicKey';

/**
 * Lists the keys of the account without those of single apps.
 * See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys
 */
async function listAccountKeys(api: Api): Promise<readonly DistributionKey[]> {
  return api.list(`${KEYS}?exists%5Bapp%5D=false&${FIELDS}&limit=200`, readResource);
}

/** Lists the keys of an app (one at most), or without an app those of the account. */
export async function listKeysInScope(
  api: Api,
  appId: string | undefined,
): Promise<readonly DistributionKey[]> {
  if (appId === undefined) return listAccountKeys(api);
  const key = await readAppKey(api, appId);
  return key ? [key] : [];
}

/**
 * Reads an app's key. Returns undefined only if Apple says that the app has none. How it says so is not documented: NOT_FOUND
 * and null both count.
 */
export async function readAppKey(api: Api, appId: string): Promise<DistributionKey | undefined> {
  const path = `/v1/apps/${encodeURIComponent(appId)}/alternativeDistributionKey`;
  try {
    const { data } = (await api.call('GET', `${path}?${FIELDS}`)) as { data: unknown };
    return data === null ? undefined : readResource(data);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/**
 * Finds all keys that belong to an app. Returns the app by the key's ID, undefined if the app is not visible to the API key.
 * It reads Apple's list of such keys and the key of every visible app: a proxy may drop the filter of the list, and not
 * every app may be visible.
 */
export async function findKeysOfApps(api: Api): Promise<ReadonlyMap<string, string | undefined>> {
  const listed = await listKeysOfApps(api);
  const owners = new Map<string, string | undefined>(listed.map(({ id }) => [id, undefined]));
  for (const appId of await listAppIds(api)) {
    const key = await readAppKey(api, appId);
    if (key) owners.set(key.id, appId);
  }
  return owners;
}

/** Lists the keys that belong to an app, without the apps. A proxy may drop the filter, and the list then has all keys. */
export async function listKeysOfApps(api: Api): Promise<readonly DistributionKey[]> {
  return api.list(`${KEYS}?exists%5Bapp%5D=true&${FIELDS}&limit=200`, readResource);
}

/** Reads one key. See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys-_id_ */
export async function readKey(api: Api, id: string): Promise<DistributionKey> {
  const response = (await api.call('GET', `${KEYS}/${encodeURIComponent(id)}?${FIELDS}`)) as {
    data?: unknown;
  };
  return readResource(response.data);
}

/** Reads one key. Returns undefined if there is none with this ID. */
export async function findKeyById(api: Api, id: string): Promise<DistributionKey | undefined> {
  try {
    return await readKey(api, id);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Lists every key that is visible to the API key, including those of single apps. */
export async function listAllKeys(api: Api): Promise<readonly DistributionKey[]> {
  return api.list(`${KEYS}?${FIELDS}&limit=200`, readResource);
}

/** Returns whether a public key is registered, as far as is visible to the API key. */
export async function isRegistered(api: Api, wanted: KeyObject): Promise<boolean> {
  return (await listAllKeys(api)).some(({ publicKey }) => publicKey?.equals(wanted));
}

/** Removes a key. A key that does not exist counts as removed. */
export async function removeKey(api: Api, id: string): Promise<void> {
  await removeResource(api, `${KEYS}/${encodeURIComponent(id)}`);
}

/** Adds a key for one app or for the account. See https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributionkeys */
export async function addKey(api: Api, publicKey: KeyObject, appId?: string): Promise<DistributionKey> {
  const relationships = { app: { data: { type: 'apps', id: appId } } };
  const data = {
    type: 'alternativeDistributionKeys',
    attributes: { publicKey: publicKeyPem(publicKey) },
    ...(appId !== undefined && { relationships }),
  };
  const response = (await api.call('POST', KEYS, { data })) as { data?: unknown };
  return readResource(response.data);
}

function readResource(value: unknown): DistributionKey {
  const { id, attributes } = (value ?? {}) as { id?: unknown; attributes?: { publicKey?: unknown } };
  return { id: readId(id, 'a key'), publicKey: readKeyText(attributes?.publicKey) };
}

function readKeyText(text: unknown): KeyObject | undefined {
  try {
    return typeof text === 'string' ? readPublicKey(text) : undefined;
  } catch {
    return undefined; // A key of another kind: it is listed, but never equal to ours.
  }
}
