import { modes } from '../tasks/index.ts';
import { loadAllTasks } from '../modes.ts';
import type { Input, Task } from '../task.ts';
import { formatNames } from './format.ts';
import { UsageError } from './terminal.ts';
import { takesFile } from './words.ts';

/** A flag as a shell offers it. */
interface Flag {
  /** With its dashes. */
  readonly name: string;
  readonly description: string;
  /** What can follow: nothing, one of a few words, a file, or anything. */
  readonly value: 'none' | 'file' | 'any' | readonly string[];
}

interface Offer {
  readonly mode: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
}

const SHELLS: Readonly<Record<string, (offers: readonly Offer[]) => string>> = { bash, zsh, fish };

/** The completion script for a shell, made from the declarations of the modes. */
export async function completionScript(shell = ''): Promise<string> {
  const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!write) throw new UsageError(`completion is followed by one of ${Object.keys(SHELLS).join(', ')}`);
  const offers = (await loadAllTasks()).map((task) => ({
    mode: task.name,
    summary: modes[task.name]?.summary ?? '',
    flags: flagsOf(task),
  }));
  return write(offers);
}

const COMMON: readonly Flag[] = [
  { name: '--json', description: 'Print all outputs as JSON.', value: 'none' },
  { name: '--format', description: 'Print all outputs for a CI system.', value: formatNames },
  { name: '--help', description: 'Print the help of this mode.', value: 'none' },
];

function flagsOf({ inputs, outputs }: Task): Flag[] {
  const flags = Object.entries(inputs).flatMap(([name, input]): Flag[] => {
    const file: Flag = { name: `--${name}-file`, description: input.description, value: 'file' };
    const own: Flag = { name: `--${name}`, description: input.description, value: valueOf(input) };
    if (input.kind.secret) return [file];
    return takesFile(input) ? [own, file] : [own];
  });
  const output: Flag = {
    name: '--output',
    description: 'Print this output alone.',
    value: Object.keys(outputs),
  };
  return [...flags, output, ...COMMON];
}

function valueOf({ kind }: Input): Flag['value'] {
  return kind.boolean ? 'none' : (kind.words ?? 'any');
}

function bash(offers: readonly Offer[]): string {
  const cases = offers.map(
    ({ mode, flags }) => `    ${mode}) flags='${flags.map(({ name }) => name).join(' ')}' ;;`,
  );
  return `# bash: source <(asc-credentials completion bash)
_asc_credentials() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} flags=
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${names(offers)}' -- "$word"))
    return
  fi
  case $before in
${wordCases(offers)}    --*-file) COMPREPLY=($(compgen -f -- "$word")) && return ;;
  esac
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$flags" -- "$word"))
}
complete -o filenames -F _asc_credentials asc-credentials
`;
}

/** Flags that take one of a few words, as cases of a POSIX shell. */
function wordCases(offers: readonly Offer[]): string {
  return choicesOf(offers)
    .map(
      ([name, words]) =>
        `    ${name}) COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word")) && return ;;\n`,
    )
    .join('');
}

function zsh(offers: readonly Offer[]): string {
  const cases = offers.map(
    ({ mode, flags }) =>
      `    ${mode}) flags=(${flags.map(({ name, description }) => quoted(`${name}:${description}`)).join(' ')}) ;;`,
  );
  const choices = choicesOf(offers).map(
    ([name, words]) => `    ${name}) compadd -- ${words.join(' ')}; return ;;\n`,
  );
  return `#compdef asc-credentials
# zsh: source <(asc-credentials completion zsh)
_asc_credentials() {
  local -a modes flags
  modes=(${offers.map(({ mode, summary }) => quoted(`${mode}:${summary}`)).join(' ')} ${OTHERS.join(' ')})
  if ((CURRENT == 2)); then
    _describe mode modes
    return
  fi
  case $words[CURRENT-1] in
${choices.join('')}    --*-file) _files; return ;;
  esac
  case $words[2] in
${cases.join('\n')}
  esac
  _describe flag flags
}
compdef _asc_credentials asc-credentials
`;
}

function fish(offers: readonly Offer[]): string {
  const lines = offers.flatMap(({ mode, summary, flags }) => [
    `complete -c asc-credentials -f -n __fish_use_subcommand -a ${mode} -d ${quoted(summary)}`,
    ...flags.map(
      ({ name, description, value }) =>
        `complete -c asc-credentials -n '__fish_seen_subcommand_from ${mode}' -l ${name.slice(2)} ${follow(value)}-d ${quoted(description)}`,
    ),
  ]);
  return `# fish: asc-credentials completion fish | source
complete -c asc-credentials -f -n __fish_use_subcommand -a '${OTHERS.join(' ')}'
${lines.join('\n')}
`;
}

/** What fish is to offer after a flag. */
function follow(value: Flag['value']): string {
  if (value === 'none') return '-f ';
  if (value === 'file') return '-rF ';
  return value === 'any' ? '-x ' : `-x -a '${value.join(' ')}' `;
}

/** What is no mode, and can stand where one does. */
const OTHERS = ['sandbox', 'completion', 'help', 'version'];

function names(offers: readonly Offer[]): string {
  return [...offers.map(({ mode }) => mode), ...OTHERS].join(' ');
}

function choicesOf(offers: readonly Offer[]): (readonly [name: string, words: readonly string[]])[] {
  const found = offers
    .flatMap(({ flags }) => flags)
    .flatMap(({ name, value }) => (typeof value === 'string' ? [] : [[name, value] as const]));
  return [...new Map(found)];
}

/** In single quotes, for zsh and fish: an apostrophe ends them, and begins them again. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
