import { createPrivateFile } from '../core/files.ts';
import { generatePrivateKey } from '../core/key.ts';
import { text } from '../kinds.ts';
import { sealable, sealInputs } from '../sealing.ts';
import { optional, output, secretOutput } from '../task.ts';

export const generateKey = sealable({
  name: 'generate-key',
  inputs: {
    ...sealInputs,
    'store-file': optional(
      text('a path'),
      'File that the private key is written to, mode 0600. It must not exist yet: a file is never replaced. Then the private key is not an output.',
    ),
  },
  alternatives: [{ of: ['store-file', 'seal-passphrase'], required: false }],
  outputs: {
    'distribution-private-key': secretOutput<string | undefined>('The private key, as PKCS#8 PEM.'),
    'distribution-public-key': output<string>('The public key, as PEM.'),
    fingerprint: output<string>(
      'Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.',
    ),
  },
  run({ storeFile }, { log }) {
    const { pem, publicKey } = generatePrivateKey();
    const print = publicKey.fingerprint;
    if (storeFile !== undefined) createPrivateFile(storeFile, pem, log);
    log.info(
      `Made a key pair, ${print}${storeFile === undefined ? '' : `; the private key is in ${storeFile}`}`,
    );
    return {
      distributionPublicKey: publicKey.pem,
      distributionPrivateKey: storeFile === undefined ? pem : undefined,
      fingerprint: print,
    };
  },
});
