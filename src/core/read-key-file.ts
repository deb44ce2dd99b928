import type { KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readPrivateKey } from './key.ts';

/** Bytes of a file beyond which it is not a private key. */
const LARGEST_KEY = 65_536;

/** The one private key in a file, or undefined; throws what the system says if the file cannot be read. */
export function readKeyFile(path: string): KeyObject | undefined {
  if (statSync(path).size > LARGEST_KEY) return undefined;
  const text = readFileSync(path, 'utf8');
  try {
    return readPrivateKey(text);
  } catch {
    return undefined; // What else it is does not matter here.
  }
}
