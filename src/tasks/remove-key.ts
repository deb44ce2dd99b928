import * as asc from '../core/api/app-store-connect.ts';
import { apiInputs, distributionKeyId, keyFingerprint } from '../inputs/api.ts';
import { list } from '../kinds.ts';
import { defineTask, optional, output } from '../task.ts';

export const removeKey = defineTask({
  name: 'remove-key',
  inputs: {
    ...apiInputs,
    'distribution-key-id': optional(list(distributionKeyId, 'line or comma'), 'IDs of the keys to remove.', {
      summarized: true,
    }),
    fingerprint: optional(keyFingerprint, 'Fingerprint of the key to remove.', { summarized: true }),
  },
  alternatives: [{ of: ['distribution-key-id', 'fingerprint'], required: true }],
  outputs: { removed: output<readonly string[]>('IDs of the keys that were removed, as a JSON array.') },
  async run({ distributionKeyId: ids = [], fingerprint: wanted, ...request }, context) {
    const api = asc.openApi(request, context);
    const keys = (await asc.listAllKeys(api)).map(({ id, publicKey }) => ({
      id,
      print: publicKey?.fingerprint ?? 'no P-256 key',
    }));
    const named = keys.filter(({ id, print }) => ids.includes(id) || print === wanted);
    const there = keys.map(({ id, print }) => `${id} (${print})`).join(', ') || 'none';
    // No error: a run that was cut off has removed some of them, and has to end well when it is run again.
    const gone = ids.filter((id) => !keys.some((key) => key.id === id)).map((id) => `the ID ${id}`);
    if (wanted !== undefined && named.length === 0) gone.push(`the fingerprint ${wanted}`);
    for (const what of gone)
      context.log.warn(`No key has ${what}: it was removed before, or was never there. There are: ${there}`);
    if (named.length === 0) return { removed: [] };
    context.log.info(
      `Removing ${named.length} of ${keys.length} keys: ${named.map(({ id, print }) => `${id} (${print})`).join(', ')}. What Apple then makes of tokens not used yet is not documented`,
    );
    for (const { id, print } of named) {
      await asc.removeKey(api, id);
      context.log.info(`Removed key ${id} (${print})`);
    }
    return { removed: named.map(({ id }) => id) };
  },
});
