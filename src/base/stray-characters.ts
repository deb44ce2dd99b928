/* eslint-disable no-control-regex -- The patterns list control characters. */
import { ANY_QUOTATION_MARK, INVISIBLE_CHARACTERS } from './clean-text.ts';

/** `NAME=value`, pasted whole from a .env file, a shell or PowerShell, or an option of a command line. */
const ASSIGNMENT =
  /^(?:(?:export|EXPORT|set|SET|setx|env|ENV)\s+|\$env:)[A-Za-z_]\w{0,100}\s{0,3}=|^[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,60}\s{0,3}=\s{0,3}[^\s=]/;

/** A name and a value as in YAML or JSON, and an option with its value. */
const NAMED = /^(?:["']?[A-Za-z][\w -]{1,30}["']?\s{0,3}[:=]\s{1,3}|--[a-z][\w-]{1,40}[ =])\S/;

/** Whether a text is an assignment, such as `ASC_KEY_ID=2X9R4HXF34`. */
export function isAssignment(text: string): boolean {
  return ASSIGNMENT.test(text);
}

/** What is written in place of a character by JSON, a URL or HTML. */
const ESCAPE = /\\(?:[rnt]|u[0-9a-f]{4})|%(?:0[ad]|2[02])|&(?:#\w{1,5}|quot|nbsp|amp);/i;

/** An ID with spaces inside. Other values with spaces are quoted, which shows the spaces. */
const SPACED_ID = /^(?=.*\d)[\w-]+(?: [\w-]+)+$/;

const ENDS = new RegExp(`^[${ANY_QUOTATION_MARK}]|[${ANY_QUOTATION_MARK}]$`);

/** Characters that cannot be seen, or that look like others: everything but printable ASCII and spaces. */
const UNUSUAL = /[^\x20-\x7e]/u;

/** Characters that no text in any language needs, except joiners of letters and emoji. */
const INVISIBLE = `(?![\\u200c\\u200d\\ufe0f])[${INVISIBLE_CHARACTERS}]`;
const NOT_IN_TEXT = new RegExp(INVISIBLE, 'u');
const NOT_IN_LINE = new RegExp(`[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]|${INVISIBLE}`, 'u');

/**
 * Describes an invisible or control character, or an assignment such as `NAME=value`, in a value. Undefined if there is none.
 * Without `line`, line breaks and other control characters are allowed.
 */
export function describeInvalidText(value: string, { line = true } = {}): string | undefined {
  return isAssignment(value) ? ASSIGNED : describeFirst(value, line ? NOT_IN_LINE : NOT_IN_TEXT);
}

/**
 * Describes what is wrong with a value that can contain only printable ASCII without spaces. It quotes only an escape
 * sequence or a character code, with its position, because the value may be a secret.
 */
export function describeStray(value: string): string | undefined {
  if (isAssignment(value)) return ASSIGNED;
  if (NAMED.test(value))
    return 'contains the name of an input, a colon or an equals sign before the value. Give only the value';
  const [quote] = ENDS.exec(value) ?? [];
  if (quote !== undefined)
    return `${value.startsWith(quote) ? 'begins' : 'ends'} with a quotation mark (${describeCharacter(quote)}). Remove it`;
  const escape = ESCAPE.exec(value);
  if (escape)
    return `contains an escape sequence (${escape[0]} at position ${escape.index + 1}). Give the value as plain text`;
  return describeFirst(value, SPACED_ID.test(value) ? / / : UNUSUAL);
}

const ASSIGNED = 'is an assignment (NAME=value). Give only the value';

function describeFirst(value: string, unusual: RegExp): string | undefined {
  const found = unusual.exec(value);
  if (!found) return undefined;
  const name = nameCharacter(found[0]);
  const advice = name === NOT_ASCII ? 'Type the value again' : 'Remove it';
  return `contains ${name} (${describeCharacter(found[0])} at position ${found.index + 1}). ${advice}`;
}

const NOT_ASCII = 'a character that is not ASCII';

function nameCharacter(character: string): string {
  if (/[\r\n\u0085\u2028\u2029]/.test(character)) return 'a line break';
  if (character === '\t') return 'a tab';
  if (/\s/.test(character) && character !== '\uFEFF') return 'a space';
  if (new RegExp(`[${INVISIBLE_CHARACTERS}]`, 'u').test(character)) return 'an invisible character';
  return /[\u0000-\u001f\u007f-\u009f]/.test(character) ? 'a control character' : NOT_ASCII;
}

/** A character as `U+200B`. */
export function describeCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
