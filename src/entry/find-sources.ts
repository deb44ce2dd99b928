import type { Input, Task } from '../task/definition.ts';
import { KEY_INPUTS, OWN_TOOL } from '../tasks/inputs/key-variables.ts';
import { takesFile, type EntryPoint } from './entry-point.ts';
import { expandHome } from './read-text.ts';
import type { ChosenKey, Source } from './source.ts';

/** The sources of a task's inputs. */
export interface FoundSources {
  /** By the name of the input. */
  readonly sources: Map<string, Source>;
  /** The variables of the API key. Undefined if the task takes none, or nothing of it may come from variables. */
  readonly key: ChosenKey | undefined;
}

/**
 * Finds the source of each input by its name. The first of these that exists is the source:
 *
 * 1. What the user gave by name: the value, or the path of a file as `<name>-file`.
 * 2. None, if the user gave another input of the same exclusive group.
 * 3. For an input of the API key, a variable of the tool that `chooseKey` chooses. If this is not a tool of this package, a
 *    variable of another input of the same exclusive group has priority.
 * 4. For any other input, the first of its variables that is set. If it has `readVariablesOnlyWith`, the user must have given
 *    that input.
 */
export function findSources(task: Task, entryPoint: EntryPoint): FoundSources {
  const given = findGivenSources(task, entryPoint);
  const unset = Object.entries(task.inputs).filter(([name]) => isUnset(task, name, given));
  const variables = new Map<string, Source>();
  for (const [name, input] of unset) {
    const isAllowed = input.readVariablesOnlyWith === undefined || given.has(input.readVariablesOnlyWith);
    const source = isAllowed && !isPartOfApiKey(name) ? findVariable(input, entryPoint) : undefined;
    if (source) variables.set(name, source);
  }
  const takesKey =
    'private-key' in task.inputs && (given.has('private-key') || isUnset(task, 'private-key', given));
  const key = takesKey ? entryPoint.chooseKey?.(entryPoint.environment, given) : undefined;
  const keySources = unset.flatMap(([name]) => {
    const source = isPartOfApiKey(name) ? key?.sources.get(name) : undefined;
    const isAllowed = key?.variables?.tool === OWN_TOOL || isUnset(task, name, variables);
    return source && isAllowed ? [[name, source] as const] : [];
  });
  return { sources: new Map([...given, ...variables, ...keySources, ...findUnused(task, entryPoint)]), key };
}

function findGivenSources(task: Task, entryPoint: EntryPoint): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const [name, input] of Object.entries(task.inputs)) {
    const source = findGiven(name, input, entryPoint);
    if (source) sources.set(name, source);
  }
  return sources;
}

function findGiven(name: string, input: Input, entryPoint: EntryPoint): Source | undefined {
  const { given, naming } = entryPoint;
  const value = given.get(name);
  const path = takesFile(input, entryPoint) ? given.get(`${name}-file`) : undefined;
  if (value !== undefined && path !== undefined) {
    const problem = { reason: 'cannot be given together with', others: [`${name}-file`] };
    return { label: naming(name), value, problem };
  }
  if (value !== undefined) return { label: naming(name), value };
  if (path === undefined) return undefined;
  const valueVariable = input.type.maskVariants && input.environment?.[0];
  return { label: naming(`${name}-file`), path: expandHome(path), valueVariable };
}

/** Whether neither an input nor another one of its exclusive groups has one of these sources. */
function isUnset({ exclusive = [] }: Task, name: string, sources: ReadonlyMap<string, Source>): boolean {
  const group = exclusive.filter(({ inputs }) => inputs.includes(name)).flatMap(({ inputs }) => inputs);
  return ![name, ...group].some((one) => sources.has(one));
}

function isPartOfApiKey(name: string): boolean {
  return KEY_INPUTS.some((one) => one === name);
}

function findVariable(
  { environment = [], runnerVariable }: Input,
  { environment: variables, chooseKey }: EntryPoint,
): Source | undefined {
  const names = [...(chooseKey ? environment : []), ...(runnerVariable ? [runnerVariable] : [])];
  const variable = names.find((name) => (variables[name] ?? '') !== '');
  return variable === undefined ? undefined : { label: variable, value: String(variables[variable]) };
}

/** What the user gave by names that the task does not have. It is reported later. */
function findUnused(task: Task, { given, naming }: EntryPoint): (readonly [name: string, source: Source])[] {
  return [...given]
    .filter(([name]) => !isOfTask(task, name))
    .map(([name, value]) => [name, { label: naming(name), value }]);
}

function isOfTask({ inputs }: Task, name: string): boolean {
  return Object.hasOwn(inputs, name) || Object.hasOwn(inputs, name.replace(/-file$/, ''));
}
