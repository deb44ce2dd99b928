import type { Problem } from '../base/errors.ts';
import { looksLikePath } from '../keys/common-mistakes.ts';
import type { Input, Inputs } from '../task/definition.ts';
import type { EntryPoint } from './entry-point.ts';
import { KEY_INPUTS, type KeyVariables } from '../tasks/inputs/key-variables.ts';
import type { ChosenKey, Source } from './source.ts';

/** The usual reasons for an empty secret on GitHub. */
export const WHY_EMPTY =
  'A secret that does not exist is empty. Check its name. GitHub does not pass secrets to ' +
  'workflows triggered by pull requests from forks or by Dependabot';

/** What is known about where the inputs come from. */
export interface Origin {
  readonly inputs: Inputs;
  readonly entryPoint: EntryPoint;
  readonly sources: ReadonlyMap<string, Source>;
  readonly key: ChosenKey | undefined;
}

/** Adds to a problem what its user can do about it: on GitHub, in another CI system, or on a laptop. */
export function addAdvice(problem: Problem, { inputs, entryPoint, sources, key }: Origin): Problem {
  const input = Object.hasOwn(inputs, problem.input) ? inputs[problem.input] : undefined;
  const source = sources.get(problem.input);
  if (!input) return problem;
  if (problem.code === 'ERR_INPUT_MISSING') {
    const advice = adviceFor(problem.input, input, { entryPoint, source, key });
    return advice === undefined ? problem : { ...problem, reason: `${problem.reason}. ${advice}` };
  }
  if (source?.value === undefined || !looksLikePath(source.value)) return problem;
  const { pathVariable } = source;
  if (pathVariable) return { ...problem, reason: `${problem.reason}, or set ${pathVariable} to the path` };
  if (!input.type.multiline || !entryPoint.isGivenVisible) return problem;
  return {
    ...problem,
    reason: `${problem.reason}, or give ${entryPoint.naming(`${problem.input}-file`)} PATH`,
  };
}

function adviceFor(
  name: string,
  input: Input,
  { entryPoint, source, key }: Pick<Origin, 'entryPoint' | 'key'> & { source: Source | undefined },
): string | undefined {
  const { chooseKey, environment } = entryPoint;
  if (!chooseKey || environment.GITHUB_ACTIONS === 'true') return input.type.secret ? WHY_EMPTY : undefined;
  const other = key?.others.find((sources) => sources.has(name))?.get(name);
  const variables = variablesFor(name, input, key?.variables);
  if (source || variables.length === 0) return undefined;
  const option = input.type.secret ? `${entryPoint.naming(`${name}-file`)} PATH` : entryPoint.naming(name);
  const unused = other
    ? `. ${other.label} is not used, because all values of a key come from the same place`
    : '';
  return `Give ${option}, or set ${variables.join(' or ')}${unused}`;
}

/** The variables to name for a missing input: those of the tool whose other variables are used, or the first ones. */
function variablesFor(
  name: string,
  { environment = [], environmentFile = [] }: Input,
  key: KeyVariables | undefined,
) {
  const input = KEY_INPUTS.find((one) => one === name);
  if (!key || input === undefined)
    return [environment[0], environmentFile[0]].filter((one) => one !== undefined);
  const values = key.values[input] ?? [];
  return name === 'private-key' && key.keyFile ? [...values.slice(0, 1), key.keyFile] : values.slice(0, 1);
}
