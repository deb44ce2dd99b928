import { beforeAll, expect, test } from '@jest/globals';
import { readRepositoryFile } from '../support/docs/markdown.ts';
import { provokeMessages } from '../support/docs/provoke-messages.ts';
import { makeFolder } from '../support/run/folder.ts';

/** The messages that the troubleshooting page has as headings. */
const page = await readRepositoryFile('docs/troubleshooting.md');
const headings = Array.from(page.matchAll(/^### `(.*)`$/gm), ([, message = '']) => ({ message }));

const folder = await makeFolder();
let printed: string;
beforeAll(async () => {
  printed = await provokeMessages(folder);
});

test('finds messages on the page', () => {
  expect(headings.length).toBeGreaterThan(30);
});

test.each(headings)('prints "$message" in a run', ({ message }) => {
  expect(printed).toContain(message);
});

test('uses only messages as headings below a section', () => {
  expect(page.match(/^### .*$/gm)).toHaveLength(headings.length);
});
