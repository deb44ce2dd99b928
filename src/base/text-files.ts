import { findSecret, toSafeLine } from './safe-text.ts';

/** Bytes of a file or of standard input beyond which it is none that was meant: a hundred thousand sealed tokens have less. */
export const MAX_TEXT_BYTES = 200_000_000;

const NAMES = { key: 'key', token: 'token', unknown: 'key' };

/**
 * Why what was given as a path cannot be read, to follow the name of its input: a key or token in a path's place is named
 * and never repeated, with `advice` for the right place of a key.
 */
export function refusePath(
  path: string,
  { reason, advice = '' }: { reason: string; advice?: string },
): string {
  const secret = findSecret(path);
  if (secret === undefined) return `${toSafeLine(path)} cannot be read (${reason})`;
  return `contains a ${NAMES[secret]}. Expected a path${secret === 'token' ? '' : advice}`;
}
