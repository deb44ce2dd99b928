/** Bytes of a file or of standard input beyond which it is none that was meant: a hundred thousand sealed tokens have less. */
export const LARGEST_TEXT = 200_000_000;

/** The longest piece of foreign text that a message repeats, in characters. */
const LONGEST = 300;

// The first part has an end, else a text of nothing but beginnings would take minutes.
const TOKEN = /eyJ[\w-]{5,8000}(?:\.[\w-]*)+/g;
// Control characters, line separators and direction overrides: they could forge a line of the log or hide one.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Foreign text made fit for a line of a log: one line, no control characters, no token, not endless. */
export function plain(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(UNPRINTABLE, ' ')
    .replace(TOKEN, '[token]')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}

/**
 * A message made fit for a log that a CI system reads commands from: GitHub takes `::name` at the start of a line and
 * `##[name]` anywhere in it, Azure `##vso[`. A path or an ID of somebody else's could hold one.
 */
export function harmless(message: string): string {
  const lines = message.split('\n').map((line) => line.replace(UNPRINTABLE, ' '));
  return lines
    .map((line) => line.replace(/^(\s*):(?=:)/, '$1: ').replace(/##(?=\[|vso\[)/gi, '# #'))
    .join('\n');
}

/** JSON of a value that means the same, and in which no CI system finds a command, whatever is in its texts. */
export function harmlessJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/##(?=\[|vso\[)/gi, '#\\u0023');
}

// PEM, or so many digits in a row as nothing has that people type: a key in the wrong place is not shown.
const KEY = /-----BEGIN[\s\S]*|[\w+/-]{40,}={0,2}/g;

/** Whether a text is a private key, or anything as long and dense as one, where something short belongs. */
export function looksLikeKey(text: string): boolean {
  return text.includes('-----BEGIN') || (text.length >= 100 && /^[A-Za-z0-9+/\s]+(?:={1,2}\s*)?$/.test(text));
}

/** A value as a message repeats it: `"2X9R4HXF34"`. For what is not secret only; keys are left out all the same. */
export function quote(value: unknown): string {
  if (typeof value !== 'string') return `a value of type ${typeof value}`;
  const text = plain(
    value
      .slice(0, LONGEST * 4)
      .replace(TOKEN, '[token]')
      .replace(KEY, '[key]'),
  );
  return `"${text.length > 60 ? `${text.slice(0, 60)}...` : text}"`;
}
