import type { Task } from '../src/task/definition.ts';
import { hasDryRun } from '../src/task/dry-run.ts';
import { camelCase } from '../src/task/input-names.ts';
import { functionNameOf } from '../src/library/function-names.ts';
import { typePrefix } from './library-names.ts';
import type { TaskTypes } from './task-types.ts';

/** Inputs that are given or absent, and outputs that are then always set. */
interface Variant {
  readonly given: readonly string[];
  readonly absent: readonly string[];
  readonly set: readonly string[];
}

/** A task's function. Results that depend on which inputs are given have a signature of their own. */
export function functionText(task: Task, types: TaskTypes): string {
  if (hasDryRun(task)) return dryRunText(task, types);
  const signatures = variantsOf(task).map(
    (variant) => `${describeVariant(variant)}\nexport ${signature(task, types, variant)};`,
  );
  const general = signature(task, types);
  const overloads =
    signatures.length > 0 ? [...signatures, `${types.documentation}\nexport ${general};`] : [];
  return `${overloads.join('\n')}
${overloads.length > 0 ? '' : types.documentation}
export ${general} {
  return callTask(task, request${mayBeOmitted(task) ? ' ?? {}' : ''}, context);
}`;
}

/** The function of a task with a dry run. It has a signature for each type of result. */
function dryRunText(task: Task, { documentation }: TaskTypes): string {
  const [name, prefix] = [functionNameOf(task.name), typePrefix(task)];
  const signatureFor = (dryRun: string, result: string) =>
    `export function ${name}(request: ${prefix}Request & { readonly ${dryRun} }, context?: Partial<Context>): Promise<${result}>`;
  const general = signatureFor('dryRun?: string | boolean | undefined', `${prefix}Result | DryRunResult`);
  return `${documentation}
${signatureFor('dryRun?: false | undefined', `${prefix}Result`)};
/** As above, as a dry run: reads and checks everything, changes nothing, and returns what would be changed. */
${signatureFor('dryRun: true', 'DryRunResult')};
/** As above, as a dry run if \`dryRun\` is true. */
${general};
${general} {
  return callTask(task, request, context);
}`;
}

function variantsOf({ outputs }: Task): Variant[] {
  const names = (of: 'ifGiven' | 'unlessGiven') => Object.keys(outputs).filter((name) => outputs[name]?.[of]);
  const inputs = (of: 'ifGiven' | 'unlessGiven') => [
    ...new Set(names(of).flatMap((name) => outputs[name]?.[of] ?? [])),
  ];
  const absent = inputs('unlessGiven');
  const variants = [
    { given: inputs('ifGiven'), absent, set: [...names('unlessGiven'), ...names('ifGiven')] },
    { given: [], absent, set: names('unlessGiven') },
  ];
  return variants.filter(({ given }, index) => (index === 0 ? given.length > 0 : absent.length > 0));
}

function describeVariant({ given, absent, set }: Variant): string {
  const list = (names: readonly string[]) => names.map((name) => `\`${camelCase(name)}\``).join(' and ');
  const conditions = [
    ...(given.length > 0 ? [`with ${list(given)}`] : []),
    ...(absent.length > 0 ? [`without ${list(absent)}`] : []),
  ];
  return `/** As below; ${conditions.join(' and ')} the result always has ${list(set)}. */`;
}

function signature(task: Task, { inputs, outputs }: TaskTypes, variant?: Variant): string {
  const { given = [], absent = [], set = [] } = variant ?? {};
  const required = (names: readonly string[], typeOf: (name: string) => string | undefined) =>
    names.map((name) => `readonly ${camelCase(name)}: ${String(typeOf(name)).replace(' | undefined', '')};`);
  const asked = [
    ...required(given, (name) => inputs[name]),
    ...absent.map((name) => `readonly ${camelCase(name)}?: undefined;`),
  ];
  const request = both(`${typePrefix(task)}Request`, asked);
  const result = both(
    `${typePrefix(task)}Result`,
    required(set, (name) => outputs[name]),
  );
  const mark = mayBeOmitted(task) && given.length === 0 ? '?' : '';
  return `function ${functionNameOf(task.name)}(request${mark}: ${request}, context?: Partial<Context>): Promise<${result}>`;
}

function both(name: string, fields: readonly string[]): string {
  return fields.length > 0 ? `${name} & { ${fields.join(' ')} }` : name;
}

/** Whether the function can be called without a request. */
export function mayBeOmitted({ inputs, exclusive = [], requirements = [] }: Task): boolean {
  return (
    Object.values(inputs).every(({ presence }) => presence !== 'required') &&
    exclusive.every(({ required }) => !required) &&
    requirements.every(({ ifGiven }) => ifGiven !== undefined)
  );
}
