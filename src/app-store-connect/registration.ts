import { withDetails } from '../base/with-details.ts';
import type { KeyObject } from 'node:crypto';
import { AscError } from '../base/errors.ts';
import type { PlannedChange } from '../base/planned-change.ts';
import type { Api } from './api.ts';
import { addKey, describeKey, listKeysInScope, readKey, type DistributionKey } from './distribution-keys.ts';
import { fingerprintOf } from '../keys/key-exports.ts';
import { addOnce, addChangesIfCancelled } from './add-once.ts';

/** A key that is registered. */
export interface Registration {
  /** Its ID in App Store Connect. */
  readonly id: string;
  /** Whether this run added the key. */
  readonly created: boolean;
}

/**
 * Makes sure that a key is registered once: it looks first, adds the key if it is missing, and reads back what was added.
 * Without `appId` the key is the account's. Throws `ApiError`, `NetworkError`, `CancelledError`, and `ERR_ROTATION_INCOMPLETE` if App
 * Store Connect returns another key than was added.
 */
export async function ensureRegistered(
  api: Api,
  publicKey: KeyObject,
  appId: string | undefined,
): Promise<Registration> {
  const present = await findKeyInScope(api, publicKey, appId);
  if (present.match) return { id: present.match.id, created: false };
  const registration = await addSafely(api, publicKey, { appId, other: present.other });
  const fingerprint = fingerprintOf(publicKey);
  const stored = await addChangesIfCancelled(`Key ${registration.id} (${fingerprint}) is registered`, () =>
    readKey(api, registration.id),
  );
  if (stored.publicKey?.equals(publicKey)) return registration;
  throw new AscError(
    'ERR_ROTATION_INCOMPLETE',
    `Key ${registration.id} was registered, but App Store Connect returns another public key for it. Do not sign with this key. Check the key in App Store Connect`,
  );
}

/** Returns what `ensureRegistered` would add. Throws the same errors, and changes nothing. */
export async function planRegistration(
  api: Api,
  publicKey: KeyObject,
  appId: string | undefined,
): Promise<readonly PlannedChange[]> {
  const { match, other } = await findKeyInScope(api, publicKey, appId);
  if (match) {
    api.context.log.info(`Key ${describeKey(match)} is already registered`);
    return [];
  }
  if (other) warnAboutOnlyKey(api, other);
  return [{ action: 'add', what: 'key', fingerprint: fingerprintOf(publicKey), app: appId ?? null }];
}

/** Returns the removal of a key. `app` is its Apple ID, null for a key of the account, or undefined if it is not known. */
export function planRemoval({ id, publicKey }: DistributionKey, app?: string | null): PlannedChange {
  return {
    action: 'remove',
    what: 'key',
    id,
    ...(publicKey && { fingerprint: fingerprintOf(publicKey) }),
    ...(app !== undefined && { app }),
  };
}

/** Warns that an app has another key. Whether Apple really refuses a second one is not documented. */
export function warnAboutOnlyKey(api: Api, other: DistributionKey): void {
  api.context.log.warn(`${describeOnlyKey(other)}. Apple will probably reject the new key`);
}

async function findKeyInScope(
  api: Api,
  publicKey: KeyObject,
  appId: string | undefined,
): Promise<{ match?: DistributionKey | undefined; other?: DistributionKey | undefined }> {
  const keys = await listKeysInScope(api, appId);
  const match = keys.find((key) => key.publicKey?.equals(publicKey));
  return { match, other: appId === undefined ? undefined : keys[0] };
}

async function addSafely(
  api: Api,
  publicKey: KeyObject,
  { appId, other }: { appId: string | undefined; other: DistributionKey | undefined },
): Promise<Registration> {
  const { resource, created } = await addOnce(api, {
    what: `The key (${fingerprintOf(publicKey)})`,
    add: () => addKey(api, publicKey, appId),
    find: async () => (await findKeyInScope(api, publicKey, appId)).match,
    explain: (conflict) => (other ? withDetails(conflict, describeOnlyKey(other)) : conflict),
    onRepeat: () => {
      api.context.log.info(
        'The response to adding the key was lost, and the key is not registered. Adding it again',
      );
    },
  });
  return { id: resource.id, created };
}

function describeOnlyKey(other: DistributionKey): string {
  return `The app has another key, ${describeKey(other)}. An app can have only one key. To replace it, rotate the key and remove the previous key`;
}
