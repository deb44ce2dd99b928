/** An option in a completion script. */
export interface Flag {
  /** The option with its dashes. */
  readonly name: string;
  readonly description: string;
  /** The possible values: none, a list of words, a file, or anything. */
  readonly value: 'none' | 'file' | 'any' | readonly string[];
}

/** A mode in a completion script. */
export interface CompletionEntry {
  readonly mode: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
}

/** Returns the completion script for bash. */
export function bash(entries: readonly CompletionEntry[]): string {
  const cases = entries.map(
    ({ mode, flags }) => `    ${mode}) flags='${flags.map(({ name }) => name).join(' ')}' ;;`,
  );
  return `# bash: source <(asc-credentials completion bash)
_asc_credentials() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} flags=
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${names(entries)}' -- "$word"))
    return
  fi
  case $before in
${wordCases(entries)}    --*-file) COMPREPLY=($(compgen -f -- "$word")) && return ;;
  esac
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$flags" -- "$word"))
}
complete -o filenames -F _asc_credentials asc-credentials
`;
}

/** The options with a list of possible values, as cases of a POSIX shell. */
function wordCases(entries: readonly CompletionEntry[]): string {
  return choicesOf(entries)
    .map(
      ([name, choices]) =>
        `    ${name}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word")) && return ;;\n`,
    )
    .join('');
}

/** Returns the completion script for zsh. */
export function zsh(entries: readonly CompletionEntry[]): string {
  const cases = entries.map(
    ({ mode, flags }) =>
      `    ${mode}) flags=(${flags.map(({ name, description }) => quoted(`${name}:${description}`)).join(' ')}) ;;`,
  );
  const valueCases = choicesOf(entries).map(
    ([name, choices]) => `    ${name}) compadd -- ${choices.join(' ')}; return ;;\n`,
  );
  return `#compdef asc-credentials
# zsh: source <(asc-credentials completion zsh)
_asc_credentials() {
  local -a modes flags
  modes=(${entries.map(({ mode, summary }) => quoted(`${mode}:${summary}`)).join(' ')} ${OTHERS.join(' ')})
  if ((CURRENT == 2)); then
    _describe mode modes
    return
  fi
  case $words[CURRENT-1] in
${valueCases.join('')}    --*-file) _files; return ;;
  esac
  case $words[2] in
${cases.join('\n')}
  esac
  _describe flag flags
}
compdef _asc_credentials asc-credentials
`;
}

/** Returns the completion script for fish: a line for each mode and option. */
export function fish(entries: readonly CompletionEntry[]): string {
  const lines = entries.flatMap(({ mode, summary, flags }) => [
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

/** The arguments of fish's `complete` for the value of an option. */
function follow(value: Flag['value']): string {
  if (value === 'none') return '-f ';
  if (value === 'file') return '-rF ';
  return value === 'any' ? '-x ' : `-x -a '${value.join(' ')}' `;
}

/** The commands that are not modes. */
const OTHERS = ['sandbox', 'completion', 'help', 'version'];

function names(entries: readonly CompletionEntry[]): string {
  return [...entries.map(({ mode }) => mode), ...OTHERS].join(' ');
}

/** The options with a list of possible values, with the values of all modes. */
function choicesOf(
  entries: readonly CompletionEntry[],
): (readonly [name: string, choices: readonly string[]])[] {
  const found = new Map<string, Set<string>>();
  for (const { name, value } of entries.flatMap(({ flags }) => flags)) {
    if (typeof value !== 'string') found.set(name, new Set([...(found.get(name) ?? []), ...value]));
  }
  return Array.from(found, ([name, choices]) => [name, [...choices]] as const);
}

/** Quotes a text with single quotes for zsh and fish. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
