import { KeyObject } from 'node:crypto';
import { readPrivateKey, readPublicKey } from '../../keys/key.ts';
import { keyMaskVariants } from '../../keys/key-mask-variants.ts';
import { requireText } from '../../task/input-types.ts';
import type { InputType } from '../../task/definition.ts';

/** A P-256 private key in any format that `readPrivateKey` accepts. */
export const privateKey: InputType<KeyObject, KeyObject> = {
  expects: 'a P-256 private key: the contents of the .p8 or .pem file, or base64 of them',
  secret: true,
  maskVariants: keyMaskVariants,
  parse: (given) => readPrivateKey(keyOrText(given, privateKey.expects)),
};

/** A P-256 public key in any format that `readPublicKey` accepts. */
export const publicKey: InputType<KeyObject, KeyObject> = {
  multiline: true,
  expects: 'a P-256 public key: PEM that begins with -----BEGIN PUBLIC KEY-----, or base64 of it',
  parse: (given) => readPublicKey(keyOrText(given, publicKey.expects)),
};

function keyOrText(given: unknown, expects: string): string | KeyObject {
  return given instanceof KeyObject ? given : requireText(given, expects);
}
