import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { generateDocuments } from '../../tools/documents.ts';

const ROOT = new URL('../../', import.meta.url);

test('the library reference describes every exported type', async () => {
  const page = await readFile(new URL('docs/library-reference.md', ROOT), 'utf8');
  const indexes = await Promise.all(
    ['src/index.ts', 'src/library/functions/index.ts'].map((path) => readFile(new URL(path, ROOT), 'utf8')),
  );
  const names = Array.from(
    indexes.join('').matchAll(/export (?:type )?\{([^}]*)\}/g),
    ([, list = '']) => list,
  )
    .join(',')
    .split(',')
    .map((name) => name.trim());

  expect(names.filter((name) => name !== 'ErrorCode' && !page.includes(`### \`${name}\`\n`))).toEqual([]);
});

test('action.yml and the documents are up to date: run "npm run generate"', async () => {
  const documents = await generateDocuments();
  const paths = Object.keys(documents);

  const committed = await Promise.all(paths.map((path) => readFile(new URL(path, ROOT), 'utf8')));

  expect(Object.fromEntries(paths.map((path, index) => [path, committed[index]]))).toEqual(documents);
});
