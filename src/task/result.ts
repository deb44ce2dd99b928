import { toSafeJson } from '../base/safe-text.ts';
import { maskVariants } from '../keys/key-mask-variants.ts';
import { camelCase } from './input-names.ts';
import type { Task } from './definition.ts';

/** One output of a finished task, as the doors hand it on. */
export interface NamedOutput {
  readonly name: string;
  readonly value: unknown;
  readonly text: string;
  /** What has to be masked before this output leaves; empty where it is not secret. */
  readonly secrets: readonly string[];
}

/** The outputs that have a value, in the order of the declaration: the first is the main one. */
export function namedOutputs(task: Task, result: object): readonly NamedOutput[] {
  const values = result as Readonly<Record<string, unknown>>;
  const named: NamedOutput[] = [];
  for (const [name, { secret }] of Object.entries(task.outputs)) {
    const value = values[camelCase(name)];
    if (value === undefined) continue;
    const text = asText(value);
    named.push({ name, value, text, secrets: secret ? secretsOf(text) : [] });
  }
  return named;
}

/** Strings as they are, dates in UTC, everything else as JSON. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : toSafeJson(value);
}

/** Every form of a secret text. Of JSON: the whole, and every form of the texts inside; its names are not secret. */
function secretsOf(text: string): readonly string[] {
  if (!text.startsWith('{')) return maskVariants(text);
  const inside: string[] = [];
  JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? void inside.push(value) : value));
  return [...new Set([text, ...inside.flatMap(maskVariants)])];
}
