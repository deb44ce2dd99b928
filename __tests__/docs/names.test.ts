import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { OPTION_HELP } from '../../src/cli/arguments.ts';
import { OPTIONS } from '../../src/cli/sandbox/help.ts';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import { listDocuments, readRepositoryFile } from '../support/docs/markdown.ts';

const tasks = await loadAllTasks();
const inputs = tasks.flatMap((task) => Object.entries(task.inputs));
const texts = await Promise.all((await listDocuments()).map(readRepositoryFile));
/** What the reusable workflows ask their callers for. */
const secrets = await namedSecrets();

async function namedSecrets(): Promise<string[]> {
  const folder = new URL('../../.github/workflows/', import.meta.url);
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(new URL(name, folder), 'utf8')),
  );
  return files.flatMap((text) => Array.from(text.matchAll(/secrets\.(\w+)/g), ([, name = '']) => name));
}

const documents = texts.join('\n').replaceAll(/^<!-- example: before -->\n```[\s\S]*?^```$/gm, '');

function found(pattern: RegExp): { name: string }[] {
  const names = Array.from(documents.matchAll(pattern), ([, name = '']) => name);
  return [...new Set(names)].map((name) => ({ name }));
}

test.each(found(/\b((?:ASC|APP_STORE_CONNECT)_[A-Z_]*[A-Z])\b/g))(
  'mentions the existing variable $name',
  ({ name }) => {
    const read = inputs.flatMap(([, { environment = [], environmentFile = [] }]) => [
      ...environment,
      ...environmentFile,
    ]);
    const set = tasks.flatMap(({ outputs }) => Object.keys(outputs));

    expect([
      'APP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64',
      'ASC_KEY_TYPE',
      ...secrets,
      ...read,
      ...set.map((output) => `ASC_${output.toUpperCase().replaceAll('-', '_')}`),
    ]).toContain(name);
  },
);

/** Options of other command lines, which the page about secret stores explains. */
const OF_OTHERS = ['query'];

test.each(found(/`--([a-z][a-z-]*)[ `]/g))('mentions the existing option --$name', ({ name }) => {
  const flags = inputs.flatMap(([input]) => [input, `${input}-file`]);

  expect([
    ...Object.keys(OPTIONS),
    ...Object.keys(OPTION_HELP).map((flag) => flag.replace(/ .*/, '')),
    ...flags,
    ...OF_OTHERS,
  ]).toContain(name);
});

test.each(found(/`mode: ([a-z-]+)`/g))('mentions the existing mode $name', ({ name }) => {
  expect(tasks.map((task) => task.name)).toContain(name);
});
