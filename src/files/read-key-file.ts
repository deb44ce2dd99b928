import type { KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { derShape } from '../keys/der.ts';
import { publicKeyOf } from '../keys/key-exports.ts';
import { readKeyBlocks, type KeyBlock } from '../keys/key-text.ts';
import { containsOnlyBlocks } from '../keys/only-blocks.ts';
import { readPrivateKey, readPublicKey } from '../keys/key.ts';

/** Bytes of the largest file that is read as a private key. */
const MAX_KEY_FILE_BYTES = 65_536;

/** A file that contains one private key. */
export interface KeyFile {
  /** The private key. */
  readonly key: KeyObject;
  /** Whether the file contains nothing else. EC parameters and the public key of this key do not count. */
  readonly isAlone: boolean;
}

/** Reads a file with one private key. Returns undefined if it is something else. Throws the system's error. */
export function readKeyFile(path: string): KeyFile | undefined {
  if (statSync(path).size > MAX_KEY_FILE_BYTES) return undefined;
  const text = readFileSync(path, 'utf8');
  try {
    const key = readPrivateKey(text);
    return { key, isAlone: isAlone(text, key) };
  } catch {
    return undefined; // It does not matter what else it is.
  }
}

function isAlone(text: string, key: KeyObject): boolean {
  const others = readKeyBlocks(text).filter((block) => !isPartOf(key, block));
  return others.length === 1 && containsOnlyBlocks(text); // The one that is left is the private key.
}

/** Returns whether a block can be derived from a private key. */
function isPartOf(key: KeyObject, { label, der }: KeyBlock): boolean {
  const shape = derShape(der);
  if (label === 'ECPARAMETERS') return shape === undefined;
  return shape === 'public key' && readPublicKey(der.toString('base64')).equals(publicKeyOf(key));
}
