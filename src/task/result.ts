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
    named.push({ name, value, text, secrets: secret ? secretsOf(value, text) : [] });
  }
  return named;
}

/** Returns strings unchanged, dates in UTC, and everything else as JSON. */
function outputText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : toSafeJson(value);
}

/** The texts to mask for a secret output: the variants of a text, or an object as JSON and the variants of its texts. */
function secretsOf(value: unknown, text: string): readonly string[] {
  if (typeof value === 'string') return maskVariants(value);
  return [...new Set([text, ...Object.values(value as Record<string, string>).flatMap(maskVariants)])];
}
