import { toSafeJson } from '../base/safe-text.ts';
import { maskVariants } from '../keys/key-mask-variants.ts';
import { camelCase } from './input-names.ts';
import type { Task } from './definition.ts';

/** One output of a finished task, for the entry points. */
export interface NamedOutput {
  readonly name: string;
  readonly value: unknown;
  readonly text: string;
  /** The texts to mask before the output is set. Empty if the output is not secret. */
  readonly secrets: readonly string[];
}

/** Returns the outputs that have a value, in the order of the definition. The first one is the main output. */
export function namedOutputs(task: Task, result: object): readonly NamedOutput[] {
  const values = result as Readonly<Record<string, unknown>>;
  const named: NamedOutput[] = [];
  for (const [name, { secret }] of Object.entries(task.outputs)) {
    const value = values[camelCase(name)];
    if (value === undefined) continue;
    const text = outputText(value);
    named.push({ name, value, text, secrets: secret ? secretsOf(text) : [] });
  }
  return named;
}

/** Returns strings unchanged, dates in UTC, and everything else as JSON. */
function outputText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : toSafeJson(value);
}

/** The mask variants of a secret text. For JSON, these are the JSON itself and the variants of all strings in it. */
function secretsOf(text: string): readonly string[] {
  if (!text.startsWith('{')) return maskVariants(text);
  const inside: string[] = [];
  // Also an output that is text can be JSON: signature-info.
  JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? void inside.push(value) : value));
  return [...new Set([text, ...inside.flatMap(maskVariants)])];
}
