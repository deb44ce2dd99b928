import { INVISIBLE_CHARACTERS, ANY_QUOTATION_MARK } from '../base/clean-text.ts';

/** Also NUL and the replacement character, which UTF-16 that was read as another encoding contains. */
const INVISIBLE = new RegExp(`[\\u0000\\ufffd${INVISIBLE_CHARACTERS}]`, 'g');
const WITHOUT_SURROUNDINGS = new RegExp(
  `[^\\s\\\\${ANY_QUOTATION_MARK}](?:[^]*[^\\s\\\\${ANY_QUOTATION_MARK}])?`,
);

/** How programs write a line end or a character of base64: JSON and shells, PowerShell, URLs, and HTML. */
const ESCAPES: readonly (readonly [sign: RegExp, escape: RegExp, plain: (...found: string[]) => string])[] = [
  [/\\/, /(?<!\\)\\+(?:[rnt]|\r?\n)/g, () => '\n'],
  [/\\/, /(?<!\\)\\+\//g, () => '/'],
  [/\\u00/, /\\+u00([0-7][0-9a-f])/gi, (_, digits) => fromHex(digits)],
  [/`[rn]/, /`[rn]/g, () => '\n'],
  [/%0[ad]|%2[0bf]|%3d/i, /%([2-7][0-9a-f]|0[ad])/gi, (_, digits) => fromHex(digits)],
  [/&(?:#|quot|nbsp)/, /&(?:#(\d{1,3})|#x([0-9a-f]{1,2})|(?:quot|nbsp));/gi, fromEntity],
  [/<br/i, /<br ?\/?>/gi, () => '\n'],
];

function fromHex(digits: string): string {
  return String.fromCharCode(parseInt(digits, 16));
}

function fromEntity(_: string, decimal?: string, hex?: string): string {
  if (decimal !== undefined) return String.fromCharCode(Number(decimal));
  return hex === undefined ? ' ' : fromHex(hex);
}

/** Undoes escapes, and removes invisible characters, and whitespace and quotation marks around a text. */
export function tidyText(text: string): string {
  let tidy = text.replace(INVISIBLE, '');
  for (const [sign, escape, plain] of ESCAPES) if (sign.test(tidy)) tidy = tidy.replace(escape, plain);
  return WITHOUT_SURROUNDINGS.exec(tidy)?.[0] ?? '';
}

/** A name before a value, as in `NAME=value`, `export NAME=value`, `$env:NAME = value` or `name: value` of YAML. */
const NAME =
  /^(?:(?:export|set|setx|env|-)\s+|\$env:)?["']?[A-Za-z_][\w.-]{0,100}["']?\s{0,5}[=:]\s{0,5}(?:[|>][+-]?\s+)?(?=[^\s=]{20})/i;

/** Removes what stands before base64: a name, the start of a data URL, the sign of a YAML block, the `b` of Python. */
export function removePrefix(text: string): string {
  return text
    .replace(/^data:[\w/+.-]{0,60};base64,/i, '')
    .replace(NAME, '')
    .replace(/^[|>][+-]?\s+/, '')
    .replace(/^b?["'\u201c\u201d]+/, '');
}
