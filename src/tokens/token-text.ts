import { cleanText } from '../base/clean-text.ts';
import { SEAL_TYPE } from './seal-type.ts';
import { readPart } from './read-part.ts';

const BEARER = /^(?:authorization\s*:\s*)?bearer\s+/i;

/** Removes the whitespace and the quotes around a token, and `Authorization: Bearer` before it. */
export function tidyToken(given: string): string {
  return cleanText(cleanText(given).replace(BEARER, ''));
}

/** The reason why a text without whitespace and quotes around it cannot be a token of three parts, or undefined. */
export function describeOtherText(text: string): string | undefined {
  const found = FORMS.find(([form]) => form.test(text));
  if (found) return found[1];
  const parts = text.split('.');
  if (parts.length === 3) return undefined;
  if (parts.length === 5)
    return isSeal(text)
      ? 'It is a sealed output of this package. Decrypt it first'
      : 'It is not a JWS: it has five parts, like an encrypted token (JWE)';
  const cut = parts.length < 3 && text.startsWith('eyJ') ? '. It was cut off when it was copied' : '';
  return `It is not a JWS: expected three parts separated by dots, got ${parts.length}${cut}`;
}

const FORMS: readonly (readonly [form: RegExp, reason: string])[] = [
  [/^\*+$/, 'It contains only asterisks, like a masked token copied from a log. Give the token itself'],
  [/\.\.\.|\u2026/, 'It was shortened: it contains "...". Copy the complete token'],
  [/^(?:gh[opusr]_|github_pat_)/, 'It is a token of GitHub, not a JWS'],
  [/^[[{]/, 'It is JSON. Give only the token: the text that begins with eyJ'],
  [/\seyJ[^]*\.[^]*\seyJ|^eyJ[^]*\.[^]*[\s,;]eyJ/, 'It contains more than one token. Give only one'],
  [
    /^(?!eyJ)[^.]*[\s=:,]["'`]?eyJ/,
    'There is other text before the token. Give only the text that begins with eyJ',
  ],
];

function isSeal(text: string): boolean {
  const [header] = text.split('.') as [string];
  return readPart(header)?.typ === SEAL_TYPE;
}
