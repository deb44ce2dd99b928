import { parseArgs } from 'node:util';
import { getOwn } from '../base/get-own.ts';
import { loadAllInputs, suggest } from '../tasks/load-task.ts';
import type { Input, Inputs } from '../task/definition.ts';
import { takesFile } from '../entry/entry-point.ts';
import { UsageError } from './terminal.ts';

/** The options that are not inputs, with their descriptions for the help. */
export const OPTION_HELP: Readonly<Record<string, string>> = {
  json: 'Print all outputs as JSON instead of only the main one.',
  'output NAME': 'Print only this output instead of the main one.',
  'format NAME':
    'Print all outputs in the format of a CI system, with secrets marked as secret: github, gitlab, azure, or env for eval.',
  help: 'Print this help.',
};

/** The arguments after the mode. */
export interface Arguments {
  /** Which of `--json` and `--help` are given. */
  readonly givenOptions: ReadonlySet<string>;
  readonly format: string | undefined;
  readonly output: string | undefined;
  /** By option without its dashes: `lifetime`, `private-key-file`. */
  readonly values: ReadonlyMap<string, string>;
}

/** Parses the arguments after the mode. All mistakes are reported at once, without values, which could be secret. */
export async function parseArguments(known: Inputs, argv: readonly string[]): Promise<Arguments> {
  const inputs = hasFlags(known, argv) ? known : await loadAllInputs();
  const options = optionsOf(inputs);
  const found = { givenOptions: new Set<string>(), values: new Map<string, string>() };
  const mistakes: string[] = [];
  const longArgv = argv.map((word, index) => toLongOption(word, argv[index - 1], options));
  for (const { index, flag, value, inline } of readTokens(longArgv, { options, inputs })) {
    const place = `argument ${index + 1} after the mode`;
    if (flag === undefined) {
      const isValueOfUnknown = mistakes.length > 0 && isUnknown(longArgv[index - 1], options);
      if (!isValueOfUnknown)
        mistakes.push(`${place}: unexpected${suggestOption(longArgv[index] ?? '', options)}`);
      continue;
    }
    const name = flag.replace(/^--?/, '').replace(/^h$/, 'help');
    const mistake = OTHER_DASH.test(argv[index] ?? '')
      ? whyUnknown(name, { known, inputs })
      : findMistake({ name, value, inline }, { options, known, inputs, values: found.values });
    if (mistake !== undefined)
      mistakes.push(`${FLAG.test(flag) ? optionIn(argv[index] ?? flag) : place}: ${mistake}`);
    else if (name === 'json' || name === 'help') found.givenOptions.add(name);
    else found.values.set(name, joinLines(found.values.get(name), value ?? 'true'));
  }
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  const { format, output, ...values } = Object.fromEntries(found.values);
  return { givenOptions: found.givenOptions, values: new Map(Object.entries(values)), format, output };
}

/** Matches text that may be shown as an option. Other text could be a secret in the wrong place. */
const FLAG = /^--?(?:[a-z][a-z0-9-]{0,50}|[A-Za-z][A-Za-z0-9_-]{0,30})$/;

/** An option with one dash, as of Go, or with a dash that a text editor put in place of two. */
const OTHER_DASH = /^[-\u2013\u2014](?=[A-Za-z][\w-])/;

/** Writes an option with two dashes, so that it is read as one option. The value of an option stays as it is. */
function toLongOption(word: string, before: string | undefined, options: Options): string {
  const isValue = before?.startsWith('--') && getOwn(options, before.slice(2))?.type === 'string';
  return isValue ? word : word.replace(OTHER_DASH, '--');
}

function isUnknown(word: string | undefined, options: Options): boolean {
  return word?.startsWith('--') === true && !Object.hasOwn(options, optionIn(word).slice(2));
}

/** The option in an argument, as it was written, without its value. */
function optionIn(word: string): string {
  return word.replace(/=.*$/s, '');
}

/** Suggests an option for an argument such as `key-id=X`. */
function suggestOption(word: string, options: Options): string {
  const name = optionIn(word);
  return word.includes('=') && Object.hasOwn(options, name) ? `; did you mean --${name}?` : '';
}

