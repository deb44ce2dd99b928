import { inspect } from 'node:util';

/** All that a program could print of an error: itself, its stack and all of its causes. */
export function textsOfError(error: unknown): string[] {
  const texts = [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), String(error)];
  const { stack = '', cause } = error instanceof Error ? error : {};
  return [...texts, stack, ...(cause === undefined ? [] : textsOfError(cause))];
}
