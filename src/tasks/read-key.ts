import { fingerprintOf, publicKeyPem } from '../keys/key-exports.ts';
import * as asc from '../app-store-connect/index.ts';
import { InputError, NetworkError } from '../base/errors.ts';
import { apiInputs, appInputs, distributionKeyId } from './inputs/api.ts';
import { defineTask, optional } from '../task/definition.ts';
import { registeredKeyOutputs } from './register-key.ts';

/**
 * Reads an alternative distribution key by `distributionKeyId`, `appId` or `bundleId`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, readKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { fingerprint } = await readKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   distributionKeyId: keys[0]!.id,
 * });
 * console.log(fingerprint);
 * ```
 */
export const readKey = defineTask({
  name: 'read-key',
  inputs: {
    ...apiInputs,
    'distribution-key-id': optional(distributionKeyId, 'ID of the alternative distribution key.', {
      showInSummary: true,
    }),
    'app-id': { ...appInputs['app-id'], description: 'Apple ID of the app whose key is read.' },
    'bundle-id': { ...appInputs['bundle-id'], description: 'Bundle ID of the app whose key is read.' },
  },
  exclusive: [{ inputs: ['distribution-key-id', 'app-id', 'bundle-id'], required: true }],
  outputs: registeredKeyOutputs,
  async run({ distributionKeyId, appId, bundleId, ...request }, context) {
    const api = asc.openApi(request, context);
    const { id, publicKey } = await (distributionKeyId !== undefined
      ? asc.readKey(api, distributionKeyId)
      : bundleId === undefined
        ? readAppKey(api, { input: 'app-id', appId })
        : readAppKey(api, {
            input: 'bundle-id',
            appId: (await asc.findAppByBundleId(api, bundleId)).id,
          }));
    if (!publicKey)
      throw new NetworkError(
        `Key ${id} exists, but App Store Connect does not return a P-256 public key for it`,
        { code: 'ERR_NETWORK_RESPONSE' },
      );
    const fingerprint = fingerprintOf(publicKey);
    context.log.info(`Key ${id} (${fingerprint})`);
    return { distributionKeyId: id, distributionPublicKey: publicKeyPem(publicKey), fingerprint };
  },
});

/** Reads the key of an app. If the app has no key, the error is about the input that named the app. */
async function readAppKey(
  api: asc.Api,
  { input, appId }: { input: string; appId: string },
): Promise<asc.DistributionKey> {
  const found = await asc.readAppKey(api, appId);
  if (found) return found;
  const reason = `the app ${appId} has no alternative distribution key, or the API key cannot see the app`;
  throw new InputError([{ input, reason, code: 'ERR_NOT_FOUND' }]);
}
