/** A problem with an entry of a list, and its line number. */
export interface EntryProblem {
  readonly line: number;
  readonly reason: string;
}

/** The number of entries that are explained one by one. For the others, only the line numbers are listed. */
const MAX_EXPLAINED_ENTRIES = 20;

interface Entry {
  readonly line: number;
  readonly entry: string;
}

const PIECES = { line: /[^\r\n]+|\r\n?|\n/g, 'line or comma': /[^\r\n,]+|\r\n?|\n/g };

/** Yields the entries of a list one by one, which saves memory for a hundred thousand entries. */
export function* splitEntries(
  given: string | readonly string[],
  separator: keyof typeof PIECES,
): Generator<Entry> {
  if (typeof given !== 'string') {
    for (const [index, entry] of given.entries()) yield { line: index + 1, entry };
    return;
  }
  let line = 1;
  for (const [piece] of given.matchAll(PIECES[separator])) {
    if (piece.startsWith('\n') || piece.startsWith('\r')) line += 1;
    else if (piece.trim() !== '') yield { line, entry: piece };
  }
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