interface OptionToken {
  readonly index: number;
  /** The option with its dashes. Undefined for an argument without an option. */
  readonly flag: string | undefined;
  readonly value: string | undefined;
  readonly inline: boolean;
}

/** The arguments as options with values. The value of a boolean option can be a separate argument. */
function readTokens(
  argv: readonly string[],
  { options, inputs }: { options: Options; inputs: Inputs },
): OptionToken[] {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const read: OptionToken[] = [];
  for (const token of tokens) {
    const before = read.at(-1);
    const expectsValue =
      before?.flag !== undefined && before.value === undefined && isBoolean(inputs, before.flag);
    if (token.kind === 'positional' && expectsValue && /^(?:true|false)$/i.test(token.value)) {
      read[read.length - 1] = { ...before, value: token.value };
    } else if (token.kind !== 'option-terminator') {
      const option = token.kind === 'option' ? token : undefined;
      const inline = option?.inlineValue === true;
      read.push({ index: token.index, flag: option?.rawName, value: option?.value, inline });
    }
  }
  return read;
}

function isBoolean(inputs: Inputs, flag: string): boolean {
  return getOwn(inputs, flag.replace(/^--/, ''))?.type.boolean === true;
}

function joinLines(before: string | undefined, line: string): string {
  return before === undefined ? line : `${before}\n${line}`;
}

type Options = Record<string, { type: 'string' | 'boolean'; short?: string }>;

/** Whether all arguments that look like options are options for these inputs. */
function hasFlags(inputs: Inputs, argv: readonly string[]): boolean {
  const options = optionsOf(inputs);
  const names = argv
    .filter((word) => word.startsWith('--'))
    .map((word) => word.slice(2).replace(/=.*$/s, ''));
  return names.every((name) => Object.hasOwn(options, name));
}

function optionsOf(inputs: Inputs): Options {
  const options: Options = {
    json: { type: 'boolean' },
    format: { type: 'string' },
    output: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, input] of Object.entries(inputs)) {
    options[name] = { type: input.type.boolean ? 'boolean' : 'string' };
    if (takesFile(input, { isGivenVisible: true })) options[`${name}-file`] = { type: 'string' };
  }
  return options;
}

function findMistake(
  { name, value, inline }: { name: string; value: string | undefined; inline: boolean },
  {
    options,
    values,
    ...possible
  }: PossibleInputs & { options: Options; values: ReadonlyMap<string, string> },
): string | undefined {
  const option = getOwn(options, name);
  if (!option) return whyUnknown(name, possible);
  const input = getOwn(possible.inputs, name);
  if (input?.type.secret)
    return `must not be an argument, because other users of this machine can see arguments. Use --${name}-file PATH, or - for standard input${environmentOf(input)}`;
  const next = /^--([^=]*)/.exec(inline ? '' : (value ?? ''))?.[1] ?? '';
  if (option.type === 'string' && (value === undefined || next in options)) return 'needs a value';
  return values.has(name) && !input?.type.multiple ? 'is given twice' : undefined;
}

/** The inputs of the mode, and those that are possible in this run, which may be the inputs of all modes. */
interface PossibleInputs {
  readonly known: Inputs;
  readonly inputs: Inputs;
}

/** Suggests options of the mode or, if none is similar, of other modes. */
function whyUnknown(name: string, { known, inputs }: PossibleInputs): string {
  const suggestFrom = (from: Inputs) => suggest(name, possibleOptions(from), '--');
  const advice = FLAG.test(`--${name}`) ? suggestFrom(known) || suggestFrom(inputs) : '';
  return `unknown option${advice}`;
}

/** The options that can be given. The value of a secret input cannot be an argument. */
function possibleOptions(inputs: Inputs): string[] {
  return Object.keys(optionsOf(inputs)).filter((name) => getOwn(inputs, name)?.type.secret !== true);
}

/** The environment variable of an input, for messages. */
function environmentOf({ environment = [] }: Input): string {
  return environment[0] === undefined ? '' : `, or set ${environment[0]}`;
}
