import { formatDuration, parseDuration } from '../base/duration.ts';
import { findSecret, quote } from '../base/safe-text.ts';
import type { UserFile } from '../files/user-file.ts';
import { splitEntries, describeEntryProblems, type EntryProblem } from './list-entries.ts';
import { InvalidValueError, type InputType } from './definition.ts';

/** Says why a text will not do, or nothing; `warn` for what is only doubtful. */
export type Check = (text: string, warn: (reason: string) => void) => string | undefined;

/** A line of text; `check` may refuse it with a reason that reads on after the input's name. */
export function text(expects: string, check: Check = () => undefined): InputType<string> {
  return {
    expects,
    parse(given, warn) {
      const value = asText(given, expects).trim();
      if (value === '') throw new InvalidValueError(`is empty. Expected ${expects}`, 'ERR_INPUT_MISSING');
      refuseKey(value, expects);
      if (!value.isWellFormed()) throw new InvalidValueError(`contains invalid Unicode. Expected ${expects}`);
      const reason = check(value, warn);
      if (reason !== undefined) throw new InvalidValueError(reason);
      return value;
    },
  };
}

/** Characters that a private key has at most, with whatever is around it. */
const MAX_KEY_LENGTH = 10_000;

/** Characters that a private key has at least, in its shortest form: JSON with its number alone. */
const MIN_KEY_LENGTH = 48;

/** A key is never taken for anything else: what is not secret may be shown, and goes to servers and into tokens. */
function refuseKey(value: string, expects: string): void {
  if (value.length < MIN_KEY_LENGTH) return;
  const secret = findSecret(value);
  if (secret === 'key' || secret === 'unknown' || value.includes('-----BEGIN'))
    throw new InvalidValueError(`contains a key. Expected ${expects}`);
}

/** What came as text; callers without types may hand over anything. */
export function asText(given: unknown, expects: string): string {
  if (typeof given === 'string') return given;
  throw new InvalidValueError(`is ${quote(given)}. Expected ${expects}`);
}

/** A text that has one form; anything else is quoted back with `expects`. */
export function pattern(form: RegExp, expects: string, check: Check = () => undefined): InputType<string> {
  return text(expects, (value, warn) =>
    form.test(value) ? undefined : (check(value, warn) ?? `is ${quote(value)}. Expected ${expects}`),
  );
}

/** An identifier of somebody else's, taken to the letter; blanks count, and where it is allowed so does the empty text. */
export function exactText(expects: string, { empty = false } = {}): InputType<string> {
  return {
    expects,
    parse(given) {
      const value = asText(given, expects);
      refuseKey(value, expects);
      if (value === '' && !empty)
        throw new InvalidValueError(`is empty. Expected ${expects}`, 'ERR_INPUT_MISSING');
      return value;
    },
  };
}

const path = text('a path');

/** The path of a file that is written to. What the run reads is added later, by `protectInputs`. */
export function fileToWrite(holds: UserFile['holds']): InputType<UserFile> {
  return {
    expects: path.expects,
    writes: true,
    parse: (given, warn) => ({ path: path.parse(given, warn), holds, inputFiles: [], apiKey: undefined }),
  };
}

/** One of a few words. */
export function choice<Choice extends string>(...choices: readonly Choice[]): InputType<Choice> {
  const expects = choices.join(' or ');
  return {
    expects,
    choices,
    parse(raw) {
      const found = choices.find((candidate) => candidate === asText(raw, expects).trim());
      if (found === undefined) throw new InvalidValueError(`is ${quote(raw)}. Expected ${expects}`);
      return found;
    },
  };
}

/** A span of time in seconds, between two bounds that are both allowed; `why` says where the upper one comes from. */
export function duration(bounds: { atMost: number; why: string }): InputType<number, number> {
  const expects = `a duration such as 90s, 15m, 24h or seconds, from 1s to ${formatDuration(bounds.atMost)}`;
  return {
    expects,
    parse(given) {
      const seconds = typeof given === 'number' ? given : parseDuration(asText(given, expects).trim());
      const usable =
        seconds !== undefined && Number.isInteger(seconds) && seconds >= 1 && seconds <= bounds.atMost;
      if (!usable)
        throw new InvalidValueError(`is ${quote(String(given))}. Expected ${expects} (${bounds.why})`);
      return seconds;
    },
  };
}

/** `true` or `false`, in the spellings of YAML 1.2's core schema. */
export const flag: InputType<boolean, boolean> = {
  expects: 'true or false',
  boolean: true,
  parse(given) {
    if (typeof given === 'boolean') return given;
    const word = asText(given, 'true or false').trim();
    if (/^(?:true|True|TRUE)$/.test(word)) return true;
    if (/^(?:false|False|FALSE)$/.test(word)) return false;
    throw new InvalidValueError(`is ${quote(given)}. Expected true or false`);
  },
};

/** Several values of one type, one per line or, unless the values may hold commas, separated by commas. */
export function list<V>(
  type: InputType<V>,
  separator: 'line' | 'line or comma',
): InputType<readonly V[], readonly string[]> {
  const expects = `${type.expects}, one per line${separator === 'line' ? '' : ' or separated by commas'}`;
  return {
    expects,
    multiple: true,
    parse(given, warn) {
      // A key over several lines is in no entry. In a list that is longer than any key it is not looked for.
      if (typeof given === 'string' && findSecret(given.slice(0, MAX_KEY_LENGTH)) === 'key')
        throw new InvalidValueError(`contains a key. Expected ${expects}`);
      const wrong: EntryProblem[] = [];
      const doubtful: EntryProblem[] = [];
      const values = new Set<V>();
      let total = 0;
      const whole = Array.isArray(given) ? (given as string[]) : asText(given, expects);
      for (const { line, entry } of splitEntries(whole, separator)) {
        total += 1;
        try {
          values.add(type.parse(entry, (reason) => doubtful.push({ line, reason })));
        } catch (error) {
          if (!(error instanceof InvalidValueError)) throw error;
          wrong.push({ line, reason: error.message });
        }
      }
      if (doubtful.length > 0) warn(describeEntryProblems(doubtful, total));
      if (wrong.length > 0) throw new InvalidValueError(describeEntryProblems(wrong, total));
      if (values.size === 0)
        throw new InvalidValueError(`is empty. Expected ${expects}`, 'ERR_INPUT_MISSING');
      return [...values];
    },
  };
}
