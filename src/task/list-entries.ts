/** An entry of a list, by its line, and what is to be said about it. */
export interface EntryProblem {
  readonly line: number;
  readonly reason: string;
}

/** How many entries of a list are explained one by one; of the rest only the lines are named. */
const MAX_EXPLAINED_ENTRIES = 20;

interface Entry {
  readonly line: number;
  readonly entry: string;
}

const PIECES = { line: /[^\r\n]+|\r\n?|\n/g, 'line or comma': /[^\r\n,]+|\r\n?|\n/g };

/** The entries of a list one after another, so that a hundred thousand take the room of their texts alone. */
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

/** What there is to say about the entries of a list. */
export function describeEntryProblems(places: readonly EntryProblem[], total: number): string {
  if (total === 1 && places[0]) return places[0].reason;
  const explained = places
    .slice(0, MAX_EXPLAINED_ENTRIES)
    .map(({ line, reason }) => `line ${line} ${reason}`);
  const rest = places.slice(MAX_EXPLAINED_ENTRIES).map(({ line }) => line);
  const more = rest.length > 0 ? `; the same applies to lines ${rest.join(', ')}` : '';
  return `has ${places.length} of ${total} entries that are not valid: ${explained.join('; ')}${more}`;
}
