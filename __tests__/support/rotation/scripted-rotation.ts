import { readPrivateKey } from '../../../src/keys/key.ts';
import type { KeyStore, PreparedStore, StoredKey } from '../../../src/rotation/stores/key-store.ts';
import type { RotationRequest } from '../../../src/rotation/rotation-state.ts';
import { rotate } from '../../../src/rotation/rotate.ts';
import { makeKey } from '../keys/make-keys.ts';
import { json, scriptedApi } from '../servers/scripted-responses.ts';

export const [newPair, otherPair] = [makeKey(), makeKey()];
export const resource = (id: string, publicKey: unknown = otherPair.publicKey) => ({
  id,
  attributes: { publicKey },
});
export const list = (...data: unknown[]) => json({ data });
export const item = (data: unknown) => json({ data });
export const conflict = json({ errors: [{ code: 'X', title: 'No' }] }, { status: 409 });
export const deleted = { status: 204 };

/** Rotates to the new key with scripted responses of Apple. The store only records what is stored. */
export async function rotateWith(
  answers: Parameters<typeof scriptedApi>[0],
  parts: Partial<RotationRequest> = {},
  { isProven = () => true, ...storeParts }: Partial<PreparedStore & StoredKey> = {},
) {
  const script = scriptedApi(answers);
  const stored: string[] = [];
  const prepared: PreparedStore = {
    isNew: false,
    isUnchanged: () => true,
    store: (_, { privateKey }) => {
      stored.push(privateKey);
      return Promise.resolve({ isProven });
    },
    ...storeParts,
  };
  const store: KeyStore = {
    name: 'the store',
    prepare: () => Promise.resolve(prepared),
  };
  const privateKey = readPrivateKey(newPair.pkcs8);
  const request = { privateKey, appId: undefined, store, removePrevious: true, ...parts };
  const outcome: unknown = await rotate(script.api, request).catch((error: unknown) => error);
  const sent = script.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
  return { ...script, outcome, stored, sent };
}

export const newKey = item(resource('new', newPair.publicKey));
export const added = [newKey, newKey];
/** The responses if no app has a key. */
export const noApps = [list(), list()];
