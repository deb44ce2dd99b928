import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { generateDocuments } from '../../tools/documents.ts';

const ROOT = new URL('../../', import.meta.url);

test('action.yml and the documents are up to date: run "npm run generate"', async () => {
  const documents = await generateDocuments();
  const paths = Object.keys(documents);

  const committed = await Promise.all(paths.map((path) => readFile(new URL(path, ROOT), 'utf8')));

  expect(Object.fromEntries(paths.map((path, index) => [path, committed[index]]))).toEqual(documents);
});
