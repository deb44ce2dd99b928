import { parseArgs } from 'node:util';
import { flag } from '../kinds.ts';
import { allInputs, suggest } from '../modes.ts';
import type { Input } from '../task.ts';

/** A mistake in the command line itself, as opposed to a value that is refused: exit code 2. */
export class UsageError extends Error {}

/** Flags that are no inputs, and what the help says of them. */
export const switches: Readonly<Record<string, string>> = {
  json: 'Print all outputs as JSON instead of the main one alone.',
  'format NAME':
    'Print all outputs for a CI system, secrets marked as it does that: github, gitlab, azure, or env for eval.',
  help: 'Print this help.',
};

/** Whether a file may stand in for the value: secrets, which may not be arguments, and what may be long. */
export function takesFile({ kind, fromFile }: Input): boolean {
  return kind.secret === true || fromFile === true;
}

interface Words {
  readonly switches: ReadonlySet<string>;
  readonly format: string | undefined;
  /** By flag without its dashes: `lifetime`, `private-key-file`. */
  readonly values: ReadonlyMap<string, string>;
}

/** Reads the words after the mode; all mistakes in them are told at once, and never a value, which could be a secret. */
export function parseWords(words: readonly string[]): Words {
  const options = knownOptions();
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  const found = { switches: new Set<string>(), values: new Map<string, string>() };
  let format: string | undefined;
  const mistakes: string[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.kind === 'positional' && !isAnswer(token.value, tokens[place - 1], options))
      mistakes.push(`word ${token.index + 1} after the mode belongs to no flag`);
    if (token.kind !== 'option') continue;
    const { name, rawName } = token;
    const next = tokens[place + 1];
    const answer =
      next?.kind === 'positional' && isAnswer(next.value, token, options) ? next.value : undefined;
    const value = token.value ?? answer;
    const mistake = findMistake(token, { options, values: found.values });
    if (mistake !== undefined)
      mistakes.push(`${nameOf(rawName) ?? `word ${token.index + 1} after the mode`} ${mistake}`);
    else if (name in switches) found.switches.add(name);
    else if (name === 'format') format = value;
    else
      found.values.set(
        name,
        [...(found.values.has(name) ? [found.values.get(name)] : []), value ?? 'true'].join('\n'),
      );
  }
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  return { ...found, format };
}

/** What was typed, where it can be a flag: anything else could be a secret that lost its place. */
function nameOf(rawName: string): string | undefined {
  return /^--?[a-z][a-z0-9-]{0,50}$/.test(rawName) ? rawName : undefined;
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/** `--in-house true`: a flag that is a boolean may be answered in a word of its own. */
function isAnswer(word: string, before: Token | undefined, options: Options): boolean {
  const asked =
    before?.kind === 'option' && before.value === undefined && allInputs[before.name]?.kind === flag;
  return asked && options[before.name]?.type === 'boolean' && /^(?:true|false)$/i.test(word);
}

type Options = Record<string, { type: 'string' | 'boolean'; short?: string }>;

function knownOptions(): Options {
  const options: Options = {
    json: { type: 'boolean' },
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, input] of Object.entries(allInputs)) {
    options[name] = { type: input.kind === flag ? 'boolean' : 'string' };
    if (takesFile(input)) options[`${name}-file`] = { type: 'string' };
  }
  return options;
}

function findMistake(
  token: { name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined },
  known: { options: Options; values: ReadonlyMap<string, string> },
): string | undefined {
  const { name, value } = token;
  const option = known.options[name];
  if (!option)
    return `is no flag of asc-credentials${nameOf(token.rawName) ? suggest(name, Object.keys(known.options), '--') : ''}`;
  const input = allInputs[name];
  if (input?.kind.secret)
    return `would show the secret to everybody on this machine. Give --${name}-file PATH, or - for standard input${environmentOf(input)}`;
  const swallowed =
    !token.inlineValue &&
    known.options[value?.replace(/^--/, '').split('=')[0] ?? ''] !== undefined &&
    value?.startsWith('--');
  if (option.type === 'string' && (value === undefined || swallowed)) return 'needs a value after it';
  return known.values.has(name) && !input?.kind.many ? 'is given twice' : undefined;
}

/** The environment variables that an input is read from, for messages and the help. */
function environmentOf({ environment = [] }: Input): string {
  return environment.length > 0 ? `, or set ${environment.join(' or ')}` : '';
}
