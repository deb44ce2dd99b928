import { tidyText } from './unescape.ts';

const ARMOUR = /-----BEGIN[A-Z0-9 ]*-----[^-]*-----END[A-Z0-9 ]*-----/g;

/**
 * Whether a text contains nothing before, between or after its PEM blocks, or is base64 and nothing else. Stricter than what
 * is read as a key, because a file that contains more must not be replaced.
 */
export function containsOnlyBlocks(text: string): boolean {
  const tidy = tidyText(text);
  const rest = tidy.replace(ARMOUR, '');
  if (rest !== tidy) return rest.trim() === '';
  const digits = tidy.replace(/\s/g, '');
  if (!/^(?!.*--)[A-Za-z0-9+/_-]+={0,2}$/.test(digits)) return false;
  const inner = Buffer.from(digits, 'base64').toString('latin1');
  return !inner.includes('-----') || containsOnlyBlocks(inner);
}
