import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import { libraryFiles } from '../../tools/library-files.ts';

const ROOT = new URL('../../', import.meta.url);

test('the functions of the library are up to date: run "npm run generate"', async () => {
  const files = await libraryFiles(await loadAllTasks('library'));
  const paths = Object.keys(files);

  const committed = await Promise.all(paths.map((path) => readFile(new URL(path, ROOT), 'utf8')));

  expect(Object.fromEntries(paths.map((path, index) => [path, committed[index]]))).toEqual(files);
});
