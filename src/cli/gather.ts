import type { InputFile } from '../core/user-file.ts';
import type { Input, Task } from '../task.ts';
import { readFastlaneKey } from './fastlane.ts';
import { readInput, readPath } from './read.ts';
import { UsageError } from './terminal.ts';
import { takesFile } from './words.ts';

/** Where values come from besides the words of the command line. */
export interface Surroundings {
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

export interface Source {
  readonly label: string;
  readonly value?: string;
  readonly path?: string;
  /** The file that `value` was taken from. */
  readonly file?: string;
}

/** Collects a task's inputs from flags, files, standard input and the environment; flags win over the environment. */
export async function gatherInputs(
  task: Task,
  values: ReadonlyMap<string, string>,
  surroundings: Surroundings,
): Promise<Gathered> {
  const sources = new Map<string, Source>();
  const keyFile = readFastlaneKey(surroundings.environment);
  for (const [name, input] of Object.entries(task.inputs)) {
    const source =
      fromWords(name, input, values) ??
      (hasRival(task, name, values)
        ? undefined
        : (fromEnvironment(input, surroundings.environment) ?? keyFile[name]));
    if (source) sources.set(name, source);
  }
  for (const [name, value] of values) {
    if (!sources.has(name) && !belongsTo(task, name)) sources.set(name, { label: `--${name}`, value });
  }
  if ([...sources.values()].filter(({ path }) => path === '-').length > 1)
    throw new UsageError('only one value can come from standard input');
  const given: Record<string, string> = {};
  for (const [name, { label, value, path = '' }] of sources)
    given[name] =
      value ?? (path === '-' ? await readInput(label, surroundings.stdin()) : readPath(label, path));
  const inputFiles = [...sources.values()].flatMap(({ label, path, file = path }) =>
    file === undefined ? [] : [{ label, path: file === '-' ? '/dev/stdin' : file }],
  );
  return {
    given,
    inputFiles,
    label: (name) => sources.get(name)?.label ?? labelOfMissing(name, task.inputs[name]),
  };
}

function fromWords(name: string, input: Input, values: ReadonlyMap<string, string>): Source | undefined {
  const value = values.get(name);
  const path = takesFile(input) ? values.get(`${name}-file`) : undefined;
  if (value !== undefined && path !== undefined)
    throw new UsageError(`--${name} and --${name}-file cannot be given together`);
  if (path !== undefined) return { label: `--${name}-file`, path };
  return value === undefined ? undefined : { label: `--${name}`, value };
}

/** Whether the words give an alternative to this input: then the environment's value is not meant. */
function hasRival(task: Task, name: string, values: ReadonlyMap<string, string>): boolean {
  const rivals = (task.alternatives ?? []).filter(({ of }) => of.includes(name)).flatMap(({ of }) => of);
  return rivals.some((rival) => values.has(rival) || values.has(`${rival}-file`));
}

function fromEnvironment(
  { environment = [], environmentFile = [], runnerVariable }: Input,
  variables: Surroundings['environment'],
): Source | undefined {
  const isSet = (name: string) => (variables[name] ?? '') !== '';
  const variable = [...environment, ...(runnerVariable ? [runnerVariable] : [])].find(isSet);
  if (variable) return { label: variable, value: String(variables[variable]) };
  const file = environmentFile.find(isSet);
  return file ? { label: file, path: String(variables[file]) } : undefined;
}

function belongsTo(task: Task, name: string): boolean {
  return name in task.inputs || (name.endsWith('-file') && name.slice(0, -'-file'.length) in task.inputs);
}

function labelOfMissing(name: string, input: Input | undefined): string {
  const flag = input?.kind.secret ? `--${name}-file` : `--${name}`;
  return [flag, ...(input?.environment ?? []).slice(0, 1)].join(' or ');
}
