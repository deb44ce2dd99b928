import { cleanText } from '../base/clean-text.ts';

/** A problem with an entry of a list, and its line number. */
export interface EntryProblem {
  readonly line: number;
  readonly reason: string;
}

/** The number of entries that are explained one by one. For the others, only the line numbers are listed. */
const MAX_EXPLAINED_ENTRIES = 20;

/** An entry of a list, and its line number. */
interface Entry {
  readonly line: number;
  readonly entry: string;
}

/**
 * Yields the entries of a list one by one, which saves memory for a hundred thousand entries. Comments, which run from `#` to
 * the end of the line, and the bullets of a list in YAML or Markdown are dropped.
 */
export function* splitEntries(
  given: string | readonly string[],
  separator: 'line' | 'line or comma',
): Generator<Entry> {
  if (typeof given !== 'string') {
    for (const [index, entry] of given.entries()) yield { line: index + 1, entry };
    return;
  }
  let line = 1;
  for (const [piece] of given.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    if (/^[\r\n]/.test(piece)) {
      line += 1;
      continue;
    }
    const content = piece.replace(/#.*$/, '').replace(/^\s*[-*\u2022]\s+/, '');
    const entries = separator === 'line' ? [content] : content.split(',');
    for (const entry of entries) if (entry.trim() !== '') yield { line, entry };
  }
}

/** The entries of a list that was given as JSON, or the same text. */
export function fromJsonArray(text: string): string | readonly string[] {
  if (!text.startsWith('[')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : text;
  } catch {
    return text;
  }
}

/**
 * Returns a function that drops the names behind the entries of a list: `ID`, or `ID name`. A name may contain commas: what
 * follows one on the same line is a part of the name, and undefined is returned, unless `isEntry` accepts its first word.
 */
export function createNameDropper(isEntry: (word: string) => boolean) {
  let lineWithName = 0;
  return (given: Entry): Entry | undefined => {
    const { line } = given;
    const [word = '', ...name] = cleanText(given.entry).split(/\s+/);
    if (name.length === 0 && line !== lineWithName) return { line, entry: word };
    if (isEntry(word)) {
      lineWithName = name.length > 0 ? line : 0;
      return { line, entry: word };
    }
    return line === lineWithName ? undefined : given;
  };
}

/** Describes the problems with the entries of a list. `problem` says what the entries have in common. */
export function describeEntryProblems(
  places: readonly EntryProblem[],
  { total, problem }: { total: number; problem: string },
): string {
  if (total === 1 && places[0]) return places[0].reason;
  const explained = places
    .slice(0, MAX_EXPLAINED_ENTRIES)
    .map(({ line, reason }) => `line ${line} ${reason}`);
  const rest = places.slice(MAX_EXPLAINED_ENTRIES).map(({ line }) => line);
  const more = rest.length > 0 ? `; the same applies to lines ${rest.join(', ')}` : '';
  return `has ${places.length} of ${total} entries that ${problem}: ${explained.join('; ')}${more}`;
}
