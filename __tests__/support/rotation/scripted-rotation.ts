import { readPrivateKey } from '../../../src/keys/key.ts';
import type { KeyStore, PreparedStore, StoredKey } from '../../../src/rotation/stores/key-store.ts';
import type { RotationPlan } from '../../../src/rotation/rotation-state.ts';
import { rotate } from '../../../src/rotation/rotate.ts';
import { makeKey } from '../keys/make-keys.ts';
import { json, scriptedApi } from '../servers/scripted-responses.ts';

export const [ours, theirs] = [makeKey(), makeKey()];
export const resource = (id: string, publicKey: unknown = theirs.publicKey) => ({
  id,
  attributes: { publicKey },
});
export const list = (...data: unknown[]) => json({ data });
export const one = (data: unknown) => json({ data });
export const conflict = json({ errors: [{ code: 'X', title: 'No' }] }, { status: 409 });
export const gone = { status: 204 };

/** Rotates to our key, kept in a store that only notes it, where Apple answers so. */
export async function run(
  answers: Parameters<typeof scriptedApi>[0],
  parts: Partial<RotationPlan> = {},
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
  const privateKey = readPrivateKey(ours.pkcs8);
  const plan = { privateKey, appId: undefined, store, removePrevious: true, ...parts };
  const outcome: unknown = await rotate(script.api, plan).catch((error: unknown) => error);
  const sent = script.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
  return { ...script, outcome, stored, sent };
}

export const ourKey = one(resource('new', ours.publicKey));
export const added = [ourKey, ourKey];
/** What proves that no key belongs to an app: there is none. */
export const noApps = [list(), list()];
