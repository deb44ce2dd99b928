import { findSecret, toSafeLine } from './safe-text.ts';

/** The largest file or standard input that is read, in bytes. A hundred thousand sealed tokens are smaller. */
export const MAX_TEXT_BYTES = 200_000_000;

const NAMES = { key: 'key', token: 'token', unknown: 'key' };

/**
 * Says why a path cannot be read; the text follows the name of the input. If the path contains a key or token, that is
 * said and the path is not repeated. `advice` says where a key belongs.
 */
export function describeUnreadablePath(
  path: string,
  { reason, advice = '' }: { reason: string; advice?: string },
): string {
  const secret = findSecret(path);
  if (secret === undefined) return `${toSafeLine(path)} cannot be read (${reason})`;
  return `contains a ${NAMES[secret]}. Expected a path${secret === 'token' ? '' : advice}`;
}
