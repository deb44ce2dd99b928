/* eslint-disable no-control-regex -- Control characters are what is looked for. */
import { redact } from './redact.ts';
import type { Secret } from './redact-tokens.ts';

/** Characters of a message, and of a text whose nature is asked for, that are looked at; what is behind them is cut off. */
const MAX_MESSAGE_LENGTH = 100_000;

/** The longest piece of others' text that a message repeats, in characters. */
const MAX_LINE_LENGTH = 300;

const MAX_QUOTE_LENGTH = 60;

/** What stands between characters and is not seen: gone before anything is recognized. */
const INVISIBLE = /[\u0000\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/g;
// Control characters, line separators and direction overrides: they could forge a line of the log or hide one.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const UNPRINTABLE_IN_LINES =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * A message that may be shown, whatever texts of others it repeats: no key or token, no control or invisible characters,
 * no command that a CI system would obey, and not endless. Its lines, fingerprints and public keys stay as they are.
 */
export function toSafeText(message: string, maxLength = MAX_MESSAGE_LENGTH): string {
  const { text, cut } = redactStart(message, maxLength);
  return escapeWorkflowCommands(text) + (cut ? '...' : '');
}

/** A text of others made fit for a message: the same, on one line and of at most 300 characters. */
export function toSafeLine(text: string): string {
  const { text: redacted } = redactStart(text, MAX_LINE_LENGTH * 4);
  return shorten(escapeWorkflowCommands(redacted.replace(UNPRINTABLE, ' ').trim()), MAX_LINE_LENGTH);
}

/** A value as a message repeats it: `"2X9R4HXF34"`. Keys and tokens are left out even where none was expected. */
export function quote(value: unknown): string {
  if (typeof value !== 'string') return `a value of type ${typeof value}`;
  return `"${shorten(toSafeLine(value), MAX_QUOTE_LENGTH)}"`;
}

/** What secret a text holds, if any: where something else was expected, it is named and never repeated. */
export function findSecret(text: string): Secret | undefined {
  const { found } = redactStart(text, MAX_MESSAGE_LENGTH);
  return found.has('key') ? 'key' : found.has('token') ? 'token' : undefined;
}

/**
 * A text without what a CI system reads as a command: GitHub takes `::name` at the start of a line and `##[name]` anywhere
 * in it, Azure `##vso[`. Control characters but line feeds become blanks: they could end a line, or hide one.
 */
export function escapeWorkflowCommands(text: string): string {
  return text
    .replace(UNPRINTABLE_IN_LINES, ' ')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replace(/##(?=\[|vso\[)/gi, '# #');
}

/** JSON of a value that means the same, and in which no CI system finds a command, whatever is in its texts. */
export function toSafeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/##(?=\[|vso\[)/gi, '#\\u0023');
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}...` : text;
}

/** Cut before anything else is done with it. */
function redactStart(given: string, length: number) {
  const cut = given.length > length;
  const start = cut ? withoutCutWord(given.slice(0, length)) : given;
  return { ...redact(start.replace(INVISIBLE, '')), cut };
}

/** A word that was cut is too short to be recognized, and may be the start of a key. */
function withoutCutWord(text: string): string {
  const end = text
    .slice(-100)
    .replace(/[\w+/-]{8,100}$/, (word) => (/[a-z].*[A-Z]|[A-Z].*[a-z]/.test(word) ? '' : word));
  return text.slice(0, -100) + end;
}
