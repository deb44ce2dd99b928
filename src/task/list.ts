import { findSecret } from '../base/safe-text.ts';
import { InvalidValueError, type InputType } from './definition.ts';
import { asText, emptyError } from './input-types.ts';
import {
  createNameDropper,
  describeEntryProblems,
  fromJsonArray,
  splitEntries,
  type EntryProblem,
} from './list-entries.ts';

/** The number of characters at the start of a list that are searched for a private key. */
const MAX_KEY_LENGTH = 10_000;

/** How the entries of a list are written. */
interface ListFormat {
  readonly separator: 'line' | 'line or comma';
  /** Whether a name may follow each entry, and entries that differ only in case are the same. */
  readonly named?: boolean;
}

/** Several values of one type, one per line or, if the values cannot contain commas, separated by commas. */
export function list<V>(
  type: InputType<V>,
  { separator, named = false }: ListFormat,
): InputType<readonly V[], readonly string[]> {
  const expects = `${type.expects}, one per line${separator === 'line' ? '' : ' or separated by commas'}`;
  return {
    expects,
    multiple: true,
    parse(given, warn) {
      // A key on several lines is not in one entry. A list that is longer than any key is not searched.
      if (typeof given === 'string' && findSecret(given.slice(0, MAX_KEY_LENGTH)) === 'key')
        throw new InvalidValueError(`contains a key. Expected ${expects}`);
      const whole = Array.isArray(given) ? (given as string[]) : fromJsonArray(asText(given, expects));
      const { values, wrong, doubtful, total } = parseEntries(type, whole, { separator, named });
      if (doubtful.length > 0) warn(describeEntryProblems(doubtful, { total, problem: 'look unusual' }));
      if (wrong.length > 0)
        throw new InvalidValueError(describeEntryProblems(wrong, { total, problem: 'are not valid' }));
      if (values.length === 0) throw emptyError(expects);
      return values;
    },
  };
}

function parseEntries<V>(
  type: InputType<V>,
  whole: string | readonly string[],
  { separator, named }: Required<ListFormat>,
) {
  const wrong: EntryProblem[] = [];
  const doubtful: EntryProblem[] = [];
  const values = new Map<unknown, V>();
  const dropName = createNameDropper((word) => isUsual(type, word));
  let total = 0;
  for (const each of splitEntries(whole, separator)) {
    // JavaScript callers may pass anything in an array. What is not text is refused like any other entry.
    const found = named && typeof each.entry === 'string' ? dropName(each) : each;
    if (found === undefined) continue;
    const { line, entry } = found;
    total += 1;
    try {
      const value = type.parse(entry, (reason) => doubtful.push({ line, reason }));
      const identity = named ? String(value).toLowerCase() : value;
      if (!values.has(identity)) values.set(identity, value);
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error;
      wrong.push({ line, reason: error.message });
    }
  }
  return { values: [...values.values()], wrong, doubtful, total };
}

/** Whether a word is a valid value, and not an unusual one. */
function isUsual<V>(type: InputType<V>, word: string): boolean {
  try {
    let usual = true;
    type.parse(word, () => (usual = false));
    return usual;
  } catch {
    return false;
  }
}
