import type { Input, Task } from '../task/definition.ts';
import { takesFile, type EntryPoint, type Environment } from './entry-point.ts';
import { findFastlaneKey } from './fastlane.ts';
import type { Source } from './source.ts';

/** Finds the source of each input by its name. What the user gave by name wins over variables. */
export function findSources(task: Task, entryPoint: EntryPoint): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const [name, input] of Object.entries(task.inputs)) {
    const source = findGiven(name, input, entryPoint);
    if (source) sources.set(name, source);
  }
  // If the user gave another input of an exclusive group, a variable's value is not meant.
  const open = Object.entries(task.inputs).filter(
    ([name]) => !sources.has(name) && !exclusiveNames(task, name).some((other) => sources.has(other)),
  );
  for (const [name, input] of open) {
    const source = findVariable(input, entryPoint);
    if (source) sources.set(name, source);
  }
  if (entryPoint.readsVariables)
    for (const [name, source] of fromFastlane(open, sources, entryPoint.environment))
      sources.set(name, source);
  for (const [name, value] of entryPoint.given)
    if (!isOfTask(task, name)) sources.set(name, { label: entryPoint.naming(name), value });
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
  return { label: naming(`${name}-file`), path, valueVariable };
}

function exclusiveNames({ exclusive = [] }: Task, name: string): string[] {
  return exclusive.filter(({ inputs }) => inputs.includes(name)).flatMap(({ inputs }) => inputs);
}

function findVariable(
  input: Input,
  { environment: variables, readsVariables }: EntryPoint,
): Source | undefined {
  const { environment = [], environmentFile = [] } = readsVariables ? input : {};
  const isSet = (name: string) => (variables[name] ?? '') !== '';
  const variable = [...environment, ...(input.runnerVariable ? [input.runnerVariable] : [])].find(isSet);
  if (variable) return { label: variable, value: String(variables[variable]) };
  const file = environmentFile.find(isSet);
  if (file === undefined) return undefined;
  // Both lists are in the order of the tools that know them.
  const valueVariable = environment[environmentFile.indexOf(file)];
  return { label: file, path: String(variables[file]), valueVariable };
}

const API_KEY = ['issuer-id', 'key-id', 'private-key'];

/**
 * What fastlane's file has of the inputs that are still open. It is read only if the mode takes an API key and nothing of
 * that key has another source: variables of another tool do not break a mode that does not need them, and two keys are never
 * mixed.
 */
function fromFastlane(
  open: readonly (readonly [name: string, input: Input])[],
  sources: ReadonlyMap<string, Source>,
  environment: Environment,
): (readonly [name: string, source: Source])[] {
  const names = open.map(([name]) => name);
  if (!names.includes('private-key') || API_KEY.some((name) => sources.has(name))) return [];
  return Object.entries(findFastlaneKey(environment)).filter(
    ([name]) => names.includes(name) && !sources.has(name),
  );
}

function isOfTask({ inputs }: Task, name: string): boolean {
  return Object.hasOwn(inputs, name) || Object.hasOwn(inputs, name.replace(/-file$/, ''));
}
