import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from '@jest/globals';
import { makeFolder } from './folder.ts';

const root = await makeFolder();
let count = 0;

/** An empty folder for each test. */
export let folder = root;
beforeEach(() => {
  folder = join(root, String((count += 1)));
  mkdirSync(folder);
});

/** Writes a file of mode 0600 with this text into the test's folder; returns its path. */
export function writeTestFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text, { mode: 0o600 });
  return join(folder, name);
}
