import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Input, Output, Task } from '../src/task/definition.ts';
import { loadAllTasks } from '../src/tasks/load-task.ts';
import { fillGeneratedBlocks } from './generated-blocks.ts';
import { codeSectionsTable, codesTable, functionsTable } from './library-tables.ts';
import { ROOT } from './root.ts';
import { environmentTable, modeSections, modesTable } from './tables.ts';

const tasks = await loadAllTasks();

/** The files other than code that are made from the declarations of the tasks, completely or between markers, by path. */
export async function generateDocuments(): Promise<Readonly<Record<string, string>>> {
  return {
    'action.yml': actionYml('dist'),
    '.github/actions/asc-credentials/action.yml': actionYml('../../../dist'),
    'src/cli/version.ts': await versionModule(),
    'README.md': await fillGeneratedBlocks('README.md', { modes: modesTable(tasks) }),
    'docs/library.md': await fillGeneratedBlocks('docs/library.md', {
      functions: functionsTable(tasks),
      codes: codesTable(),
    }),
    'docs/troubleshooting.md': await fillGeneratedBlocks('docs/troubleshooting.md', {
      codes: codeSectionsTable(await readFile(join(ROOT, 'docs/troubleshooting.md'), 'utf8')),
    }),
    'docs/reference.md': await fillGeneratedBlocks('docs/reference.md', {
      inputs: modeSections(tasks),
      environment: environmentTable(tasks),
    }),
  };
}

/** The version as code: the command line is bundled away from its package.json. */
async function versionModule(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return `// Generated from package.json by "npm run generate". Do not edit.\nexport const version = '${version}';\n`;
}

/** The Action's description; workflows of this repository can name it only if it is in a directory of its own. */
function actionYml(dist: string): string {
  const inputs = merge((task) => task.inputs);
  const outputs = merge((task) => task.outputs);
  return `# Generated from src/tasks by "npm run generate". Do not edit.
name: asc-credentials
description: App Store Connect tokens and alternative distribution keys, in CI.
author: The asc-credentials authors
branding:
  icon: lock
  color: blue
inputs:
  mode:
    description: ${quoteYaml(`What to do: ${tasks.map(({ name }) => name).join(', ')}.`)}
    required: true
${inputs.map(({ name, uses }) => entry(name, describeInput(uses)) + fileEntry(name, uses)).join('')}outputs:
${outputs.map(({ name, uses }) => entry(name, describeOutput(uses))).join('')}runs:
  using: node24
  main: ${dist}/index.js
  post: ${dist}/post.js
`;
}

interface Use<T> {
  readonly task: Task;
  readonly value: T;
}

/** Every name that any task declares, with the tasks that do. */
function merge<T>(of: (task: Task) => Readonly<Record<string, T>>): { name: string; uses: Use<T>[] }[] {
  const found = new Map<string, Use<T>[]>();
  for (const task of tasks) {
    for (const [name, value] of Object.entries(of(task)))
      found.set(name, [...(found.get(name) ?? []), { task, value }]);
  }
  return [...found].map(([name, uses]) => ({ name, uses }));
}

function entry(name: string, description: string): string {
  return `  ${name}:\n    description: ${quoteYaml(description)}\n`;
}

function fileEntry(name: string, uses: readonly Use<Input>[]): string {
  return uses.some(({ value }) => value.fromFile)
    ? entry(`${name}-file`, `File to read ${name} from, if it is too long for an input.`)
    : '';
}

function quoteYaml(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function describeInput(uses: readonly Use<Input>[]): string {
  const defaults = uses
    .filter(({ value }) => value.default !== undefined)
    .map(({ task, value }) => `${String(value.default)} (${task.name})`);
  const by = uses.length === tasks.length ? '' : ` Modes: ${uses.map(({ task }) => task.name).join(', ')}.`;
  return `${descriptions(uses)}${defaults.length > 0 ? ` Default: ${defaults.join(', ')}.` : ''}${by}`;
}

function describeOutput(uses: readonly Use<Output>[]): string {
  const secret = uses.some(({ value }) => value.secret) ? ' Masked.' : '';
  return `${descriptions(uses)}${secret} Modes: ${uses.map(({ task }) => task.name).join(', ')}.`;
}

/** The first description, and each other one after the modes that it is for. */
function descriptions(uses: readonly Use<{ description: string }>[]): string {
  const modes = new Map<string, string[]>();
  for (const { task, value } of uses)
    modes.set(value.description, [...(modes.get(value.description) ?? []), task.name]);
  const [[first] = [''], ...others] = modes;
  return [first, ...others.map(([description, names]) => `${names.join(', ')}: ${description}`)].join(' ');
}
