import { decodeText } from '../base/decode-text.ts';
import { KeyError } from '../base/errors.ts';
import { findArmoured, type ArmouredText } from './armour.ts';
import { decodeBase64OrHex } from './base64.ts';
import { isWholeSequence } from './der.ts';
import { readKeyJson } from './key-json.ts';
import { refuseText, withPrefix } from './refuse-text.ts';
import { removePrefix, tidyText } from './unescape.ts';

/** One decoded PEM block, or decoded base64 without PEM lines. */
export interface KeyBlock {
  /** The PEM label without spaces, such as `PRIVATEKEY`. Empty for base64 without PEM lines. */
  readonly label: string;
  readonly der: Buffer;
}

/** The longest text that is parsed, in characters. A key has about 300, a file with a certificate a few thousand. */
const MAX_LENGTH = 50_000;

/**
 * Finds the keys in a text as CI systems, shells, editors and vaults store it: with literal `\n`, CRLF, a byte order mark,
 * quotes, indentation, spaces instead of newlines or no newlines, as base64 of the file, once or twice, in UTF-16, as only
 * the base64 body, as hex, or in fastlane's JSON. Damaged BEGIN and END lines do not matter if what is inside is whole.
 * Throws a `KeyError` that says what the text is if it contains no key.
 */
export function readKeyBlocks(text: string): readonly KeyBlock[] {
  if (text.length > MAX_LENGTH) throw new KeyError('ERR_KEY_INVALID', TOO_LONG);
  const { key } = readKeyJson(text) ?? {};
  if (key !== undefined) return withPrefix('is JSON, and its member "key"', () => readKeyBlocks(key));
  const tidy = tidyText(text);
  const armoured = findArmoured(tidy);
  const blocks = armoured.length > 0 ? armoured : [{ label: '', body: removePrefix(tidy) }];
  return blocks.flatMap((block) => decodeBlock(block) ?? refuseText(text));
}

/** The key in a block, or the keys in the text that is encoded in it. Ends, because each decoded text is shorter. */
function decodeBlock({ label, body }: ArmouredText): readonly KeyBlock[] | undefined {
  const bytes = decodeBase64OrHex(body);
  if (!bytes) return undefined;
  if (isWholeSequence(bytes) || (label !== '' && bytes[0] === OBJECT_IDENTIFIER))
    return [{ label, der: bytes }];
  const inner = /OPENSSH|ENCRYPTED/.test(label) ? '' : decodeText(bytes);
  return PRINTABLE.test(inner) ? readKeyBlocks(inner) : undefined;
}

const PRINTABLE = /^\uFEFF?[\t\r\n -~]+$/;

/** The DER tag of an EC PARAMETERS block. Keys are sequences. */
const OBJECT_IDENTIFIER = 0x06;

const TOO_LONG = 'is not a key: it is too long. Give only the contents of the .p8 or .pem file';
