import { quote } from '../base/safe-text.ts';
import { keyVariables, type KeyVariables } from '../tasks/inputs/key-variables.ts';
import type { Environment } from './entry-point.ts';
import { findFastlaneKey } from './fastlane.ts';
import { pathIn, readVariable } from './key-files.ts';
import { hasAnotherPrivateKey, isAnotherKey } from './same-key.ts';
import type { ChosenKey, KeySources, Source } from './source.ts';

/**
 * Chooses the variables from which the API key is read: all values come from the first tool whose variables have any, and
 * complete what was given as options. If a tool's variables contradict an option, they belong to another key, and are not used.
 */
export function chooseKey(environment: Environment, given: KeySources): ChosenKey {
  const found = keyVariables.flatMap((variables) => {
    const sources = readVariables(variables, environment);
    return hasKey(sources) ? [{ variables, sources }] : [];
  });
  const chosen = found.find(({ sources }) => !isAnotherKey(sources, given));
  const { sources, warning } = applyKeyType(chosen ?? NOTHING, environment);
  const merged = new Map([...sources, ...given]);
  const others = found.filter((each) => each !== chosen).map((other) => other.sources);
  const unusedKeys = chosen ? privateKeysIn(chosen.variables, environment).slice(1) : [];
  const unused = [...others, ...unusedKeys.map((key) => new Map([['private-key', key]]))];
  const warnings = unused.flatMap((other) => {
    if (isAnotherKey(other, merged)) return [describeOther(other, merged)];
    return hasAnotherPrivateKey(other, merged) ? [describeOther(other, merged, ['private-key'])] : [];
  });
  const { variables } = chosen ?? {};
  return { sources, variables, others, warnings: warning === undefined ? warnings : [...warnings, warning] };
}

const NOTHING = { variables: undefined, sources: new Map<string, Source>() };

function hasKey(sources: KeySources): boolean {
  return ['key-id', 'issuer-id', 'private-key'].some((name) => sources.has(name));
}

function readVariables(tool: KeyVariables, environment: Environment): KeySources {
  if (tool.jsonFile !== undefined) return new Map(Object.entries(findFastlaneKey(environment)));
  const sources = new Map<string, Source>();
  for (const [name, variables] of Object.entries(tool.values)) {
    const variable = variables.find((one) => isSet(one, environment));
    if (variable !== undefined) sources.set(name, readVariable(variable, environment));
  }
  const [privateKey] = privateKeysIn(tool, environment);
  if (privateKey) sources.set('private-key', privateKey);
  return sources;
}

/** The private keys in all variables of a tool. The first one is used. */
function privateKeysIn({ values, keyFile }: KeyVariables, environment: Environment): Source[] {
  const variables = values['private-key'] ?? [];
  const keys = variables
    .filter((name) => isSet(name, environment))
    .map((name) => ({ ...readVariable(name, environment), pathVariable: keyFile }));
  if (keyFile === undefined || !isSet(keyFile, environment)) return keys;
  return [...keys, { label: keyFile, path: pathIn(environment[keyFile]), valueVariable: variables[0] }];
}

function isSet(name: string, environment: Environment): boolean {
  return (environment[name] ?? '').trim() !== '';
}

/** Applies the variable for the type of the key: only a team's key has an issuer ID. */
function applyKeyType(
  { variables, sources }: Pick<ChosenKey, 'variables' | 'sources'>,
  environment: Environment,
): { sources: KeySources; warning?: string } {
  const name = variables?.keyType ?? '';
  const type = (environment[name] ?? '').trim().toLowerCase();
  const issuer = sources.get('issuer-id');
  if (type === 'individual' && issuer) {
    const rest = new Map([...sources].filter(([input]) => input !== 'issuer-id'));
    return { sources: rest, warning: `${issuer.label}: is not used, because ${name} is individual` };
  }
  if (type === 'team' && !issuer) {
    const problem = { reason: `is missing, although ${name} is team`, code: 'ERR_INPUT_MISSING' } as const;
    const label = variables?.values['issuer-id']?.[0] ?? '';
    return { sources: new Map([...sources, ['issuer-id', { label, problem }]]) };
  }
  if (['', 'team', 'individual'].includes(type)) return { sources };
  return { sources, warning: `${name}: is ${quote(type)}, and was not used. Expected team or individual` };
}

/** Says that variables have another key than the one that is used. It does not show the values. */
function describeOther(
  other: KeySources,
  used: KeySources,
  names = ['key-id', 'issuer-id', 'private-key'],
): string {
  const differing = names.find((name) => other.has(name) && used.has(name)) ?? '';
  return `${String(other.get(differing)?.label)}: belongs to another key than ${String(used.get(differing)?.label)}, and was not used`;
}
