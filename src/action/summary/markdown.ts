import { toSafeText } from '../../base/safe-text.ts';

/** The longest text in a cell or a paragraph, in characters. More would not be read. */
const MAX_TEXT_LENGTH = 3_000;

/** Pages of Apple's that our advice names. Other URLs may come from a server, and are shown as text. */
const APPLE_PAGE = /https:\/\/(?:[a-z]+\.)*apple\.com(?:\/[\w/?=-]*\w|(?![\w.:@-]))/g;

/** The sign of a failure. */
export const CROSS_MARK = '\u274c';

/** A table of GitHub Flavored Markdown, as lines. The cells are Markdown. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)];
}

/** A value as code, on one line. Its text cannot end its cell, and cannot add Markdown, HTML or a link. */
export function code(text: string): string {
  const escaped = escape(toSafeText(text, MAX_TEXT_LENGTH).trim()).replace(/\s*[\r\n]\s*/g, ' ');
  return escaped === '' ? '' : `<code>${escaped}</code>`;
}

/** A message as text, with its line breaks and with links to Apple's pages. */
export function prose(text: string): string {
  return toSafeText(text, MAX_TEXT_LENGTH)
    .trim()
    .split(/[^\S\n]*\r?\n[^\S\n]*/)
    .map(linkPages)
    .join('<br>');
}

function linkPages(line: string): string {
  let linked = '';
  let from = 0;
  for (const { index, 0: url } of line.matchAll(APPLE_PAGE)) {
    linked += `${escape(line.slice(from, index))}<a href="${url}">${escape(url)}</a>`;
    from = index + url.length;
  }
  return linked + escape(line.slice(from));
}

/** A text of several lines as an indented code block, as lines. Unlike a fence, no text can end it. */
export function codeBlock(text: string): string[] {
  return toSafeText(text, MAX_TEXT_LENGTH)
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `    ${line}`);
}

/**
 * Replaces every character that Markdown or HTML can begin with, and those that make GitHub see a link: it would include
 * what is escaped after it.
 */
function escape(text: string): string {
  return text.replace(
    /[&<>|`\\*_[\]~$@]|:(?=\/\/)|(?<=www)\./gi,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
