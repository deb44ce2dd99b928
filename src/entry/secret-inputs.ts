import { maskVariants } from '../keys/key-mask-variants.ts';
import { textMaskVariants } from '../keys/text-mask-variants.ts';
import type { Inputs, InputType } from '../task/definition.ts';
import type { ParsedInputs } from '../task/parse-inputs.ts';

/** Returns the mask variants of all secret inputs, including inputs of other modes. */
export function secretVariants(
  known: Inputs,
  texts: Readonly<Record<string, string>>,
  { values }: ParsedInputs,
): string[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const type = Object.hasOwn(known, name) ? known[name]?.type : undefined;
    return type?.secret ? variantsOf(type, text, values.get(name)) : [];
  });
}

function variantsOf(type: InputType<unknown, unknown>, text: string, value: unknown): readonly string[] {
  // A value that was cleaned is masked too: the text with its quotes may never appear again.
  if (!type.maskVariants)
    return [text, ...(typeof value === 'string' ? [value] : [])].flatMap(textMaskVariants);
  // A text that was not parsed, because the mode does not have the input or it is not valid.
  return value === undefined ? maskVariants(text) : type.maskVariants(value, text);
}

/** Whether an input is secret by its name, in every mode: for runs whose mode is not known. */
export function hasSecretName(name: string): boolean {
  return /(?:^|-)(?:private-key|passphrase|token)$/.test(name);
}
