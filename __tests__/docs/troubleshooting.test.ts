import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readRepositoryFile } from '../support/docs/markdown.ts';
import { provokeMessages } from '../support/docs/provoke-messages.ts';

/** The messages that the troubleshooting page has as headings. */
const page = await readRepositoryFile('docs/troubleshooting.md');
const headings = Array.from(page.matchAll(/^### `(.*)`$/gm), ([, message = '']) => ({ message }));

let folder: string;
let printed: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-messages-'));
  printed = await provokeMessages(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('finds messages on the page', () => {
  expect(headings.length).toBeGreaterThan(30);
});

test.each(headings)('prints "$message" in a run', ({ message }) => {
  expect(printed).toContain(message);
});

test('uses only messages as headings below a section', () => {
  expect(page.match(/^### .*$/gm)).toHaveLength(headings.length);
});
