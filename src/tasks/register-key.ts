import { fingerprintOf, publicKeyOf, publicKeyPem } from '../keys/key-exports.ts';
import { ensureRegistered, openApi, planRegistration, resolveAppId } from '../app-store-connect/index.ts';
import { apiInputs, appInputs } from './inputs/api.ts';
import { distributionPublicKeyInputs } from './inputs/keys.ts';
import { output } from '../task/definition.ts';
import { withDryRun } from '../task/dry-run.ts';

/** The outputs for a registered key. */
export const registeredKeyOutputs = {
  'distribution-key-id': output<string>('ID of the alternative distribution key in App Store Connect.'),
  'distribution-public-key': output<string>('Public key of the alternative distribution key, as PEM.'),
  fingerprint: output<string>(
    'Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.',
  ),
};

/**
 * Registers an alternative distribution key for the account or for an app, if it is not registered yet. `created` says
 * whether it was added. Give `distributionPrivateKey` or `distributionPublicKey`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributionkeys
 * @example
 * ```ts
 * import { registerKey } from 'asc-credentials';
 *
 * const { distributionKeyId, fingerprint, created } = await registerKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 * });
 * console.log(distributionKeyId.length > 0, fingerprint.startsWith('SHA256:'), created);
 * ```
 */
export const registerKey = withDryRun({
  name: 'register-key',
  inputs: { ...apiInputs, ...distributionPublicKeyInputs, ...appInputs },
  exclusive: [
    { inputs: ['distribution-private-key', 'distribution-public-key'], required: true },
    { inputs: ['app-id', 'bundle-id'], required: false },
  ],
  outputs: {
    ...registeredKeyOutputs,
    created: output<boolean>('true if the key was added, false if it was already registered.'),
  },
  async plan({ distributionPrivateKey, distributionPublicKey, ...request }, context) {
    const publicKey = distributionPrivateKey ? publicKeyOf(distributionPrivateKey) : distributionPublicKey;
    const api = openApi(request, context);
    return planRegistration(api, publicKey, await resolveAppId(api, request));
  },
  async run({ distributionPrivateKey, distributionPublicKey, ...request }, context) {
    const publicKey = distributionPrivateKey ? publicKeyOf(distributionPrivateKey) : distributionPublicKey;
    const api = openApi(request, context);
    const appId = await resolveAppId(api, request);
    const { id, created } = await ensureRegistered(api, publicKey, appId);
    const fingerprint = fingerprintOf(publicKey);
    context.log.info(
      `Key ${id} (${fingerprint}) ${created ? 'was added' : 'was already registered'}, for ${appId === undefined ? 'the account' : `app ${appId}`}`,
    );
    return {
      distributionKeyId: id,
      distributionPublicKey: publicKeyPem(publicKey),
      fingerprint,
      created,
    };
  },
});
