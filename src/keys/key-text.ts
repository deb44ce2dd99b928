import { KeyError } from '../base/errors.ts';
import { isWholeSequence } from './der.ts';
import { describeOther } from './other-texts.ts';

/** One PEM block, or bare base64, as bytes; `label` is PEM's, without spaces, and empty for bare base64. */
export interface KeyBlock {
  readonly label: string;
  readonly der: Buffer;
}

/** A key has some 300 characters, with all that files keep beside one a few thousand; longer texts only cost time. */
const LONGEST = 50_000;

const ARMOUR = /-----BEGIN([A-Z0-9 ]*)-----([^-]*)-----END[A-Z0-9 ]*-----/g;

/**
 * Finds the keys in a text as it arrives from a CI system's secrets: with literal `\n`, CRLF, a byte order mark,
 * quotes, indentation, spaces for newlines or no newlines, as base64 of the whole or as the base64 body alone.
 */
export function readKeyBlocks(text: string): readonly KeyBlock[] {
  if (text.length > LONGEST) throw new KeyError('ERR_KEY_INVALID', TOO_LONG);
  const tidy = tidyText(text);
  const blocks = Array.from(tidy.matchAll(ARMOUR), ([, label = '', body = '']) => ({
    label: label.replaceAll(' ', ''),
    der: decodeBase64(body) ?? refuse(text),
  }));
  if (blocks.length === 0) {
    const bytes = decodeBase64(tidy) ?? refuse(text);
    const inner = decodeText(bytes);
    if (inner.includes('-----')) return readKeyBlocks(inner); // It is shorter each time.
    blocks.push({ label: '', der: bytes });
  }
  return blocks.every(({ der }) => isWholeSequence(der) || der[0] === OBJECT_IDENTIFIER)
    ? blocks
    : refuse(text);
}

/** Whether a text that holds blocks holds nothing else: nothing stands before, between or behind them. */
export function holdsOnlyBlocks(text: string): boolean {
  const tidy = tidyText(text);
  const rest = tidy.replace(ARMOUR, '');
  if (rest !== tidy) return rest.trim() === '';
  const bytes = decodeBase64(tidy);
  if (!bytes) return false;
  const inner = decodeText(bytes);
  return !inner.includes('-----') || holdsOnlyBlocks(inner);
}

/** What an EC PARAMETERS block holds, beside the sequences of all keys. */
const OBJECT_IDENTIFIER = 0x06;

function tidyText(text: string): string {
  const unescaped = text.includes('\\')
    ? text.replace(/(?<!\\)\\+[rnt]/g, '\n').replace(/(?<!\\)\\+\//g, '/')
    : text;
  return /[^\s"'`](?:[^]*[^\s"'`])?/.exec(unescaped)?.[0] ?? ''; // Without the blanks and quotes around it.
}

function decodeBase64(body: string): Buffer | undefined {
  const digits = body.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(digits) ? Buffer.from(digits, 'base64') : undefined;
}

// PowerShell's usual recipe encodes UTF-16.
function decodeText(bytes: Buffer): string {
  return bytes.toString(bytes.includes(0) ? 'utf16le' : 'latin1');
}

/** Names what people put where a key belongs: nothing, a path, a variable, a key of another tool, half a key. */
function refuse(given: string): never {
  const text = tidyText(given);
  // As it was given too: in a path of Windows, \n and \r are no newlines.
  const found = describeOther(text) ?? describeOther(given.trim());
  const cutShort = decodeBase64(text.replace(/-----(?:BEGIN|END)[A-Z0-9 ]*-----/g, ''))?.[0] === SEQUENCE;
  if (found) throw new KeyError(...found);
  throw cutShort ? new KeyError('ERR_KEY_DAMAGED', CUT_SHORT) : new KeyError('ERR_KEY_INVALID', NO_KEY);
}

const SEQUENCE = 0x30;

const CUT_SHORT =
  'is cut short or altered: its length is not the one it declares. Give the whole contents of the file, unchanged';
const NO_KEY =
  'is not a key: it is neither PEM nor the base64 of a key. Give the contents of the .p8 or .pem file';
const TOO_LONG =
  'is not a key: it is far too long for one. Give the contents of the .p8 or .pem file, and nothing else';
