import type { Context } from '../base/context.ts';
import { fingerprintOf } from '../keys/key-exports.ts';
import * as asc from '../app-store-connect/index.ts';
import { apiInputs, distributionKeyId, keyFingerprint } from './inputs/api.ts';
import { ifMissing, reportMissing } from './inputs/if-missing.ts';
import { list } from '../task/list.ts';
import { optional, output } from '../task/definition.ts';
import { withDryRun } from '../task/dry-run.ts';

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
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   distributionKeyId: [keys[0]!.id],
 * });
 * console.log(removed);
 * ```
 */
export const removeKey = withDryRun({
  name: 'remove-key',
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
  async plan(request, context) {
    const { named } = await findNamedKeys(request, context);
    return named.map((key) => asc.planRemoval(key));
  },
  async run(request, context) {
    const { api, named, registered } = await findNamedKeys(request, context);
    if (named.length === 0) {
      context.log.info('Nothing was removed');
      return { removed: [] };
    }
    context.log.info(
      `Removing ${named.length} of ${registered} keys: ${named.map(describeWithFingerprint).join(', ')}. Apple does not document what happens to unused tokens`,
    );
    for (const key of named) {
      await asc.removeKey(api, key.id);
      context.log.info(`Removed key ${describeWithFingerprint(key)}`);
    }
    return { removed: named.map(({ id }) => id) };
  },
});

interface Request extends asc.ApiAccess {
  readonly distributionKeyId?: readonly string[] | undefined;
  readonly fingerprint?: string | undefined;
  readonly ifMissing: 'fail' | 'warn';
}

/** Finds the keys that a request names, and counts all registered keys. Fails or warns if one is not registered. */
async function findNamedKeys(
  { distributionKeyId: ids = [], fingerprint: wanted, ifMissing, ...request }: Request,
  context: Context,
) {
  const api = asc.openApi(request, context);
  const keys = await asc.listAllKeys(api);
  const named = keys.filter(
    ({ id, publicKey }) =>
      ids.includes(id) || (publicKey !== undefined && fingerprintOf(publicKey) === wanted),
  );
  const missing =
    wanted === undefined
      ? ids.filter((id) => !keys.some((key) => key.id === id))
      : named.length === 0
        ? [wanted]
        : [];
  const input = wanted === undefined ? 'distribution-key-id' : 'fingerprint';
  reportMissing({ input, missing, registered: keys.map(describeWithFingerprint) }, ifMissing, context.log);
  if (named.length > 0 && named.length === keys.length)
    context.log.warn(
      'No distribution key stays registered after this. To replace a key, register the new one first',
    );
  return { api, named, registered: keys.length };
}

function describeWithFingerprint({ id, publicKey }: asc.DistributionKey): string {
  return `${id} (${publicKey ? fingerprintOf(publicKey) : 'no P-256 key'})`;
}
