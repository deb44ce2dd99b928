/* eslint-disable no-control-regex -- The code searches for control characters. */
import { redact } from './redact.ts';

/** The number of characters that are checked. The rest of a text is cut off. */
const MAX_MESSAGE_LENGTH = 100_000;

/** The longest untrusted text that a message repeats, in characters. */
const MAX_LINE_LENGTH = 300;

/** The longest quoted value in a message, in characters. */
const MAX_QUOTE_LENGTH = 60;

/** All invisible characters: a secret is also found if one is inside it. */
const INVISIBLE = /[\u0000\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]/gu;
/** Invisible characters that are removed from all texts. The others stay: emoji and some scripts need them. */
const REMOVED = /[\u0000\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/g;
// Control characters, line separators and direction overrides: they could forge a line of the log or hide one.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const UNPRINTABLE_IN_LINES =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * Makes a message safe to show, even if it repeats untrusted text: removes keys, tokens, control characters and invisible
 * characters, escapes workflow commands, and limits the length. Line breaks, fingerprints and public keys stay.
 */
export function toSafeText(message: string, maxLength = MAX_MESSAGE_LENGTH): string {
  const { text, cut } = redactStart(message, maxLength);
  return escapeWorkflowCommands(text) + (cut ? '...' : '');
}

/** Makes an untrusted text safe to show on one line, with at most 300 characters. */
export function toSafeLine(text: string): string {
  const { text: redacted } = redactStart(text, MAX_LINE_LENGTH * 4);
  return shorten(escapeWorkflowCommands(redacted.replace(UNPRINTABLE, ' ').trim()), MAX_LINE_LENGTH);
}

/** Quotes a value for a message: `"2X9R4HXF34"`. Keys and tokens are removed. */
export function quote(value: unknown): string {
  if (typeof value !== 'string') return `a value of type ${typeof value}`;
  return `"${shorten(toSafeLine(value), MAX_QUOTE_LENGTH)}"`;
}

/** The kind of secret that a text contains, or undefined. */
export function findSecret(text: string): 'key' | 'token' | undefined {
  const { found } = redactStart(text, MAX_MESSAGE_LENGTH);
  return found.has('key') ? 'key' : found.has('token') ? 'token' : undefined;
}

/**
 * Makes workflow commands harmless: GitHub reads `::name` at the start of a line and `##[name]` anywhere, Azure reads
 * `##vso[`. Control characters except line feeds become spaces, because they could end or hide a line.
 */
export function escapeWorkflowCommands(text: string): string {
  return text
    .replace(UNPRINTABLE_IN_LINES, ' ')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replace(/##(?=\[|vso\[)/gi, '# #');
}

/** JSON of a value, escaped so that no CI system finds a workflow command in it. */
export function toSafeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/##(?=\[|vso\[)/gi, '#\\u0023');
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}...` : text;
}

/** Redacts the start of a text. It is cut first, so that the rest takes no time. */
function redactStart(original: string, length: number) {
  const cut = original.length > length;
  const start = cut ? removeCutWord(original.slice(0, length)) : original;
  const visible = start.replace(INVISIBLE, '');
  const redacted = redact(visible);
  if (visible === start || redacted.text !== visible) return { ...redacted, cut };
  return { ...redact(start.replace(REMOVED, '')), cut };
}

/** Removes a word that was cut off: it may be the start of a key, too short to be recognized. */
function removeCutWord(text: string): string {
  const end = text
    .slice(-100)
    .replace(/[\w+/-]{8,100}$/, (word) => (/[a-z].*[A-Z]|[A-Z].*[a-z]/.test(word) ? '' : word));
  return text.slice(0, -100) + end;
}
