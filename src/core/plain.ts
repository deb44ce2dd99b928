/** The longest piece of foreign text that a message repeats, in characters. */
const LONGEST = 300;

const TOKEN = /eyJ[\w-]{5,}(?:\.[\w-]*)+/g;
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

/** A value as a message repeats it: `"2X9R4HXF34"`. For what is not secret only. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? plain(value) : typeof value;
  return typeof value === 'string'
    ? `"${text.length > 60 ? `${text.slice(0, 60)}...` : text}"`
    : `a value of type ${text}`;
}
