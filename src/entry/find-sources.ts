import type { Input, Task } from '../task/definition.ts';
import { KEY_INPUTS, OWN_TOOL } from '../tasks/inputs/key-variables.ts';
import { takesFile, type EntryPoint } from './entry-point.ts';
import { chooseKey, type ChosenKey } from './key-sources.ts';
import { expandHome } from './read-text.ts';
import type { Source } from './source.ts';

/** The sources of a task's inputs. */
export interface FoundSources {
  /** By the name of the input. */
  readonly sources: Map<string, Source>;
  /** The variables of the API key. Undefined if the task takes none, or nothing of it may come from variables. */
  readonly key: ChosenKey | undefined;
}

/** Finds the source of each input by its name. What the user gave by name wins over variables. */
export function findSources(task: Task, entryPoint: EntryPoint): FoundSources {
  const sources = new Map<string, Source>();
  for (const [name, input] of Object.entries(task.inputs)) {
    const source = findGiven(name, input, entryPoint);
    if (source) sources.set(name, source);
  }
  // If the user gave another input of an exclusive group, a variable's value is not meant.
  const isOpen = (name: string) =>
    !sources.has(name) && !exclusiveNames(task, name).some((other) => sources.has(other));
  const open = Object.entries(task.inputs).filter(([name]) => isOpen(name));
  const takesKey = 'private-key' in task.inputs && (sources.has('private-key') || isOpen('private-key'));
  const key = takesKey && entryPoint.readsVariables ? chooseKey(entryPoint.environment, sources) : undefined;
  for (const [name, input] of open) {
    const isOfKey = KEY_INPUTS.some((one) => one === name);
    // Another tool's key is not meant if a variable of this package gives the key in another input.
    const isMeant =
      key?.variables?.tool === OWN_TOOL || !exclusiveNames(task, name).some((other) => sources.has(other));
    const isNeeded = input.readVariablesOnlyWith === undefined || sources.has(input.readVariablesOnlyWith);
    const variable = isNeeded ? findVariable(input, entryPoint) : undefined;
    const source = isOfKey ? key?.sources.get(name) : variable;
    if (source && (isMeant || !isOfKey)) sources.set(name, source);
  }
  for (const [name, value] of entryPoint.given)
    if (!isOfTask(task, name)) sources.set(name, { label: entryPoint.naming(name), value });
  return { sources, key };
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

function exclusiveNames({ exclusive = [] }: Task, name: string): string[] {
  return exclusive.filter(({ inputs }) => inputs.includes(name)).flatMap(({ inputs }) => inputs);
}

function findVariable(
  { environment = [], runnerVariable }: Input,
  { environment: variables, readsVariables }: EntryPoint,
): Source | undefined {
  const names = [...(readsVariables ? environment : []), ...(runnerVariable ? [runnerVariable] : [])];
  const variable = names.find((name) => (variables[name] ?? '') !== '');
  return variable === undefined ? undefined : { label: variable, value: String(variables[variable]) };
}

function isOfTask({ inputs }: Task, name: string): boolean {
  return Object.hasOwn(inputs, name) || Object.hasOwn(inputs, name.replace(/-file$/, ''));
}
