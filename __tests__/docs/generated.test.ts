import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { generateDocuments } from '../../tools/generate.ts';

const ROOT = new URL('../../', import.meta.url);

test.each(['action.yml', 'README.md', 'docs/reference.md'])(
  '%s is what "npm run generate" makes of the declarations',
  async (path) => {
    const documents = await generateDocuments();

    expect(await readFile(new URL(path, ROOT), 'utf8')).toBe(documents[path]);
  },
);
