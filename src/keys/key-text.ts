import { KeyError } from '../base/errors.ts';
import { isWholeSequence } from './der.ts';
import { findCommonMistake } from './common-mistakes.ts';

/** One decoded PEM block, or decoded base64 without PEM lines. */
export interface KeyBlock {
  /** The PEM label without spaces, such as `PRIVATEKEY`. Empty for base64 without PEM lines. */
  readonly label: string;
  readonly der: Buffer;
}

/** The longest text that is parsed, in characters. A key has about 300, a file with a certificate a few thousand. */
const MAX_LENGTH = 50_000;

const ARMOUR = /-----BEGIN([A-Z0-9 ]*)-----([^-]*)-----END[A-Z0-9 ]*-----/g;

/**
 * Finds the keys in a text as CI systems store it: with literal `\n`, CRLF, a byte order mark, quotes, indentation,
 * spaces instead of newlines or no newlines, as base64 of the file or as only the base64 body. Throws a `KeyError` that
 * says what the text is if it contains no key.
 */
export function readKeyBlocks(text: string): readonly KeyBlock[] {
  if (text.length > MAX_LENGTH) throw new KeyError('ERR_KEY_INVALID', TOO_LONG);
  const tidy = tidyText(text);
  const blocks = Array.from(tidy.matchAll(ARMOUR), ([, label = '', body = '']) => ({
    label: label.replaceAll(' ', ''),
    der: decodeBase64(body) ?? refuse(text),
  }));
  if (blocks.length === 0) {
    const bytes = decodeBase64(tidy) ?? refuse(text);
    const inner = decodeText(bytes);
    if (inner.includes('-----')) return readKeyBlocks(inner); // Ends, because each decoded text is shorter.
    blocks.push({ label: '', der: bytes });
  }
  return blocks.every(({ der }) => isWholeSequence(der) || der[0] === OBJECT_IDENTIFIER)
    ? blocks
    : refuse(text);
}

/** Whether a text contains nothing before, between or after its blocks. */
export function containsOnlyBlocks(text: string): boolean {
  const tidy = tidyText(text);
  const rest = tidy.replace(ARMOUR, '');
  if (rest !== tidy) return rest.trim() === '';
  const bytes = decodeBase64(tidy);
  if (!bytes) return false;
  const inner = decodeText(bytes);
  return !inner.includes('-----') || containsOnlyBlocks(inner);
}

/** The DER tag of an EC PARAMETERS block. Keys are sequences. */
const OBJECT_IDENTIFIER = 0x06;

function tidyText(text: string): string {
  const unescaped = text.includes('\\')
    ? text.replace(/(?<!\\)\\+[rnt]/g, '\n').replace(/(?<!\\)\\+\//g, '/')
    : text;
  return /[^\s"'`](?:[^]*[^\s"'`])?/.exec(unescaped)?.[0] ?? ''; // Without surrounding spaces and quotes.
}

function decodeBase64(body: string): Buffer | undefined {
  const digits = body.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(digits) ? Buffer.from(digits, 'base64') : undefined;
}

// The usual base64 recipe for PowerShell encodes UTF-16.
function decodeText(bytes: Buffer): string {
  return bytes.toString(bytes.includes(0) ? 'utf16le' : 'latin1');
}

/** Throws an error that says what the text is: empty, a path, a variable, another tool's key, a part of a key. */
function refuse(given: string): never {
  const text = tidyText(given);
  // Also check the original text: in a Windows path, \n and \r are not newlines.
  const found = findCommonMistake(text) ?? findCommonMistake(given.trim());
  const cutShort = decodeBase64(text.replace(/-----(?:BEGIN|END)[A-Z0-9 ]*-----/g, ''))?.[0] === SEQUENCE;
  if (found) throw new KeyError(...found);
  throw cutShort ? new KeyError('ERR_KEY_DAMAGED', CUT_SHORT) : new KeyError('ERR_KEY_INVALID', NO_KEY);
}

const SEQUENCE = 0x30;

const CUT_SHORT =
  'is truncated or modified: its length does not match the length it declares. Give the complete, unchanged contents of the file';
const NO_KEY =
  'is not a key: it is neither PEM nor base64 of a key. Give the contents of the .p8 or .pem file';
const TOO_LONG = 'is not a key: it is too long. Give only the contents of the .p8 or .pem file';
