import type { InputFile } from '../files/user-file.ts';
import type { Input, Task } from '../task/definition.ts';
import { readFastlaneKey } from './fastlane.ts';
import { readInput, readPath, type Source } from './read.ts';
import { UsageError } from './terminal.ts';
import { takesFile } from './arguments.ts';

/** Where values come from besides the words of the command line. */
export interface Environment {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asked for where it is read: to look at it is to open it. */
  readonly stdin: () => AsyncIterable<Buffer | string>;
}

export interface Gathered {
  readonly given: Readonly<Record<string, string>>;
  /** What the user typed, or could have typed, for an input. */
  readonly label: (input: string) => string;
  /** The files that values were read from. */
  readonly inputFiles: readonly InputFile[];
}

/** Collects a task's inputs from flags, files, standard input and the environment; flags win over the environment. */
export async function gatherInputs(
  task: Task,
  values: ReadonlyMap<string, string>,
  surroundings: Environment,
): Promise<Gathered> {
  const sources = new Map<string, Source>();
  const open = Object.entries(task.inputs).filter(([name]) => !hasRival(task, name, values));
  for (const [name, input] of Object.entries(task.inputs)) {
    const source = fromWords(name, input, values);
    if (source) sources.set(name, source);
  }
  for (const [name, input] of open) {
    const source = sources.get(name) ?? fromEnvironment(input, surroundings.environment);
    if (source) sources.set(name, source);
  }
  for (const [name, source] of fromKeyFile(open, { sources, environment: surroundings.environment }))
    sources.set(name, source);
  for (const [name, value] of values) {
    if (!sources.has(name) && !belongsTo(task, name)) sources.set(name, { label: `--${name}`, value });
  }
  if ([...sources.values()].filter(({ path }) => path === '-').length > 1)
    throw new UsageError('only one value can come from standard input');
  const given: Record<string, string> = {};
  for (const [name, { label, value, path = '', valueVariable }] of sources)
    given[name] =
      value ??
      (path === '-' ? await readInput(label, surroundings.stdin()) : readPath(label, path, valueVariable));
  const inputFiles = [...sources.values()].flatMap(({ label, path, file = path }) =>
    file === undefined ? [] : [{ label, path: file === '-' ? '/dev/stdin' : file }],
  );
  return {
    given,
    inputFiles,
    label: (name) => sources.get(name)?.label ?? labelOfMissing(name, task.inputs[name]),
  };
}

/**
 * What fastlane's file has of the inputs that are still open. It is read only where the mode takes an API key of which
 * nothing comes from elsewhere: what another tool has left in the environment breaks no mode that can do without it, and
 * two keys are never mixed.
 */
function fromKeyFile(
  open: readonly (readonly [name: string, input: Input])[],
  { sources, environment }: { sources: ReadonlyMap<string, Source>; environment: Environment['environment'] },
): (readonly [name: string, source: Source])[] {
  const names = open.map(([name]) => name);
  if (!names.includes('private-key') || API_KEY.some((name) => sources.has(name))) return [];
  return Object.entries(readFastlaneKey(environment)).filter(
    ([name]) => names.includes(name) && !sources.has(name),
  );
}

const API_KEY = ['issuer-id', 'key-id', 'private-key'];

function fromWords(name: string, input: Input, values: ReadonlyMap<string, string>): Source | undefined {
  const value = values.get(name);
  const path = takesFile(input) ? values.get(`${name}-file`) : undefined;
  if (value !== undefined && path !== undefined)
    throw new UsageError(`--${name} and --${name}-file cannot be given together`);
  if (path !== undefined)
    return {
      label: `--${name}-file`,
      path,
      valueVariable: input.type.maskVariants && input.environment?.[0],
    };
  return value === undefined ? undefined : { label: `--${name}`, value };
}

/** Whether the words give an alternative to this input: then the environment's value is not meant. */
function hasRival(task: Task, name: string, values: ReadonlyMap<string, string>): boolean {
  const rivals = (task.exclusive ?? [])
    .filter(({ inputs }) => inputs.includes(name))
    .flatMap(({ inputs }) => inputs);
  return rivals.some((rival) => values.has(rival) || values.has(`${rival}-file`));
}

function fromEnvironment(
  { environment = [], environmentFile = [], runnerVariable }: Input,
  variables: Environment['environment'],
): Source | undefined {
  const isSet = (name: string) => (variables[name] ?? '') !== '';
  const variable = [...environment, ...(runnerVariable ? [runnerVariable] : [])].find(isSet);
  if (variable) return { label: variable, value: String(variables[variable]) };
  const file = environmentFile.find(isSet);
  if (file === undefined) return undefined;
  // Both lists are in the order of the tools that know them.
  const valueVariable = environment[environmentFile.indexOf(file)];
  return { label: file, path: String(variables[file]), valueVariable };
}

function belongsTo(task: Task, name: string): boolean {
  return name in task.inputs || (name.endsWith('-file') && name.slice(0, -'-file'.length) in task.inputs);
}

function labelOfMissing(name: string, input: Input | undefined): string {
  const flag = input?.type.secret ? `--${name}-file` : `--${name}`;
  return [flag, ...(input?.environment ?? []).slice(0, 1)].join(' or ');
}
