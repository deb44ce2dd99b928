import type { NewKey } from '../../../src/rotation/stores/key-store.ts';

/** A key for a store that looks only at the private key. */
export function asNewKey(privateKey: string): NewKey {
  return { privateKey, distributionKeyId: 'new', distributionPublicKey: '', fingerprint: '' };
}
