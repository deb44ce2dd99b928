import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

interface ActionFile {
  readonly runs: Readonly<Record<string, string>>;
}

function read(path: string): ActionFile {
  return parse(readFileSync(join(ROOT, path), 'utf8')) as ActionFile;
}

const FILES = ['action.yml', '.github/actions/asc-credentials/action.yml'];

test.each(FILES)('%s refers to existing files, and its post step always runs', (path) => {
  const { runs } = read(path);
  expect(Object.keys(runs)).toEqual(['using', 'main', 'post']); // With a post-if it could be left out.
  expect(runs.using).toBe('node24');
  const folder = dirname(join(ROOT, path));
  const started = ['main', 'post'].map((name) => join(folder, String(runs[name])));
  expect(started).toEqual([join(ROOT, 'dist/index.js'), join(ROOT, 'dist/post.js')]);
  expect(started.map((file) => existsSync(file))).toEqual([true, true]);
});

test('both files differ only in the path of the code', () => {
  const [one, other] = FILES.map((path) => ({ ...read(path), runs: undefined }));
  expect(other).toEqual(one);
});
