import { fingerprintOf } from '../keys/key-exports.ts';
import * as asc from '../app-store-connect/index.ts';
import { apiInputs, distributionKeyId, keyFingerprint } from './inputs/api.ts';
import { ifMissing, reportMissing } from './inputs/if-missing.ts';
import { list } from '../task/list.ts';
import { defineTask, optional, output } from '../task/definition.ts';

/**
 * Removes the alternative distribution keys with the given `distributionKeyId` (one or several) or `fingerprint`, and no others. If one of them is not registered, nothing is removed unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, removeKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { removed } = await removeKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   distributionKeyId: [keys[0]!.id],
 * });
 * console.log(removed);
 * ```
 */
export const removeKey = defineTask({
  name: 'remove-key',
  removes: true,
  inputs: {
    ...apiInputs,
    'distribution-key-id': optional(
      list(distributionKeyId, { separator: 'line or comma' }),
      'IDs of the keys to remove.',
      {
        showInSummary: true,
      },
    ),
    fingerprint: optional(keyFingerprint, 'Fingerprint of the key to remove.', { showInSummary: true }),
    'if-missing': ifMissing,
  },
  exclusive: [{ inputs: ['distribution-key-id', 'fingerprint'], required: true }],
  outputs: { removed: output<readonly string[]>('IDs of the keys that were removed, as a JSON array.') },
  async run({ distributionKeyId: ids = [], fingerprint: wanted, ifMissing, ...request }, context) {
    const api = asc.openApi(request, context);
    const keys = (await asc.listAllKeys(api)).map(({ id, publicKey }) => ({
      id,
      print: publicKey ? fingerprintOf(publicKey) : 'no P-256 key',
    }));
    const named = keys.filter(({ id, print }) => ids.includes(id) || print === wanted);
    const missing =
      wanted === undefined
        ? ids.filter((id) => !keys.some((key) => key.id === id))
        : [wanted].filter(() => named.length === 0);
    const input = wanted === undefined ? 'distribution-key-id' : 'fingerprint';
    const registered = keys.map(({ id, print }) => `${id} (${print})`);
    reportMissing({ input, missing, registered }, ifMissing, context.log);
    if (named.length === 0) {
      context.log.info('Nothing was removed');
      return { removed: [] };
    }
    context.log.info(
      `Removing ${named.length} of ${keys.length} keys: ${named.map(({ id, print }) => `${id} (${print})`).join(', ')}. Apple does not document what happens to unused tokens`,
    );
    for (const { id, print } of named) {
      await asc.removeKey(api, id);
      context.log.info(`Removed key ${id} (${print})`);
    }
    return { removed: named.map(({ id }) => id) };
  },
});
