import type { Input, Task } from '../task/definition.ts';
import { MODE_GROUPS, modes } from '../tasks/index.ts';
import { summaryOf } from '../tasks/load-task.ts';
import { takesFile } from '../entry/entry-point.ts';
import { OPTION_HELP } from './arguments.ts';

/** Returns the text of `asc-credentials --help`. */
export function generalHelp(): string {
  return `App Store Connect tokens and alternative distribution keys, in CI.

Usage: asc-credentials <mode> [--input value ...]

${modeSections()}
Other commands:
${columns([
  ['sandbox', 'Runs a local mock of App Store Connect on this machine.'],
  ['completion', 'Prints a completion script for bash, zsh or fish.'],
])}

asc-credentials <mode> --help or asc-credentials help <mode> shows the inputs of a mode.

--store-file, --tokens-file and --tokens-directory are written; every other --...-file is read.

Only the main output is written to standard output, everything else to standard error.
Exit codes: 0 success, 1 refused or failed, 2 wrong usage.
`;
}

/** The modes with their summaries, group by group. */
function modeSections(): string {
  const sections = MODE_GROUPS.map((group) => {
    const members = Object.entries(modes).filter(([, mode]) => mode.group === group);
    const rows = members.map(([name, { summary }]): Row => [name, `${summary}.`]);
    return `${group}:\n${columns(rows)}\n`;
  });
  return sections.join('\n');
}

/** Returns the text of `asc-credentials <mode> --help`. */
export function modeHelp(task: Task): string {
  const entries = Object.entries(task.inputs);
  const groups = task.exclusive ?? [];
  const oneOf = groups.filter(({ required }) => required).map(({ inputs }) => inputs);
  const isInGroup = ([name]: [string, Input]) => oneOf.some((names) => names.includes(name));
  const isRequired = ([, { presence }]: [string, Input]) => presence === 'required';
  const sections = [
    inputSection('Required inputs', entries.filter(isRequired)),
    ...oneOf.map((names) =>
      inputSection(
        'Exactly one of these inputs',
        entries.filter(([name]) => names.includes(name)),
      ),
    ),
    inputSection(
      'Optional inputs',
      entries.filter((entry) => !isRequired(entry) && !isInGroup(entry)),
    ),
    ...groups.filter(({ required }) => !required).map(({ inputs }) => atMostOne(inputs, task)),
  ];
  return `${wrap(`${summaryOf(task)}.`, 0)}

Usage: asc-credentials ${task.name} [--input value ...]

${sections.filter((section) => section !== '').join('\n')}
Outputs (the first one that has a value is printed):
${columns(Object.entries(task.outputs).map(([name, { description, secret }]): Row => [name, `${description}${secret ? ' Secret.' : ''}`]))}

Options:
${columns(Object.entries(OPTION_HELP).map(([name, description]): Row => [`--${name}`, description]))}
`;
}

function atMostOne(names: readonly string[], { inputs }: Task): string {
  const options = names.map((name) => `--${name}${inputs[name]?.type.secret ? '-file' : ''}`);
  return `At most one of: ${options.join(', ')}.\n`;
}

function inputSection(title: string, entries: readonly (readonly [string, Input])[]): string {
  const rows = entries.flatMap(([name, input]) => inputRows(name, input));
  return rows.length === 0 ? '' : `${title}:\n${columns(rows)}\n`;
}

type Row = readonly [term: string, description: string];

function inputRows(name: string, input: Input): Row[] {
  const notes = [
    input.description,
    input.default === undefined ? '' : `Default: ${input.default}.`,
    input.type.multiple ? 'May be repeated.' : '',
    ...(input.environment
      ? [
          `Environment: ${[...input.environment, ...(input.environmentFile ?? []).map((variable) => `${variable} (a path)`)].join(', ')}.`,
        ]
      : []),
  ];
  const text = notes.filter((note) => note !== '').join(' ');
  const file: Row = [
    `--${name}-file PATH`,
    input.type.secret ? text : 'The same, read from a file; - is standard input.',
  ];
  if (input.type.secret) return [[file[0], `${text} - is standard input.`]];
  if (input.type.boolean) return [[`--${name}`, text]];
  return takesFile(input, { isGivenVisible: true })
    ? [[`--${name} VALUE`, text], file]
    : [[`--${name} VALUE`, text]];
}

const MAX_LINE_LENGTH = 100;

function columns(rows: readonly Row[]): string {
  const indent = Math.max(...rows.map(([term]) => term.length)) + 4;
  return rows
    .map(([term, description]) => `  ${term.padEnd(indent - 2)}${wrap(description, indent)}`)
    .join('\n');
}

function wrap(text: string, indent: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > MAX_LINE_LENGTH - indent) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
