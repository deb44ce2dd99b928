import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { camelCase } from '../src/task/input-names.ts';
import type { Input, Output, Task } from '../src/task/definition.ts';
import { DRY_RUN, hasDryRun } from '../src/task/dry-run.ts';
import { functionNameOf } from '../src/library/function-names.ts';
import { inLibraryTerms, typePrefix, withoutJson } from './library-names.ts';
import { functionText } from './library-overloads.ts';
import { libraryReference } from './library-reference.ts';
import { rulesOf } from './library-rules.ts';
import { ROOT } from './root.ts';
import { readTaskTypes, type TaskTypes } from './task-types.ts';

const FOLDER = 'src/library/functions';

/** The functions of the library with their types, a file for each mode, and the page that describes them, by path. */
export async function libraryFiles(tasks: readonly Task[]): Promise<Readonly<Record<string, string>>> {
  const types = readTaskTypes(tasks.map(({ name }) => name));
  const files: Record<string, string> = { [`${FOLDER}/index.ts`]: indexFile(tasks, types) };
  for (const task of tasks) files[`${FOLDER}/${task.name}.ts`] = functionFile(task, types, tasks);
  const options = await resolveConfig(join(ROOT, 'src/index.ts'));
  for (const [path, text] of Object.entries(files))
    files[path] = await format(text, { ...options, parser: 'typescript' });
  return { ...files, 'docs/library-reference.md': libraryReference(tasks, types) };
}

const HEADING = '// Generated from src/tasks by "npm run generate". Do not edit.\n';

/** The type that a function returns for a dry run, and its module. */
const DRY_RUN_RESULT = ['DryRunResult', '../../task/dry-run.ts'] as const;

/** Exports every function with its types, and the types that those use. */
function indexFile(tasks: readonly Task[], types: ReadonlyMap<string, TaskTypes>): string {
  const used = new Map([...types.values()].flatMap(({ imports }) => [...imports]));
  const planned = ['PlannedChange', '../../base/planned-change.ts'] as const;
  const own = [...used, planned, DRY_RUN_RESULT].filter(([, from]) => from.startsWith('.'));
  return [
    HEADING,
    ...tasks.map(({ name }) => `export * from './${name}.ts';\n`),
    ...own.map(([name, from]) => `export type { ${name} } from '${from}';\n`),
  ].join('');
}

function functionFile(task: Task, all: ReadonlyMap<string, TaskTypes>, tasks: readonly Task[]): string {
  const types = all.get(task.name);
  if (!types) throw new Error(`${task.name} has no types`);
  const prefix = typePrefix(task);
  const describe = (text: string) => inLibraryTerms(text, tasks);
  const used = hasDryRun(task) ? [...types.imports, DRY_RUN_RESULT] : [...types.imports];
  const imports = used.map(([name, from]) => `import type { ${name} } from '${from}';\n`);
  return `${HEADING}
${imports.join('')}import type { Context } from '../../base/context.ts';
import { ${types.constant} as task } from '../../tasks/${task.name}.ts';
import { callTask } from '../call-task.ts';

${requestType(task, types, describe)}

/** What \`${functionNameOf(task.name)}\` returns. */
export interface ${prefix}Result {
${Object.entries(task.outputs)
  .filter(([, { ifGiven }]) => ifGiven !== DRY_RUN)
  .map(([name, output]) => resultField(name, output, { type: types.outputs[name] ?? '', describe }))
  .join('')}}

${functionText(task, types)}
`;
}

type Describe = (description: string) => string;

function requestType(task: Task, types: TaskTypes, describe: Describe): string {
  const fields = Object.entries(task.inputs)
    .filter(([name]) => name !== DRY_RUN) // Each signature of the function has its own type for it.
    .map(([name, input]) =>
      requestField(name, input, { type: inputType(input, types.inputs[name]), describe }),
    );
  const rules = rulesOf(task, (name) => inputType(task.inputs[name], types.inputs[name]));
  const name = `${typePrefix(task)}Request`;
  const comment = `/** What \`${functionNameOf(task.name)}\` takes. */`;
  const body = `{\n${fields.join('')}}`;
  if (rules.length === 0) return `${comment}\nexport interface ${name} ${body}`;
  const inputs = `${typePrefix(task)}Inputs`;
  return `/** Every input of \`${functionNameOf(task.name)}\`, one by one. */
interface ${inputs} ${body}

${comment}
export type ${name} = ${[inputs, ...rules].join(' & ')};`;
}

/** Choices are types of their own; everything else that exists outside of the library too may also be given as text. */
export function inputType(input: Input | undefined, type = 'string'): string {
  if (input?.onlyIn === 'library') return type;
  const choices = input?.type.choices?.map((word) => `'${word}'`).join(' | ');
  return choices ?? (type === 'string' ? type : `string | ${type}`);
}

interface Field {
  readonly type: string;
  readonly describe: Describe;
}

function requestField(name: string, input: Input, { type, describe }: Field): string {
  const note = input.default === undefined ? '' : ` Default: \`${input.default}\`.`;
  const comment = docComment(`${describe(input.description)}${note}`);
  const optional = input.presence !== 'required';
  return `${comment}\nreadonly ${camelCase(name)}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''};\n`;
}

function resultField(name: string, output: Output, { type, describe }: Field): string {
  const optional = type.endsWith(' | undefined');
  const secret = output.secret ? ' Secret.' : '';
  const comment = docComment(`${withoutJson(describe(output.description))}${secret}`);
  return `${comment}\nreadonly ${camelCase(name)}${optional ? '?' : ''}: ${type};\n`;
}

/** A doc comment of lines that are not too long. */
function docComment(text: string): string {
  const lines = text.match(/.{1,105}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
  return lines.length > 1 ? `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */` : `/** ${text} */`;
}
