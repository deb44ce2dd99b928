import { secretForms } from './core/secret-forms.ts';
import { camelCase } from './request.ts';
import type { Task } from './task.ts';

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
  return Object.entries(task.outputs).flatMap(([name, { secret }]) => {
    const value = values[camelCase(name)];
    if (value === undefined) return [];
    const text = asText(value);
    return [{ name, value, text, secrets: secret ? [...secretForms(text), ...memberSecrets(value)] : [] }];
  });
}

/** Strings as they are, dates in UTC, everything else as JSON. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : JSON.stringify(value);
}

function memberSecrets(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.values(value).map(String) : [];
}
