import { createPrivateFile } from '../core/files.ts';
import { generatePrivateKey } from '../core/key.ts';
import { text } from '../kinds.ts';
import { sealable, sealInputs } from '../sealing.ts';
import { optional, output, secretOutput } from '../task.ts';

export const generateKey = sealable({
  name: 'generate-key',
  inputs: {
    ...sealInputs,
    'private-key-path': optional(
      text('a path'),
      'New file for the private key, of mode 0600; one that is there is never overwritten. Then the private key is no output.',
    ),
  },
  alternatives: [{ of: ['private-key-path', 'seal-passphrase'], required: false }],
  outputs: {
    'distribution-private-key': secretOutput<string | undefined>('The private key, as PKCS#8 PEM.'),
    'distribution-public-key': output<string>('The public key, as PEM.'),
    fingerprint: output<string>('Fingerprint of the public key, as ssh-keygen writes it.'),
  },
  run({ privateKeyPath }, { log, mask }) {
    const { pem, publicKey } = generatePrivateKey();
    mask?.(pem);
    const print = publicKey.fingerprint;
    if (privateKeyPath !== undefined) createPrivateFile(privateKeyPath, pem, log);
    log.info(
      `Made a key pair, ${print}${privateKeyPath === undefined ? '' : `; the private key is in ${privateKeyPath}`}`,
    );
    return {
      distributionPublicKey: publicKey.pem,
      distributionPrivateKey: privateKeyPath === undefined ? pem : undefined,
      fingerprint: print,
    };
  },
});
