import * as asc from '../app-store-connect/index.ts';
import { generatePrivateKey } from '../keys/key.ts';
import { fingerprintOf, privateKeyPem, publicKeyOf, publicKeyPem } from '../keys/key-exports.ts';
import { openStore } from '../rotation/stores/open-store.ts';
import { planRotation } from '../rotation/plan-rotation.ts';
import { rotate } from '../rotation/rotate.ts';
import { apiInputs, appInputs } from './inputs/api.ts';
import { githubSecretInputs } from './inputs/github-secret.ts';
import { privateKey } from './inputs/key-types.ts';
import { fileToWrite, flag } from '../task/input-types.ts';
import { withDefault, optional, output } from '../task/definition.ts';
import { withDryRun } from '../task/dry-run.ts';
import { storeCommand, storeFunction } from './inputs/stores.ts';
import { registeredKeyOutputs } from './register-key.ts';

/**
 * Replaces an alternative distribution key pair: registers the new public key, reads it back, stores the new private key
 * in a file or a GitHub Actions secret or with a function, and with `removePrevious` removes the keys that were registered
 * before. An app can have only one key, so its previous key is removed first. If a step fails before the key is stored, the
 * changes are rolled back. If the key may be stored, both keys stay registered, and the message names them.
 * Throws `InputError`, `ApiError`, `NetworkError`, `StoreError`, and the codes `ERR_FILE_…`, `ERR_STORE_…` and `ERR_ROTATION_…`.
 *
 * @example
 * ```ts
 * import { rotateKey } from 'asc-credentials';
 *
 * const { distributionKeyId, removed } = await rotateKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   storeFile: 'distribution-key.pem',
 *   removePrevious: true,
 * });
 * console.log(distributionKeyId, removed);
 * ```
 */
export const rotateKey = withDryRun({
  name: 'rotate-key',
  groupLog: true,
  inputs: {
    ...apiInputs,
    // Not read from the environment, where pipelines have the current key.
    'distribution-private-key': optional(
      privateKey,
      'The new private key. Default: a new key is generated.',
      {
        role: 'distribution key',
      },
    ),
    ...appInputs,
    'store-file': optional(
      fileToWrite('key'),
      'File to write the new private key to, with mode 0600. The old private key is kept in a copy in the same folder. The copy is deleted only if the same run removes its public key.',
      { showInSummary: true },
    ),
    'store-command': {
      ...optional(
        storeCommand,
        'Command that stores the new private key. bash runs it, with the key on its standard input. The key is stored if the command reads it to the end and ends with exit code 0.',
        { showInSummary: true },
      ),
      onlyIn: 'entry points',
    },
    store: {
      ...optional(
        storeFunction,
        'Function that stores the new private key. Its promise is fulfilled if the key is stored.',
      ),
      onlyIn: 'library',
    },
    ...githubSecretInputs,
    'remove-previous': {
      ...withDefault(
        flag,
        'false',
        'Whether to remove all other keys of the app or, without an app, all other keys of the account that do not belong to an app.',
      ),
      term: 'the option that removes previous keys',
    },
  },
  exclusive: [
    { inputs: ['app-id', 'bundle-id'], required: false },
    { inputs: ['store-file', 'store-command', 'store', 'secret-name'], required: false },
    { inputs: ['secret-environment', 'secret-organization'], required: false },
  ],
  requirements: [
    {
      oneOf: ['store-file', 'store-command', 'store', 'secret-name', 'distribution-private-key'],
      reason: 'A new private key that is stored nowhere would be lost',
    },
    { ifGiven: 'secret-name', oneOf: ['github-token'] },
    { ifGiven: 'secret-name', oneOf: ['github-repository', 'secret-organization'] },
    { ifGiven: 'secret-environment', oneOf: ['secret-name'] },
    { ifGiven: 'secret-organization', oneOf: ['secret-name'] },
  ],
  outputs: {
    ...registeredKeyOutputs,
    'previous-key-ids': output<readonly string[]>(
      'IDs of the keys that were registered before, as a JSON array.',
    ),
    removed: output<readonly string[]>('IDs of the keys that were removed, as a JSON array.'),
  },
  async plan({ distributionPrivateKey, removePrevious, ...request }, context) {
    const api = asc.openApi(request, context);
    const appId = await asc.resolveAppId(api, request);
    const privateKey = distributionPrivateKey ?? generatePrivateKey();
    const rotation = { privateKey, appId, store: openStore(request), removePrevious };
    return planRotation(api, rotation, distributionPrivateKey === undefined);
  },
  async run({ distributionPrivateKey, removePrevious, ...request }, context) {
    const api = asc.openApi(request, context);
    const appId = await asc.resolveAppId(api, request);
    const newKey = distributionPrivateKey ?? generatePrivateKey();
    if (newKey !== distributionPrivateKey) context.mask?.(privateKeyPem(newKey));
    const store = openStore(request, (key) => asc.isRegistered(api, key));
    const { id, previous, removed } = await rotate(api, {
      privateKey: newKey,
      appId,
      store,
      removePrevious,
    });
    const publicKey = publicKeyOf(newKey);
    const fingerprint = fingerprintOf(publicKey);
    context.log.info(
      `Rotated to key ${id} (${fingerprint}), for ${appId === undefined ? 'the account' : `app ${appId}`}`,
    );
    return {
      distributionKeyId: id,
      distributionPublicKey: publicKeyPem(publicKey),
      fingerprint,
      previousKeyIds: previous,
      removed,
    };
  },
});
