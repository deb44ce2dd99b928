import { KeyObject } from 'node:crypto';
import { setSecret } from '@actions/core';
import { privateKeyForms, secretForms } from '../core/secret-forms.ts';
import type { Given } from '../request.ts';
import type { Inputs, Kind } from '../task.ts';

/** Masks what is secret, before a line can be written; keys are handed on as read, which they are for it. */
export function maskSecrets(given: Readonly<Record<string, string>>, inputs: Inputs): Given {
  const entries = Object.entries(given).map(([name, text]): [string, unknown] => {
    const kind = inputs[name]?.kind;
    if (!kind?.secret) return [name, text];
    const key = readKey(kind, text);
    mask(key ? privateKeyForms(key, text) : secretForms(text));
    return [name, key ?? text];
  });
  return Object.fromEntries(entries);
}

function readKey(kind: Kind<unknown, unknown>, text: string): KeyObject | undefined {
  try {
    const value = kind.read(text, () => undefined);
    return isPrivateKey(value) ? value : undefined;
  } catch {
    return undefined; // Complained about with all the other mistakes.
  }
}

/** Tells the runner what no line of the log may show from here on. */
export function mask(secrets: readonly string[]): void {
  for (const secret of secrets) setSecret(secret);
}

function isPrivateKey(value: unknown): value is KeyObject {
  return value instanceof KeyObject && value.type === 'private';
}
