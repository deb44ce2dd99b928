import { fingerprintOf, publicKeyPem } from '../keys/key-exports.ts';
import * as asc from '../app-store-connect/index.ts';
import { InputError, NetworkError } from '../base/errors.ts';
import { apiInputs, appInputs, distributionKeyId } from './inputs/api.ts';
import { defineTask, optional } from '../task/definition.ts';
import { registeredKeyOutputs } from './register-key.ts';

export const readKey = defineTask({
  name: 'read-key',
  inputs: {
    ...apiInputs,
    'distribution-key-id': optional(distributionKeyId, 'ID of the alternative distribution key.', {
      showInSummary: true,
    }),
    ...appInputs,
  },
  exclusive: [{ inputs: ['distribution-key-id', 'app-id', 'bundle-id'], required: true }],
  outputs: registeredKeyOutputs,
  async run({ distributionKeyId, ...request }, context) {
    const api = asc.openApi(request, context);
    const appId = await asc.resolveAppId(api, request);
    const found =
      appId === undefined
        ? await asc.readKey(api, String(distributionKeyId))
        : await asc.readAppKey(api, appId);
    if (!found) {
      const input = request.bundleId === undefined ? 'app-id' : 'bundle-id';
      throw new InputError([
        {
          input,
          reason: `the app ${String(appId)} has no alternative distribution key, or the API key does not see the app`,
        },
      ]);
    }
    const { id, publicKey } = found;
    if (!publicKey)
      throw new NetworkError(
        `Key ${id} is there, but what App Store Connect returns for it is no P-256 public key`,
      );
    const print = fingerprintOf(publicKey);
    context.log.info(`Key ${id} (${print})`);
    return { distributionKeyId: id, distributionPublicKey: publicKeyPem(publicKey), fingerprint: print };
  },
});
