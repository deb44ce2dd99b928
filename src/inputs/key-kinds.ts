import { KeyObject } from 'node:crypto';
import { readPrivateKey, readPublicKey } from '../core/key.ts';
import { PrivateKey, type PublicKey } from '../core/key-pair.ts';
import { privateKeyForms } from '../core/private-key-forms.ts';
import { asText } from '../kinds.ts';
import type { Kind } from '../task.ts';

/** A P-256 private key in any of the forms that `readPrivateKey` takes. */
export const privateKey: Kind<PrivateKey, KeyObject> = {
  expects: 'a P-256 private key: the contents of the .p8 or .pem file, or their base64',
  secret: true,
  forms: ({ parts }, text) => privateKeyForms(parts, text),
  read(given: string | KeyObject | PrivateKey) {
    if (given instanceof PrivateKey) return given; // Read before, when its forms were masked.
    return readPrivateKey(isKeyObject(given) ? given : asText(given, privateKey.expects));
  },
};

/** A P-256 public key in any of the forms that `readPublicKey` takes. */
export const publicKey: Kind<PublicKey, KeyObject> = {
  expects: 'a P-256 public key: PEM that begins with -----BEGIN PUBLIC KEY-----, or its base64',
  read: (given) => readPublicKey(isKeyObject(given) ? given : asText(given, publicKey.expects)),
};

/** Texts are not asked: the question loads all of crypto, which a text that is no key need not cost. */
function isKeyObject(given: unknown): given is KeyObject {
  return typeof given === 'object' && given instanceof KeyObject;
}
