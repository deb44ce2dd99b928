import type { KeyObject } from 'node:crypto';
import { cleanText } from '../base/clean-text.ts';
import { publicKeyOf } from '../keys/key-exports.ts';
import { readPrivateKey } from '../keys/key.ts';
import { readTextFile } from './read-text.ts';
import type { Source } from './source.ts';

type Sources = ReadonlyMap<string, Source>;

/**
 * Whether two sources have values of different API keys. If both have a key ID, only the key IDs are compared. Otherwise, the
 * issuer IDs and the private keys are. A value that is missing or cannot be read counts as equal.
 */
export function isAnotherKey(one: Sources, other: Sources): boolean {
  const [id, otherId] = [one, other].map((sources) => textOf(sources.get('key-id')));
  if (id !== undefined && otherId !== undefined) return id.toUpperCase() !== otherId.toUpperCase();
  const [issuer, otherIssuer] = [one, other].map((sources) => textOf(sources.get('issuer-id')));
  if (issuer !== undefined && otherIssuer !== undefined && issuer.toLowerCase() !== otherIssuer.toLowerCase())
    return true;
  return hasAnotherPrivateKey(one, other);
}

/** Whether two sources have different private keys. One that is missing or cannot be read counts as equal. */
export function hasAnotherPrivateKey(one: Sources, other: Sources): boolean {
  const [key, otherKey] = [one, other].map((sources) => publicKeyIn(sources.get('private-key')));
  return key !== undefined && otherKey !== undefined && !key.equals(otherKey);
}

function publicKeyIn(source: Source | undefined): KeyObject | undefined {
  const text = textOf(source);
  try {
    return text === undefined ? undefined : publicKeyOf(readPrivateKey(text));
  } catch {
    return undefined; // If this key is used, its error is reported then.
  }
}

/** The value of a source, also from a file. Pipes are not read, because they can be read only once. */
function textOf(source: Source | undefined): string | undefined {
  const { value, path } = source ?? {};
  if (value !== undefined) return cleanText(value);
  return path === undefined ? undefined : readTextFile(path, { pipes: false }).text;
}
