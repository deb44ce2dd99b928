import { KeyError } from '../../../src/base/errors.ts';
import { readPrivateKey } from '../../../src/keys/key.ts';

/** Returns the error of a text that is not accepted as a private key. Throws if it is accepted. */
export function errorOf(text: string): KeyError {
  try {
    readPrivateKey(text);
  } catch (error) {
    if (error instanceof KeyError) return error;
    throw error;
  }
  throw new Error('The key was accepted');
}
