import { randomUUID } from 'node:crypto';
import { EOL } from 'node:os';
import { getOwn } from '../base/get-own.ts';
import { escapeWorkflowCommands, toSafeJson } from '../base/safe-text.ts';
import type { NamedOutput } from '../task/result.ts';
import type { Outputs } from '../task/definition.ts';
import { UsageError } from './terminal.ts';

/** The output of the command line: the text for standard output, and a note about it. */
export interface Printed {
  readonly text: string;
  readonly note?: string;
  /** Texts to append to files after the text was printed, because masks must be printed first. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
}

/** The variables of the process, and those to set. */
interface RunVariables {
  readonly environment: NodeJS.ProcessEnv;
  /** Environment variables for the tools in later steps. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Formats outputs for one CI system, with its way to mark secrets. */
export type Formatter = (outputs: readonly NamedOutput[], run: RunVariables) => Printed;

/** Only the main output, for a shell variable. */
const formatMain: Formatter = ([main]) => ({ text: bareValue(main?.text ?? '') });

/**
 * Returns a value without control characters and workflow commands, because the value may be printed to a job's log. The
 * JSON format contains the exact value.
 */
function bareValue(text: string): string {
  return `${escapeWorkflowCommands(text.trimEnd())}\n`;
}

const formatJson: Formatter = (outputs) => {
  const all = outputs.map(({ name, value, text }) => [name, value instanceof Date ? text : value]);
  return { text: `${toSafeJson(Object.fromEntries(all), 2)}\n` };
};

/** GitHub's format: masks as workflow commands, outputs in the files of the step. */
const formatGitHub: Formatter = (outputs, { environment, variables }) => {
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

/** Azure's format: variables of the pipeline. Azure masks the secret ones, and refuses those of several lines. */
const formatAzure: Formatter = (outputs, { variables }) => {
  const lines = variablesOf(outputs, variables).map(({ name, text, secret }) => {
    const mark = secret ? ';issecret=true' : '';
    const value = secret ? onOneLine(text) : text;
    return `##vso[task.setvariable variable=${name}${mark}]${escapePercent(value, '%AZP25')}\n`;
  });
  return { text: lines.join('') };
};

/** The size from which GitLab refuses a dotenv report, in bytes, unless the administrator has changed it. */
const MAX_DOTENV_BYTES = 5 * 1024;

/** GitLab's format: a dotenv report, which has one line per value and no empty lines. */
const formatGitLab: Formatter = (outputs, { variables }) => {
  const text = variablesOf(outputs, variables)
    .map(({ name, text: value }) => `${name}=${onOneLine(value)}\n`)
    .join('');
  const size = Buffer.byteLength(text);
  const tooLarge =
    size < MAX_DOTENV_BYTES
      ? ''
      : `GitLab refuses a dotenv report of 5 KiB or more, and this one has ${size} bytes. Use a file as an artifact instead\n`;
  return {
    text,
    note: `${tooLarge}GitLab cannot mask a value that a job creates. Restrict the dotenv report with artifacts:access, and do not print it`,
  };
};

/** A value of several lines, which can only be a key, as base64: the inputs for keys accept it. */
function onOneLine(text: string): string {
  return /[\r\n]/.test(text) ? Buffer.from(text).toString('base64') : text;
}

/** The format for eval in a POSIX shell. */
const formatEnvironment: Formatter = (outputs, { variables }) => ({
  text: variablesOf(outputs, variables)
    .map(({ name, text }) => `export ${name}='${text.replaceAll("'", "'\\''")}'\n`)
    .join(''),
});

interface Variable {
  readonly name: string;
  readonly text: string;
  readonly secret: boolean;
}

/** The outputs as `ASC_…` variables, and the variables for other tools. */
function variablesOf(outputs: readonly NamedOutput[], variables: RunVariables['variables']): Variable[] {
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
  main: formatMain,
  json: formatJson,
  github: formatGitHub,
  azure: formatAzure,
  gitlab: formatGitLab,
  env: formatEnvironment,
};

/** The possible values of --format. */
export const formatNames: readonly string[] = Object.keys(FORMATS);

/** The options that choose a format. At most one of the three can be given. */
export interface FormatOptions {
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly json: boolean;
  /** The environment of the process, because some formats need variables of a CI system. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Returns the requested format. Mistakes are reported before a mode runs. */
export function chooseFormat(
  { format, output, json, environment }: FormatOptions,
  declared: Outputs,
): Formatter {
  if ([json, format !== undefined, output !== undefined].filter(Boolean).length > 1)
    throw new UsageError('only one of --json, --format and --output can be given');
  if (output !== undefined && !Object.hasOwn(declared, output))
    throw new UsageError(`--output must be one of ${Object.keys(declared).join(', ')}`);
  if (output !== undefined) return formatOne(output);
  const formatter = getOwn(FORMATS, json ? 'json' : (format ?? 'main'));
  if (!formatter) throw new UsageError(`--format must be one of ${formatNames.join(', ')}`);
  if (formatter === formatGitHub) gitHubFiles(environment);
  return formatter;
}

/** Throws if these inputs do not produce an output. The mode must not run first, because it could change something. */
export function requireOutput(name: string, declared: Outputs, values: ReadonlyMap<string, unknown>): void {
  const { ifGiven, unlessGiven = [] } = declared[name] ?? {};
  const isGiven = (input: string) => values.get(input) !== undefined && values.get(input) !== false;
  if ((ifGiven !== undefined && !isGiven(ifGiven)) || unlessGiven.some(isGiven)) throw notProduced(name);
}

function notProduced(name: string): UsageError {
  return new UsageError(`--output: this run does not produce ${name}`);
}

function formatOne(name: string): Formatter {
  return (outputs) => {
    const found = outputs.find((output) => output.name === name);
    if (!found) throw notProduced(name);
    return { text: bareValue(found.text) };
  };
}

/** Returns `distribution-key-id` as `ASC_DISTRIBUTION_KEY_ID`. */
function variableName(name: string): string {
  return `ASC_${name.toUpperCase().replaceAll('-', '_')}`;
}

function escapePercent(text: string, percent: string): string {
  return text.replaceAll('%', percent).replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
