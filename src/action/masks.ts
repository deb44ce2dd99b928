import { getInput, setSecret } from '@actions/core';
import { textMaskVariants } from '../keys/text-mask-variants.ts';
import { maskVariants } from '../keys/key-mask-variants.ts';
import type { RawInputs } from '../task/parse-request.ts';
import type { Inputs, InputType } from '../task/definition.ts';

/** Masks what is secret, before a line can be written; keys are handed on as read, which they are for it. */
export function maskSecrets(given: Readonly<Record<string, string>>, inputs: Inputs): RawInputs {
  const masked: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(given)) {
    const type = inputs[name]?.type;
    masked[name] = type?.secret ? maskSecret(type, text) : text;
  }
  return masked;
}

/** How inputs that are secret are named, in every mode. */
const SECRET_NAME = /(?:^|-)(?:private-key|passphrase|token)$/;

/** Masks what is secret by its name, where no mode is there to say so. */
export function maskByName(names: readonly string[]): void {
  for (const name of names.filter((given) => SECRET_NAME.test(given))) mask(maskVariants(getInput(name)));
}

function maskSecret(
  type: Pick<InputType<unknown, unknown>, 'parse' | 'maskVariants'>,
  text: string,
): unknown {
  if (type.maskVariants) {
    try {
      const value = type.parse(text, () => undefined);
      mask(type.maskVariants(value, text));
      return value;
    } catch {
      // Complained about with all the other mistakes; its text is masked all the same.
    }
  }
  mask(textMaskVariants(text));
  return text;
}

/** Tells the runner what no line of the log may show from here on. */
export function mask(secrets: readonly string[]): void {
  for (const secret of secrets) setSecret(secret);
}
