import { getInput, setSecret } from '@actions/core';
import { hasSecretName } from '../entry/secret-inputs.ts';
import { maskVariants } from '../keys/key-mask-variants.ts';

/** Masks texts in the log from now on. */
export function mask(secrets: readonly string[]): void {
  for (const secret of secrets) setSecret(secret);
}

/** Masks the inputs that are secret by their names, if the mode is not known. */
export function maskByName(names: readonly string[]): void {
  for (const name of names.filter(hasSecretName)) mask(maskVariants(getInput(name)));
}
