import { generatePrivateKey } from '../keys/key.ts';
import { fingerprintOf, privateKeyPem, publicKeyOf, publicKeyPem } from '../keys/key-exports.ts';
import { writeUserFile } from '../files/write-user-file.ts';
import { fileToWrite } from '../task/input-types.ts';
import { sealable, sealInputs } from '../task/sealing.ts';
import { optional, output, secretOutput } from '../task/definition.ts';

/**
 * Creates a P-256 key pair. Returns the private key as PKCS#8 PEM or, with `storeFile`, writes it to a new file with mode 0600. Throws `InputError`, `ERR_FILE_PROTECTED` if the file exists, and `ERR_FILE_WRITE`.
 *
 * @example
 * ```ts
 * import { generateKey } from 'asc-credentials';
 *
 * const { distributionPublicKey, fingerprint } = await generateKey({});
 * console.log(distributionPublicKey, fingerprint);
 * ```
 */
export const generateKey = sealable({
  name: 'generate-key',
  inputs: {
    ...sealInputs,
    'store-file': optional(
      fileToWrite('new key'),
      'File to write the private key to, with mode 0600. It must not exist: a file is never overwritten. The private key is then not an output.',
    ),
  },
  exclusive: [{ inputs: ['store-file', 'seal-passphrase'], required: false }],
  outputs: {
    'distribution-private-key': secretOutput<string | undefined>('The private key, as PKCS#8 PEM.', {
      unlessGiven: ['store-file'],
    }),
    'distribution-public-key': output<string>('The public key, as PEM.'),
    fingerprint: output<string>(
      'Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.',
    ),
  },
  async run({ storeFile }, { log, mask }) {
    const privateKey = generatePrivateKey();
    const publicKey = publicKeyOf(privateKey);
    const pem = privateKeyPem(privateKey);
    mask?.(pem);
    const fingerprint = fingerprintOf(publicKey);
    if (storeFile) await writeUserFile(storeFile, [pem], { log });
    log.info(
      `Created a key pair, ${fingerprint}${storeFile ? `; the private key is in ${storeFile.path}` : ''}`,
    );
    return {
      distributionPublicKey: publicKeyPem(publicKey),
      distributionPrivateKey: storeFile ? undefined : pem,
      fingerprint,
    };
  },
});
