import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../src/', import.meta.url));

/** The text of every file in `src` by its path, with slashes. */
export const files = new Map(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path.split(sep).join('/'), readFileSync(join(ROOT, path), 'utf8')]),
);

/** Returns the files of `src` that a file imports or exports from. */
export function importsOf(path: string): string[] {
  const text = files.get(path) ?? '';
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*(?:\/\*.*?\*\/\s*)?)'(\.[^']+)'/g);
  return Array.from(found, ([, target = '']) =>
    relative(ROOT, join(ROOT, dirname(path), target))
      .split(sep)
      .join('/'),
  );
}

/** Returns the imports of all files whose path matches, as `from -> to`. */
export function importsFrom(from: RegExp): string[] {
  return [...files.keys()]
    .filter((path) => from.test(path))
    .flatMap((path) => importsOf(path).map((target) => `${path} -> ${target}`));
}

/** Returns the imported file of `from -> to`. */
export function targetOf(importing: string): string {
  return importing.split(' -> ')[1] ?? '';
}

/** Returns every cycle of imports, as `a -> b -> a`. */
export function findCycles(): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of importsOf(path)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return cycles;
}

/** Returns a source text without comments. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
}
