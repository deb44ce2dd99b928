import { getInput, setSecret } from '@actions/core';
import { hasSecretName } from '../entry/secret-inputs.ts';
import { maskVariants } from '../keys/key-mask-variants.ts';

/** Tells the runner what no line of the log may show from here on. */
export function mask(secrets: readonly string[]): void {
  for (const secret of secrets) setSecret(secret);
}

/** Masks what is secret by its name, if the mode is not known. */
export function maskByName(names: readonly string[]): void {
  for (const name of names.filter(hasSecretName)) mask(maskVariants(getInput(name)));
}
