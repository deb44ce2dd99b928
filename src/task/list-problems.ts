/** A problem with an entry of a list, and its line number. */
export interface EntryProblem {
  readonly line: number;
  readonly reason: string;
}

/** The number of entries that are explained one by one. For the others, only the line numbers are listed. */
const MAX_EXPLAINED_ENTRIES = 20;

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
  const more = rest.length > 0 ? `; also lines ${rest.join(', ')}` : '';
  return `${places.length} of ${total} entries ${problem}: ${explained.join('; ')}${more}`;
}
