import { parseArgs } from 'node:util';
import { UsageError } from '../terminal.ts';
import { quote } from '../../base/safe-text.ts';
import { describeProblems, InputError } from '../../base/errors.ts';
import { nameProblems } from '../../task/input-names.ts';
import { suggest } from '../../tasks/load-task.ts';
import { parseFault, type Fault } from '../../sandbox/faults.ts';
import { OPTIONS } from './help.ts';
import { parseHostName } from '../../sandbox/hosts.ts';

export interface CommandOptions {
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly clockOffset: number;
  readonly role: 'ADMIN' | 'DEVELOPER';
  readonly agreementsMissing: boolean;
  readonly oneKeyPerApp: boolean;
  readonly requestsLeft: number;
  readonly faults: readonly Fault[];
  readonly json: boolean;
  readonly help: boolean;
}

/** Parses the arguments after `sandbox`. All mistakes are reported at once. */
export function readOptions(argv: readonly string[]): CommandOptions {
  const { given, mistakes } = readArguments(argv);
  const read = <T>(name: string, parse: (text: string, name: string) => T): T[] =>
    (given.get(name) ?? []).flatMap((text) => {
      try {
        return [parse(text, name)];
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        mistakes.push(...describeProblems(nameProblems(error.problems, (input) => `--${input}`)));
        return [];
      }
    });
  const options = {
    port: read('port', wholeNumber({ from: 0, to: 65_535 }))[0] ?? 0,
    allowedHosts: read('allow-host', parseHostName),
    clockOffset: read('clock-offset', wholeNumber({ from: -1e9, to: 1e9 }))[0] ?? 0,
    role: read('role', parseRole)[0] ?? 'ADMIN',
    agreementsMissing: given.has('agreements-missing'),
    oneKeyPerApp: !given.has('several-keys-per-app'),
    requestsLeft: read('requests-left', wholeNumber({ from: 0, to: 1e9 }))[0] ?? 3500,
    faults: read('fault', parseFault),
    json: given.has('json'),
    help: given.has('help'),
  };
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  return options;
}

/** Matches text that may be shown as an option. Other text could be a secret in the wrong place. */
const OPTION_NAME = /^--[a-z][a-z-]{0,30}$/;

/** A long option with one hyphen. */
const ONE_HYPHEN = /^-[a-z][a-z-]{1,30}(?:=|$)/;

/** The values of the options by name. A message repeats an argument only if it looks like an option. */
function readArguments(argv: readonly string[]): { given: Map<string, string[]>; mistakes: string[] } {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, { type }]) => [
      name,
      { type, ...(name === 'help' && { short: 'h' }) },
    ]),
  );
  const given = new Map<string, string[]>();
  const mistakes: string[] = [];
  // parseArgs would read "-port" as four options of one letter.
  const args = argv.map((word) => {
    if (!ONE_HYPHEN.test(word)) return word;
    mistakes.push(`${word.replace(/=.*/s, '')}: options begin with two hyphens`);
    return `-${word}`;
  });
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const mistake =
      token.kind === 'option' ? findMistake(token, given) : 'unexpected argument after "sandbox"';
    if (mistake !== undefined) mistakes.push(mistake);
    else if (token.kind === 'option')
      given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  return { given, mistakes: [...new Set(mistakes)] };
}

function findMistake(
  {
    name,
    value,
    inlineValue,
  }: { name: string; value?: string | undefined; inlineValue?: boolean | undefined },
  given: ReadonlyMap<string, unknown>,
): string | undefined {
  const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (!option) {
    if (!OPTION_NAME.test(`--${name}`)) return 'unknown option after "sandbox"';
    return `--${name}: unknown option of sandbox${suggest(name, Object.keys(OPTIONS), '--')}`;
  }
  if (option.type === 'boolean') return value === undefined ? undefined : `--${name}: takes no value`;
  const next = inlineValue ? '' : (/^--([^=]*)/.exec(value ?? '--')?.[1] ?? '');
  if (value === undefined || Object.hasOwn(OPTIONS, next)) return `--${name}: needs a value`;
  return given.has(name) && !option.multiple ? `--${name}: is given twice` : undefined;
}

function parseRole(text: string): 'ADMIN' | 'DEVELOPER' {
  if (text === 'ADMIN' || text === 'DEVELOPER') return text;
  throw new InputError([{ input: 'role', reason: `is ${quote(text)}. Expected ADMIN or DEVELOPER` }]);
}

function wholeNumber({ from, to }: { from: number; to: number }): (text: string, input: string) => number {
  return (text, input) => {
    const value = /^-?\d{1,10}$/.test(text) ? Number(text) : NaN;
    if (value >= from && value <= to) return value;
    throw new InputError([
      { input, reason: `is ${quote(text)}. Expected a whole number from ${from} to ${to}` },
    ]);
  };
}
