import { fingerprintOf, publicKeyOf, publicKeyPem } from '../keys/key-exports.ts';
import { defineTask, output } from '../task/definition.ts';
import { anyKeyInputs, exactlyOneKey } from './inputs/keys.ts';

/**
 * Reads the public key and the fingerprint of a key that you have, as `openssl ec -pubout` does. Throws `InputError`.
 *
 * @example
 * ```ts
 * import { readPublicKey } from 'asc-credentials';
 *
 * const { fingerprint } = await readPublicKey({ distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY! });
 * console.log(fingerprint);
 * ```
 */
export const publicKey = defineTask({
  name: 'public-key',
  inputs: anyKeyInputs,
  exclusive: [exactlyOneKey],
  outputs: {
    'distribution-public-key': output<string>('The public key, as PEM.'),
    fingerprint: output<string>(
      'Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.',
    ),
  },
  run({ distributionPublicKey, distributionPrivateKey, privateKey }, { log }) {
    const key = distributionPublicKey ?? publicKeyOf(distributionPrivateKey ?? privateKey);
    const fingerprint = fingerprintOf(key);
    log.info(`The key is a P-256 key, ${fingerprint}`);
    return { distributionPublicKey: publicKeyPem(key), fingerprint };
  },
});
