import { inspect } from 'node:util';

/** Returns all that a program could print of an error: its message, its stack, its properties and its causes. */
export function textsOfError(error: unknown): string[] {
  const texts = [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), String(error)];
  const { stack = '', cause } = error instanceof Error ? error : {};
  return [...texts, stack, ...(cause === undefined ? [] : textsOfError(cause))];
}
