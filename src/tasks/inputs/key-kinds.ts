import { KeyObject } from 'node:crypto';
import { readPrivateKey, readPublicKey } from '../../keys/key.ts';
import { keyMaskVariants } from '../../keys/key-mask-variants.ts';
import { asText } from '../../task/input-types.ts';
import type { Kind } from '../../task/definition.ts';

/** A P-256 private key in any of the forms that `readPrivateKey` takes. */
export const privateKey: Kind<KeyObject, KeyObject> = {
  expects: 'a P-256 private key: the contents of the .p8 or .pem file, or their base64',
  secret: true,
  forms: keyMaskVariants,
  read: (given) => readPrivateKey(keyOrText(given, privateKey.expects)),
};

/** A P-256 public key in any of the forms that `readPublicKey` takes. */
export const publicKey: Kind<KeyObject, KeyObject> = {
  expects: 'a P-256 public key: PEM that begins with -----BEGIN PUBLIC KEY-----, or its base64',
  read: (given) => readPublicKey(keyOrText(given, publicKey.expects)),
};

function keyOrText(given: unknown, expects: string): string | KeyObject {
  return given instanceof KeyObject ? given : asText(given, expects);
}
