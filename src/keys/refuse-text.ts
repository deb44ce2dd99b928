import { describeCharacter } from '../base/stray-characters.ts';
import { KeyError } from '../base/errors.ts';
import { findArmoured } from './armour.ts';
import { decodeBase64OrHex, findStrayCharacter } from './base64.ts';
import { isWholeSequence } from './der.ts';
import { parseObject } from './key-json.ts';
import { findCommonMistake, GIVE_KEY_FILE } from './common-mistakes.ts';
import { removePrefix, tidyText } from './unescape.ts';

/** Throws an error that says what the text is: empty, a path, a variable, another tool's key, a part of a key. */
export function refuseText(given: string): never {
  const json = parseObject(given);
  if (json) throw new KeyError('ERR_KEY_INVALID', describeJson(json));
  const text = tidyText(given);
  // Also check the original text: in a Windows path, \n and \r are not newlines.
  const found = findCommonMistake(text) ?? findCommonMistake(given.trim());
  if (found) throw new KeyError(...found);
  const armoured = findArmoured(text).map(({ body }) => body);
  const bodies = armoured.length > 0 ? armoured : [removePrefix(text)];
  const damage = describeDamage(given, bodies) ?? (bodies.some(isCutShort) ? CUT_SHORT : undefined);
  if (damage !== undefined) throw new KeyError('ERR_KEY_DAMAGED', damage);
  const lines = text.split('\n').length;
  const isOtherText = lines > 5 && armoured.length === 0; // Nothing of it may be quoted.
  throw new KeyError(
    'ERR_KEY_INVALID',
    isOtherText ? `is a text of ${lines} lines without a key. ${GIVE_KEY_FILE}` : NO_KEY,
  );
}

/** Calls a function, and puts a prefix before the message of its `KeyError`. */
export function withPrefix<T>(prefix: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof KeyError ? new KeyError(error.code, `${prefix} ${error.message}`) : error;
  }
}

function describeJson(json: Readonly<Record<string, unknown>>): string {
  const end =
    'Give the contents of the .p8 file, or the JSON key file of fastlane, whose member "key" is the private key';
  if ('kty' in json) return `is a JSON Web Key. ${end}`;
  if ('client_email' in json) return `is the JSON key of a Google service account. ${end}`;
  if ('key_filepath' in json) return `is JSON with "key_filepath" but without "key". ${end}`;
  return `is JSON without a member "key". ${end}`;
}

/** The number of characters from which a text in base64 is taken for a part of a key. */
const MIN_PART_LENGTH = 60;

/** Names a character that makes the body of a key unreadable, with its place in the given text. */
function describeDamage(given: string, bodies: readonly string[]): string | undefined {
  for (const body of bodies) {
    const stray = findStrayCharacter(body);
    const digits = body.replace(/[^A-Za-z0-9+/=]/g, '');
    if (stray === undefined || digits.length < MIN_PART_LENGTH || digits.length < body.length * 0.9) continue;
    const start = given.indexOf(body.trimStart().slice(0, 8)); // Escapes may differ, but not the first digits.
    const before = given.slice(0, Math.max(0, given.indexOf(stray, start)));
    const lines = before.split(/\r\n|\r|\n/);
    return `contains a character that a key cannot have (${describeCharacter(stray)} in line ${lines.length}, position ${(lines.at(-1) ?? '').length + 1}). Give the original file, unchanged`;
  }
  return undefined;
}

function isCutShort(body: string): boolean {
  const bytes = decodeBase64OrHex(body);
  return bytes?.[0] === SEQUENCE && !isWholeSequence(bytes);
}

const SEQUENCE = 0x30;

const CUT_SHORT =
  'is truncated or modified: its length does not match the length it declares. Give the complete, unchanged contents of the file';
const NO_KEY = `is not a key: it is neither PEM nor base64 of a key. ${GIVE_KEY_FILE}`;
