import { findSecret } from '../base/safe-text.ts';
import { InvalidValueError, type InputType } from './definition.ts';
import { emptyError, requireText } from './input-types.ts';
import { describeEntryProblems, type EntryProblem } from './list-problems.ts';
import { readEntries, type ListFormat } from './list-entries.ts';

/** The number of characters at the start of a list that are searched for a private key. */
const MAX_SEARCHED_LENGTH = 10_000;

/** The values of a list whose entries may have names. */
export interface NamedList<V> extends ReadonlyArray<V> {
  /** Yields the values with their names. They are read again, because most runs need no names. */
  named(): Iterable<Named<V>>;
}

/** A value of a list, and the name after it. The name is empty if there is none. */
interface Named<V> {
  readonly value: V;
  readonly name: string;
}

/** Several values of one type, one per line or, if the values cannot contain commas, separated by commas. */
export function list<V>(
  type: InputType<V>,
  format: { readonly separator: ListFormat['separator'] },
): InputType<readonly V[], readonly string[]> {
  return listType(type, format, (given, warn) => parseValues(type, { given, format }, warn));
}

/** A list in which a name may follow each value, and in which values that differ only in case are the same. */
export function namedList<V>(type: InputType<V>): InputType<NamedList<V>, readonly string[]> {
  const format = { separator: 'line or comma', named: true } as const;
  return listType(type, format, (given, warn) => {
    const values = parseValues(type, { given, format }, warn);
    return Object.assign(values, { named: () => readNames(type, { given, format }) });
  });
}

/** A list as it was given. */
interface GivenList {
  readonly given: string | readonly string[];
  readonly format: ListFormat;
}

function listType<V, Values extends readonly V[]>(
  type: InputType<V>,
  { separator }: ListFormat,
  parse: (given: GivenList['given'], warn: (reason: string) => void) => Values,
): InputType<Values, readonly string[]> {
  const expects = `${type.expects}, one per line${separator === 'line' ? '' : ' or separated by commas'}`;
  return {
    expects,
    multiple: true,
    parse(given, warn) {
      // A key on several lines is not in one entry.
      if (typeof given === 'string' && findSecret(given.slice(0, MAX_SEARCHED_LENGTH)) === 'key')
        throw new InvalidValueError(`contains a key. Expected ${expects}`);
      const values = parse(
        Array.isArray(given) ? (given as string[]) : fromJsonArray(requireText(given, expects)),
        warn,
      );
      if (values.length === 0) throw emptyError(expects);
      return values;
    },
  };
}

function parseValues<V>(
  type: InputType<V>,
  { given, format }: GivenList,
  warn: (reason: string) => void,
): V[] {
  const wrong: EntryProblem[] = [];
  const unusual: EntryProblem[] = [];
  const values: V[] = [];
  const isNew = createRepeatFilter(format);
  let total = 0;
  for (const { line, value, problem, warning } of readEntries(type, given, format)) {
    total += 1;
    if (problem !== undefined) wrong.push({ line, reason: problem });
    if (warning !== undefined) unusual.push({ line, reason: warning });
    if (value !== undefined && isNew(value)) values.push(value);
  }
  if (unusual.length > 0) warn(describeEntryProblems(unusual, { total, problem: 'look unusual' }));
  if (wrong.length > 0)
    throw new InvalidValueError(describeEntryProblems(wrong, { total, problem: 'are not valid' }));
  return values;
}

function* readNames<V>(type: InputType<V>, { given, format }: GivenList): Generator<Named<V>> {
  const isNew = createRepeatFilter(format);
  for (const { value, name = '' } of readEntries(type, given, format))
    if (value !== undefined && isNew(value)) yield { value, name };
}

/** Returns a function that says whether a value has not occurred before. */
function createRepeatFilter({ named = false }: ListFormat): (value: unknown) => boolean {
  const seen = new Set<unknown>();
  return (value) => {
    const { size } = seen;
    // Lower case is a copy, which takes memory.
    const isOtherCase = named && typeof value === 'string' && /[A-Z]/.test(value);
    return seen.add(isOtherCase ? value.toLowerCase() : value).size > size;
  };
}

/** The entries of a list that was given as JSON, or the same text. */
function fromJsonArray(text: string): string | readonly string[] {
  if (!text.startsWith('[')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : text;
  } catch {
    return text;
  }
}
