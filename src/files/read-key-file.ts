import type { KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { derShape } from '../keys/der.ts';
import { publicKeyOf } from '../keys/key-exports.ts';
import { holdsOnlyBlocks, readKeyBlocks, type KeyBlock } from '../keys/key-text.ts';
import { readPrivateKey, readPublicKey } from '../keys/key.ts';

/** Bytes of a file beyond which it is not a private key. */
const LARGEST_KEY = 65_536;

/** A file that holds one private key. */
export interface KeyFile {
  readonly key: KeyObject;
  /** Whether it holds nothing else: the key may have only its EC parameters and its own public half beside it. */
  readonly isAlone: boolean;
}

/** What a file with one private key holds, or undefined; throws what the system says if the file cannot be read. */
export function readKeyFile(path: string): KeyFile | undefined {
  if (statSync(path).size > LARGEST_KEY) return undefined;
  const text = readFileSync(path, 'utf8');
  try {
    const key = readPrivateKey(text);
    return { key, isAlone: isAlone(text, key) };
  } catch {
    return undefined; // What else it is does not matter here.
  }
}

function isAlone(text: string, key: KeyObject): boolean {
  const others = readKeyBlocks(text).filter((block) => !isPartOf(key, block));
  return others.length === 1 && holdsOnlyBlocks(text); // The one is the private key.
}

/** Whether a block can be made again from a private key. */
function isPartOf(key: KeyObject, { label, der }: KeyBlock): boolean {
  const shape = derShape(der);
  if (label === 'ECPARAMETERS') return shape === undefined;
  return shape === 'public key' && readPublicKey(der.toString('base64')).equals(publicKeyOf(key));
}
