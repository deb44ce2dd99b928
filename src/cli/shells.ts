/** A flag as a shell offers it. */
export interface Flag {
  /** With its dashes. */
  readonly name: string;
  readonly description: string;
  /** What can follow: nothing, one of a few words, a file, or anything. */
  readonly value: 'none' | 'file' | 'any' | readonly string[];
}

/** A mode as a shell offers it. */
export interface CompletionEntry {
  readonly mode: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
}

/** A function that bash calls for each word. */
export function bash(offers: readonly CompletionEntry[]): string {
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
function wordCases(offers: readonly CompletionEntry[]): string {
  return choicesOf(offers)
    .map(
      ([name, words]) =>
        `    ${name}) COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word")) && return ;;\n`,
    )
    .join('');
}

/** A function that zsh calls for each word. */
export function zsh(offers: readonly CompletionEntry[]): string {
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

/** A line for each mode and flag, as fish has it. */
export function fish(offers: readonly CompletionEntry[]): string {
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

function names(offers: readonly CompletionEntry[]): string {
  return [...offers.map(({ mode }) => mode), ...OTHERS].join(' ');
}

/** Flags that take one of a few words, with all that any mode takes. */
function choicesOf(
  offers: readonly CompletionEntry[],
): (readonly [name: string, words: readonly string[]])[] {
  const found = new Map<string, Set<string>>();
  for (const { name, value } of offers.flatMap(({ flags }) => flags)) {
    if (typeof value !== 'string') found.set(name, new Set([...(found.get(name) ?? []), ...value]));
  }
  return Array.from(found, ([name, words]) => [name, [...words]] as const);
}

/** In single quotes, for zsh and fish: an apostrophe ends them, and begins them again. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
