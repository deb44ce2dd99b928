import { fingerprintOf, publicKeyPem } from '../keys/key-exports.ts';
import {
  findKeyOwners,
  listAllKeys,
  listKeysInScope,
  openApi,
  resolveAppId,
} from '../app-store-connect/index.ts';
import { apiInputs, appInputs } from './inputs/api.ts';
import { defineTask, output } from '../task/definition.ts';

/** A registered key. If App Store Connect does not return a P-256 key, `fingerprint` and `publicKey` are omitted. */
export interface ListedKey {
  /** The ID of the key in App Store Connect. */
  readonly id: string;
  /** The fingerprint of the public key: `SHA256:` and the base64 of the SHA-256 of its DER. */
  readonly fingerprint?: string;
  /** The public key, as PEM. */
  readonly publicKey?: string;
  /** Apple ID of the app that the key belongs to, or null for a key of the account. Omitted if Apple does not say. */
  readonly app?: string | null;
}

/**
 * Lists the alternative distribution keys of the account, or the key of the app with `appId` or `bundleId`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys
 * @example
 * ```ts
 * import { listKeys } from 'asc-credentials';
 *
 * const { keys, count } = await listKeys({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 * });
 * console.log(keys.length === count);
 * ```
 */
export const listKeys = defineTask({
  name: 'list-keys',
  inputs: { ...apiInputs, ...appInputs },
  exclusive: [{ inputs: ['app-id', 'bundle-id'], required: false }],
  outputs: {
    keys: output<readonly ListedKey[]>(
      'The keys, as a JSON array of {id, fingerprint, publicKey, app}. `app` is the Apple ID of the app, or null for a key of the account.',
    ),
    count: output<number>('Number of keys.'),
  },
  async run(request, context) {
    const api = openApi(request, context);
    const app = await resolveAppId(api, request);
    const found = app === undefined ? await listAllKeys(api) : await listKeysInScope(api, app);
    const owners =
      app === undefined ? await findKeyOwners(api, found) : new Map(found.map(({ id }) => [id, app]));
    const keys = found.map(({ id, publicKey }): ListedKey => {
      const owner = owners?.get(id);
      return {
        id,
        ...(publicKey && { fingerprint: fingerprintOf(publicKey), publicKey: publicKeyPem(publicKey) }),
        ...(owner !== undefined && { app: owner }),
      };
    });
    for (const key of keys) context.log.info(describeListedKey(key, owners ? UNSEEN_APP : ''));
    if (keys.length === 0)
      context.log.info(
        `No alternative distribution key is registered for ${app === undefined ? 'the account' : `app ${app}`}`,
      );
    return { keys, count: keys.length };
  },
});

/** What is known of the owner of a key that belongs neither to the account nor to an app in the list of apps. */
const UNSEEN_APP = ', for an app that this API key cannot see';

function describeListedKey({ id, fingerprint = '(no P-256 key)', app }: ListedKey, unseen: string): string {
  if (app === undefined) return `${id} ${fingerprint}${unseen}`;
  return `${id} ${fingerprint}, for ${app === null ? 'the account' : `app ${app}`}`;
}
