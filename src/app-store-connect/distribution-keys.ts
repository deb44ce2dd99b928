import type { KeyObject } from 'node:crypto';
import type { Api } from './api.ts';
import { listAppIds } from './apps.ts';
import { isNotFound, readId, removeResource } from './resources.ts';
import { readPublicKey } from '../keys/key.ts';
import { fingerprintOf, publicKeyPem } from '../keys/key-exports.ts';

/** An alternative distribution key as App Store Connect holds it; `publicKey` is missing where its text is no P-256 key. */
export interface DistributionKey {
  readonly id: string;
  readonly publicKey: KeyObject | undefined;
}

/** A key as messages name it: ID and fingerprint. */
export function describeKey({ id, publicKey }: DistributionKey): string {
  return publicKey ? `${id} (${fingerprintOf(publicKey)})` : id;
}

const KEYS = '/v1/alternativeDistributionKeys';
const FIELDS = 'fields%5BalternativeDistributionKeys%5D=publicKey';

/**
 * Lists the keys of the account, those of single apps left out;
 * see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys
 */
async function listAccountKeys(api: Api): Promise<readonly DistributionKey[]> {
  return api.list(`${KEYS}?exists%5Bapp%5D=false&${FIELDS}&limit=200`, readResource);
}

/** The keys that a new one would stand beside: the app's, or without an app the account's. */
export async function listKeysBeside(
  api: Api,
  appId: string | undefined,
): Promise<readonly DistributionKey[]> {
  if (appId === undefined) return listAccountKeys(api);
  const key = await readAppKey(api, appId);
  return key ? [key] : [];
}

/**
 * An app's key, or undefined only if Apple says that it has none. How it says so is not documented: its NOT_FOUND and null
 * both count.
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
 * Finds out which of some keys belong to an app: the server's list of such keys is read, and every app that the API key
 * sees is asked for its key. Both, because a proxy may drop the filter of the list, and an API key may not see every app.
 */
export async function findKeysOfApps(api: Api): Promise<ReadonlyMap<string, string | undefined>> {
  const listed = await api.list(`${KEYS}?exists%5Bapp%5D=true&${FIELDS}&limit=200`, readResource);
  const owners = new Map<string, string | undefined>(listed.map(({ id }) => [id, undefined]));
  for (const appId of await listAppIds(api)) {
    const key = await readAppKey(api, appId);
    if (key) owners.set(key.id, appId);
  }
  return owners;
}

/** Reads one key; see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys-_id_ */
export async function readKey(api: Api, id: string): Promise<DistributionKey> {
  const answer = (await api.call('GET', `${KEYS}/${encodeURIComponent(id)}?${FIELDS}`)) as { data?: unknown };
  return readResource(answer.data);
}

/** Reads one key, or undefined if there is none with this ID. */
export async function findKey(api: Api, id: string): Promise<DistributionKey | undefined> {
  try {
    return await readKey(api, id);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Lists every key that the API key sees, those of single apps among them. */
export async function listAllKeys(api: Api): Promise<readonly DistributionKey[]> {
  return api.list(`${KEYS}?${FIELDS}&limit=200`, readResource);
}

/** Whether any key that the API key sees is this one. */
export async function isRegistered(api: Api, wanted: KeyObject): Promise<boolean> {
  return (await listAllKeys(api)).some(({ publicKey }) => publicKey?.equals(wanted));
}

/** Removes a key; one that is gone already counts as removed. */
export async function removeKey(api: Api, id: string): Promise<void> {
  await removeResource(api, `${KEYS}/${encodeURIComponent(id)}`);
}

/** Adds a key, for one app or for the account; see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributionkeys */
export async function addKey(api: Api, publicKey: KeyObject, appId?: string): Promise<DistributionKey> {
  const relationships = { app: { data: { type: 'apps', id: appId } } };
  const data = {
    type: 'alternativeDistributionKeys',
    attributes: { publicKey: publicKeyPem(publicKey) },
    ...(appId !== undefined && { relationships }),
  };
  const answer = (await api.call('POST', KEYS, { data })) as { data?: unknown };
  return readResource(answer.data);
}

function readResource(value: unknown): DistributionKey {
  const { id, attributes } = (value ?? {}) as { id?: unknown; attributes?: { publicKey?: unknown } };
  return { id: readId(id, 'a key'), publicKey: readKeyText(attributes?.publicKey) };
}

function readKeyText(text: unknown): KeyObject | undefined {
  try {
    return typeof text === 'string' ? readPublicKey(text) : undefined;
  } catch {
    return undefined; // Somebody else's key of another kind: listed, but never equal to ours.
  }
}
