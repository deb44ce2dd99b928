import type { Input, Task } from '../src/task/definition.ts';
import { camelCase } from '../src/task/input-names.ts';
import { inputType } from './library-files.ts';
import { functionNameOf } from '../src/library/function-names.ts';
import { inLibraryTerms, typePrefix, withoutJson } from './library-names.ts';
import { mayBeOmitted } from './library-overloads.ts';
import type { TaskTypes } from './task-types.ts';
import { typeSections } from './type-sections.ts';

const HEADING = `# Library reference

<!-- Generated from src/ by "npm run generate". Do not edit. -->

This page describes every function and type. [The library](library.md) explains how to use them, and lists the
[error codes](library.md#errors). A field without a default that is not required can be omitted or \`undefined\`. A choice,
a number, a boolean or a list can also be given as text, as in a workflow.

`;

/** The page with every function and type of the library. */
export function libraryReference(tasks: readonly Task[], types: ReadonlyMap<string, TaskTypes>): string {
  const sections = tasks.map((task) => functionSection(task, types.get(task.name), tasks));
  const names = tasks.map(
    (task) => `[\`${functionNameOf(task.name)}\`](#${functionNameOf(task.name).toLowerCase()})`,
  );
  const list = names.map((name) => `- ${name}\n`).join('');
  return `${HEADING}${list}\nThen: [types](#types).\n\n${sections.join('\n')}\n${typeSections()}`;
}

function functionSection(task: Task, types: TaskTypes | undefined, tasks: readonly Task[]): string {
  if (!types) throw new Error(`${task.name} has no types`);
  const { text, errors, links, examples } = readComment(types.documentation);
  const [name, prefix] = [functionNameOf(task.name), typePrefix(task)];
  const optional = mayBeOmitted(task) ? '?' : '';
  const parts = [
    `## \`${name}\``,
    text,
    `\`${name}(request${optional}: ${prefix}Request, context?: Partial<Context>): Promise<${prefix}Result>\``,
    requestTable(task, types, tasks),
    ...rules(task),
    resultTable(task, types, tasks),
    `Errors: ${linkErrors(errors)}`,
    ...examples,
    `See [mode \`${task.name}\`](reference.md#mode-${task.name})${links.map((link) => `, <${link}>`).join('')}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The parts of a function's doc comment. What it throws is its last sentence. */
function readComment(comment: string) {
  const lines = comment.replace(/^\/\*\*\s*|\s*\*\/$/g, '').replaceAll(/^ *\* ?/gm, '');
  const [prose = '', ...tags] = lines.split(/^@/m);
  const [text = '', errors = ''] = prose.trim().split(/\bThrows (?=`)/);
  if (errors === '') throw new Error(`A doc comment does not say what is thrown: ${text}`);
  const tagged = (name: string) =>
    tags.filter((tag) => tag.startsWith(name)).map((tag) => tag.slice(name.length).trim());
  return { text: text.trim(), errors, links: tagged('see'), examples: tagged('example') };
}

function linkErrors(sentence: string): string {
  const line = sentence.replaceAll(/\s+/g, ' ').trim();
  return line.replaceAll(/`([A-Z]\w+Error)`/g, (whole, name: string) => `[${whole}](#${name.toLowerCase()})`);
}

function requestTable(task: Task, types: TaskTypes, tasks: readonly Task[]): string {
  const rows = Object.entries(task.inputs).map(([name, input]) => {
    const type = inputType(input, types.inputs[name]);
    return row(name, type, [presence(input), inLibraryTerms(input.description, tasks)]);
  });
  return table(`field of \`${typePrefix(task)}Request\``, rows);
}

function presence(input: Input): string {
  if (input.default !== undefined) return `default \`${input.default}\``;
  return input.presence === 'required' ? 'required' : '';
}

function resultTable(task: Task, types: TaskTypes, tasks: readonly Task[]): string {
  const rows = Object.entries(task.outputs).map(([name, { description, secret }]) => {
    const type = types.outputs[name] ?? '';
    const notes = [secret ? 'secret' : '', type.endsWith(' | undefined') ? 'not always set' : ''];
    const shown = withoutJson(inLibraryTerms(description, tasks));
    return row(name, type.replace(' | undefined', ''), [notes.filter(Boolean).join(', '), shown]);
  });
  return table(`field of \`${typePrefix(task)}Result\``, rows);
}

/** The rules that take several fields, each as a sentence. */
function rules({ exclusive = [], requirements = [] }: Task): string[] {
  const list = (names: readonly string[], last: string) => {
    const quoted = names.map((name) => `\`${camelCase(name)}\``);
    return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(` ${last} `);
  };
  const sentences = [
    ...exclusive.map(
      (rule) => `${rule.required ? 'Exactly' : 'At most'} one of ${list(rule.inputs, 'and')}.`,
    ),
    ...requirements.map(({ oneOf, ifGiven }) =>
      ifGiven === undefined
        ? `At least one of ${list(oneOf, 'and')}.`
        : `\`${camelCase(ifGiven)}\` needs ${list(oneOf, 'or')}.`,
    ),
  ];
  return sentences.length > 0 ? [sentences.join(' ')] : [];
}

function table(heading: string, rows: readonly string[]): string {
  return [`| ${heading} | type | | |`, '| --- | --- | --- | --- |', ...rows].join('\n');
}

function row(name: string, type: string, cells: readonly string[]): string {
  return `| \`${camelCase(name)}\` | \`${type.replaceAll('|', '\\|')}\` | ${cells.join(' | ')} |`;
}
