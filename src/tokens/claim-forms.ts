import { quote } from '../base/safe-text.ts';

/** What the value of a claim must be. */
export interface ClaimForm {
  /** As a noun, for messages. */
  readonly expects: string;
  readonly accepts: (value: unknown) => boolean;
}

/** Any string. Apple's libraries send an empty transaction ID if a transaction does not matter. */
export const STRING: ClaimForm = { expects: 'a string', accepts: (value) => typeof value === 'string' };

/** A string without whitespace or quotes around it, such as an ID. */
export const TEXT: ClaimForm = {
  expects: 'a string',
  accepts: (value) => typeof value === 'string' && value !== '' && describeBorder(value) === undefined,
};

/** An Apple ID. */
export const DIGITS: ClaimForm = {
  expects: 'an Apple ID: a string of digits',
  accepts: (value) => typeof value === 'string' && /^\d+$/.test(value),
};

export const INSTALL_TYPE: ClaimForm = {
  expects: '"download" or "redownload"',
  accepts: (value) => value === 'download' || value === 'redownload',
};

export const TRUE_OR_FALSE: ClaimForm = {
  expects: 'true or false, without quotes',
  accepts: (value) => typeof value === 'boolean',
};

/** The reason why a value does not have a form, as a sentence that begins with the name. Undefined if it has. */
export function describeWrongForm(
  name: string,
  value: unknown,
  { accepts, expects }: ClaimForm,
): string | undefined {
  if (accepts(value)) return undefined;
  if (typeof value !== 'string') return `${name} is ${describeType(value)}, but it must be ${expects}.`;
  if (value === '') return `${name} is empty, but it must be ${expects}.`;
  const border = describeBorder(value);
  return border === undefined
    ? `${name} is ${quote(value)}, but it must be ${expects}.`
    : `${name} ${border}. Apple refuses this: create the token with only the value itself.`;
}

/** What surrounds a value that was copied with too much. */
function describeBorder(value: string): string | undefined {
  if (/^[\r\n]|[\r\n]$/.test(value)) return 'begins or ends with a line break';
  if (value.trim() !== value) return 'begins or ends with a space';
  return /^["'`]|["'`]$/.test(value) ? 'is in quotes' : undefined;
}

/** The type of a JSON value, with an article. */
export function describeType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
