/* eslint-disable no-misleading-character-class -- The pattern lists invisible characters one by one. */
/** Characters that nobody sees: soft hyphens, zero-width characters, direction marks, byte order marks. */
export const INVISIBLE_CHARACTERS =
  '\\u00ad\\u034f\\u061c\\u115f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';

const AROUND = new RegExp(`^[\\s${INVISIBLE_CHARACTERS}]+|[\\s${INVISIBLE_CHARACTERS}]+$`, 'g');

/** Quotation marks that belong together. Editors and web pages replace straight ones with curly ones. */
const QUOTATION_MARKS = [
  '"',
  "'",
  '`',
  '\u2018-\u201f\u2032\u2033\u2039\u203a\u00ab\u00bb\u300c-\u300f\uff02\uff07',
];

const QUOTED = QUOTATION_MARKS.map(
  (marks) => new RegExp(`^\\\\?[${marks}]+([^${marks}]*?)\\\\?[${marks}]+$`),
);

/** All quotation marks, for a character class. */
export const ANY_QUOTATION_MARK = QUOTATION_MARKS.join('');

/** A text that begins and ends with a letter or digit. */
const CLEAN = /^[A-Za-z0-9](?:[^]*[A-Za-z0-9])?$/;

/**
 * Removes what was copied along with a value: whitespace, line ends, byte order marks and invisible characters around it, and
 * quotation marks that enclose it. Quotation marks stay if there are others inside, as in `"a" and "b"`.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  for (let value = text.replace(AROUND, ''); ;) {
    const inside = QUOTED.map((quoted) => quoted.exec(value)?.[1]).find((found) => found !== undefined);
    if (inside === undefined) return value;
    value = inside.replace(AROUND, '');
  }
}
