import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readRepositoryFile } from '../support/docs/markdown.ts';
import { importsFrom } from '../support/structure/sources.ts';

const page = await readRepositoryFile('.github/CONTRIBUTING.md');
const [, picture = ''] = /```mermaid\n([\s\S]*?)```/.exec(page) ?? [];

/** The directories that each directory imports, as drawn: `a["text"] --> b & c`. */
const drawn = new Map<string, string[]>();
for (const [, from = '', list = ''] of picture.matchAll(/^ *([\w-]+?)(?:\[.*?\])? --> (.*)$/gm)) {
  const targets = list.split('&').map((target) => target.trim().replace(/\[.*/, ''));
  drawn.set(from, [...(drawn.get(from) ?? []), ...targets]);
}

const imported = new Set(
  importsFrom(/\//)
    .map((importing) => importing.split(' -> ').map((path) => path.split('/')[0] ?? ''))
    .filter(([from, to]) => from !== to)
    .map(([from = '', to = '']) => `${from} -> ${to}`),
);

/** Every directory that can be reached from a directory along the drawn arrows. */
function reached(directory: string): string[] {
  return (drawn.get(directory) ?? []).flatMap((target) => [target, ...reached(target)]);
}

test('the diagram shows every directory', () => {
  const directories = readdirSync(new URL('../../src/', import.meta.url)).filter(
    (name) => !name.includes('.'),
  );
  const shown = new Set([...drawn].flatMap(([from, targets]) => [from, ...targets]));

  expect([...shown].toSorted()).toEqual(directories.toSorted());
});

test('every arrow in the picture is an import', () => {
  const arrows = [...drawn].flatMap(([from, targets]) => targets.map((to) => `${from} -> ${to}`));

  expect(arrows.filter((arrow) => !imported.has(arrow))).toEqual([]);
});

test('every import follows the arrows of the picture', () => {
  const others = [...imported].filter((importing) => {
    const [from = '', to = ''] = importing.split(' -> ');
    return !reached(from).includes(to);
  });

  expect(others).toEqual([]);
});

test('names every npm script that people run, and no other', async () => {
  const { scripts } = JSON.parse(await readRepositoryFile('package.json')) as { scripts: object };
  const named = Array.from(page.matchAll(/npm (?:run )?([a-z:]+)\b(?! NAME)/g), ([, name = '']) => name);
  const own = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
  const builtIn = ['cit', 'update', 'install', 'audit'];

  expect([...new Set(named)].filter((name) => !builtIn.includes(name)).toSorted()).toEqual(own.toSorted());
});
