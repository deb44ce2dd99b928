import { cleanText } from '../base/clean-text.ts';
import { describeInvalidText, describeStray } from '../base/stray-characters.ts';
import { describeUnresolved } from '../base/unresolved.ts';
import { formatDuration, parseDuration } from '../base/duration.ts';
import { findSecret, quote } from '../base/safe-text.ts';
import type { UserFile } from '../files/overwrite-protection.ts';
import { InvalidValueError, type InputType } from './definition.ts';

/** Returns why a text is not valid, or undefined. Calls `warn` if a valid text is unusual. */
export type Check = (text: string, warn: (reason: string) => void) => string | undefined;

/** A line of text. The reason that `check` returns follows the name of the input in the message. */
export function text(expects: string, check: Check = () => undefined): InputType<string> {
  return {
    expects,
    parse(given, warn) {
      const value = requireText(given, expects);
      if (value === '') throw emptyError(expects);
      refuseKey(value, expects);
      if (!value.isWellFormed()) throw new InvalidValueError(`contains invalid Unicode. Expected ${expects}`);
      const reason = check(value, warn) ?? describeInvalidText(value, { line: false });
      if (reason !== undefined) throw new InvalidValueError(reason);
      return value;
    },
  };
}

/** The minimum length of a private key in its shortest form (a JWK with only the private number), in characters. */
const MIN_KEY_LENGTH = 48;

/** Rejects a key where another value is expected, because values that are not secret are shown and sent to servers. */
function refuseKey(value: string, expects: string): void {
  if (value.length < MIN_KEY_LENGTH) return;
  if (findSecret(value) === 'key' || value.includes('-----BEGIN'))
    throw new InvalidValueError(`contains a key. Expected ${expects}`);
}

/** The error for an empty text. An empty input counts as missing. */
export function emptyError(expects: string): InvalidValueError {
  return new InvalidValueError(`is empty. Expected ${expects}`, 'ERR_INPUT_MISSING');
}

/**
 * Returns a text without what was copied along with it: quotes, whitespace, line ends and invisible characters around it.
 * Throws if the value is not text, because JavaScript callers may pass anything.
 */
export function requireText(given: unknown, expects: string): string {
  if (typeof given === 'string') return cleanText(given);
  throw new InvalidValueError(`is ${quote(given)}. Expected ${expects}`);
}

/** A text that matches a pattern. Other values are quoted in the message, with `expects`. */
export function pattern(form: RegExp, expects: string, check: Check = () => undefined): InputType<string> {
  return text(expects, (value, warn) =>
    form.test(value) ? undefined : (check(value, warn) ?? whyNot(value, expects)),
  );
}

/** Says what is wrong with a value in words if possible, because logs show a secret as ***. */
function whyNot(value: string, expects: string): string {
  const reason = describeUnresolved(value) ?? describeStray(value);
  return `${reason ?? `is ${quote(value)}`}. Expected ${expects}`;
}

/** A text with any characters that can be seen. With `empty`, it can be empty. */
export function exactText(expects: string, { empty = false } = {}): InputType<string> {
  return {
    expects,
    parse(given) {
      const value = requireText(given, expects);
      refuseKey(value, expects);
      if (value === '' && !empty) throw emptyError(expects);
      const reason = describeInvalidText(value);
      if (reason !== undefined) throw new InvalidValueError(`${reason}. Expected ${expects}`);
      return value;
    },
  };
}

const path = text('a path');

/** The path of a file to write, see `UserFile`. `protectInputs` adds the files that the run reads. */
export function fileToWrite(holds: UserFile['holds'], sealedBy?: string): InputType<UserFile> {
  return {
    expects: path.expects,
    writes: true,
    summarize: (file) => file.path,
    parse: (given, warn) => ({
      path: path.parse(given, warn),
      holds,
      sealedBy,
      inputFiles: [],
      apiKey: undefined,
    }),
  };
}

/** One of several words. */
export function choice<Choice extends string>(...choices: readonly Choice[]): InputType<Choice> {
  const expects = choices.join(' or ');
  return {
    expects,
    choices,
    parse(raw) {
      const word = requireText(raw, expects);
      const found = choices.find((candidate) => candidate === word);
      if (found === undefined) throw new InvalidValueError(`is ${quote(raw)}. Expected ${expects}`);
      return found;
    },
  };
}

/** A duration in seconds, from 1 to `atMost`. `why` is the reason for the limit. */
export function duration(bounds: { atMost: number; why: string }): InputType<number, number> {
  const expects = `a duration such as 90s, 15m, 24h or seconds, from 1s to ${formatDuration(bounds.atMost)}`;
  return {
    expects,
    parse(given) {
      const seconds = typeof given === 'number' ? given : parseDuration(requireText(given, expects));
      const usable =
        seconds !== undefined && Number.isInteger(seconds) && seconds >= 1 && seconds <= bounds.atMost;
      if (!usable)
        throw new InvalidValueError(`is ${quote(String(given))}. Expected ${expects} (${bounds.why})`);
      return seconds;
    },
  };
}

/** `true` or `false`, as in the core schema of YAML 1.2. */
export const flag: InputType<boolean, boolean> = {
  expects: 'true or false',
  boolean: true,
  parse(given) {
    if (typeof given === 'boolean') return given;
    const word = requireText(given, 'true or false');
    if (/^(?:true|True|TRUE)$/.test(word)) return true;
    if (/^(?:false|False|FALSE)$/.test(word)) return false;
    throw new InvalidValueError(`is ${quote(given)}. Expected true or false`);
  },
};
