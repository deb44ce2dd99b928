import { randomUUID } from 'node:crypto';
import { EOL } from 'node:os';
import { getOwn } from '../base/get-own.ts';
import { escapeWorkflowCommands, toSafeJson } from '../base/safe-text.ts';
import type { NamedOutput } from '../task/result.ts';
import type { Outputs } from '../task/definition.ts';
import { UsageError } from './terminal.ts';

/** How results leave the command line: what goes to standard output, and what there is to say about it. */
export interface Printed {
  readonly text: string;
  readonly note?: string;
  /** What goes to files once the text is out: masks come first. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
}

interface Environment {
  readonly environment: NodeJS.ProcessEnv;
  /** Variables under which the tools of later steps look for what was made. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Turns outputs into what one system reads, with its way of marking a secret. */
export type Formatter = (outputs: readonly NamedOutput[], surroundings: Environment) => Printed;

/** The main output alone: what a shell puts into a variable. */
const printMain: Formatter = ([main]) => ({ text: bareValue(main?.text ?? '') });

/**
 * A value as it is but for control characters and what a CI system reads as a command: in a job without a shell around it,
 * it lands in the log, and a name may be anybody's. JSON has it to the letter.
 */
function bareValue(text: string): string {
  return `${escapeWorkflowCommands(text.trimEnd())}\n`;
}

const printJson: Formatter = (outputs) => {
  const all = outputs.map(({ name, value, text }) => [name, value instanceof Date ? text : value]);
  return { text: `${toSafeJson(Object.fromEntries(all), 2)}\n` };
};

/** Masks by workflow commands, outputs by the step's files; for a step that runs the command line itself. */
const printGitHub: Formatter = (outputs, { environment, variables }) => {
  const { GITHUB_OUTPUT, GITHUB_ENV } = gitHubFiles(environment);
  const secrets = outputs.flatMap((output) => output.secrets);
  const masks = secrets.map((secret) => `::add-mask::${escapePercent(secret, '%25')}\n`);
  const entries = outputs.map(({ name, text }) => fileEntry(name, text));
  const exported = Object.entries(variables).map(([name, text]) => fileEntry(name, text));
  return {
    text: masks.join(''),
    files: [
      { path: GITHUB_OUTPUT, text: entries.join('') },
      { path: GITHUB_ENV, text: exported.join('') },
    ],
  };
};

function gitHubFiles({ GITHUB_OUTPUT, GITHUB_ENV }: NodeJS.ProcessEnv) {
  if (GITHUB_OUTPUT && GITHUB_ENV) return { GITHUB_OUTPUT, GITHUB_ENV };
  throw new UsageError(
    '--format github needs GITHUB_OUTPUT and GITHUB_ENV, which GitHub sets in a workflow step',
  );
}

function fileEntry(name: string, text: string): string {
  const end = `end-${randomUUID()}`;
  return `${name}<<${end}${EOL}${text}${EOL}${end}${EOL}`;
}

/** Variables of the pipeline; a secret one is masked by Azure from here on. */
const printAzure: Formatter = (outputs, { variables }) => {
  const lines = variablesOf(outputs, variables).map(({ name, text, secret }) => {
    const mark = secret ? ';issecret=true' : '';
    return `##vso[task.setvariable variable=${name}${mark}]${escapePercent(text, '%AZP25')}\n`;
  });
  return { text: lines.join('') };
};

/** A dotenv report, which has one line for a value: newlines are written as \n, which keys are read with. */
const printGitLab: Formatter = (outputs, { variables }) => ({
  text: variablesOf(outputs, variables)
    .map(({ name, text }) => `${name}=${text.replaceAll('\n', '\\n')}\n`)
    .join(''),
  note: 'GitLab cannot mask a value that a job creates. Restrict the dotenv report with artifacts:access, and do not print it',
});

/** For eval in a POSIX shell. */
const printEnvironment: Formatter = (outputs, { variables }) => ({
  text: variablesOf(outputs, variables)
    .map(({ name, text }) => `export ${name}='${text.replaceAll("'", "'\\''")}'\n`)
    .join(''),
});

interface Variable {
  readonly name: string;
  readonly text: string;
  readonly secret: boolean;
}

/** Outputs under names of ours, and what tools look for under theirs. */
function variablesOf(outputs: readonly NamedOutput[], variables: Environment['variables']): Variable[] {
  return [
    ...outputs.map(({ name, text, secrets }) => ({
      name: variableName(name),
      text: text.trimEnd(),
      secret: secrets.length > 0,
    })),
    ...Object.entries(variables).map(([name, text]) => ({ name, text, secret: false })),
  ];
}

const FORMATS: Readonly<Record<string, Formatter>> = {
  main: printMain,
  json: printJson,
  github: printGitHub,
  azure: printAzure,
  gitlab: printGitLab,
  env: printEnvironment,
};

/** What can follow --format. */
export const formatNames: readonly string[] = Object.keys(FORMATS);

/** How the outputs are to be printed, as the words have it: at most one of the three; and where. */
export interface Asked {
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly json: boolean;
  /** Of the process: some formats need what only a certain system has. */
  readonly environment: NodeJS.ProcessEnv;
}

/** The form that was asked for; the main output alone where none was. Told before a mode runs, as all mistakes are. */
export function chooseFormat({ format, output, json, environment }: Asked, declared: Outputs): Formatter {
  if ([json, format !== undefined, output !== undefined].filter(Boolean).length > 1)
    throw new UsageError('only one of --json, --format and --output can be given');
  if (output !== undefined && !Object.hasOwn(declared, output))
    throw new UsageError(`--output must be one of ${Object.keys(declared).join(', ')}`);
  if (output !== undefined) return printOne(output);
  const formatter = getOwn(FORMATS, json ? 'json' : (format ?? 'main'));
  if (!formatter) throw new UsageError(`--format must be one of ${formatNames.join(', ')}`);
  if (formatter === printGitHub) gitHubFiles(environment);
  return formatter;
}

function printOne(name: string): Formatter {
  return (outputs) => {
    const found = outputs.find((output) => output.name === name);
    if (!found) throw new UsageError(`--output: this run did not produce ${name}`);
    return { text: bareValue(found.text) };
  };
}

/** `distribution-key-id` as a variable: ASC_DISTRIBUTION_KEY_ID. */
function variableName(name: string): string {
  return `ASC_${name.toUpperCase().replaceAll('-', '_')}`;
}

function escapePercent(text: string, percent: string): string {
  return text.replaceAll('%', percent).replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
