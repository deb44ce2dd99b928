import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../src/', import.meta.url));

/** Every file of `src` by its path, with slashes. */
const files = new Map(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path.split(sep).join('/'), readFileSync(join(ROOT, path), 'utf8')]),
);

const DOORS = /^(?:action|cli)\/|^(?:index|library|modes|result)\.ts$/;
const OUTER = /^(?:action|cli|sandbox|dev)\//;

/** Files of `src` that a file imports, by what its import and export lines name. */
function importsOf(path: string): string[] {
  const text = files.get(path) ?? '';
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*(?:\/\*.*?\*\/\s*)?)'(\.[^']+)'/g);
  return Array.from(found, ([, target = '']) =>
    relative(ROOT, join(ROOT, dirname(path), target))
      .split(sep)
      .join('/'),
  );
}

function importsFrom(from: RegExp): string[] {
  return [...files.keys()]
    .filter((path) => from.test(path))
    .flatMap((path) => importsOf(path).map((target) => `${path} -> ${target}`));
}

function lineOf(importing: string): string {
  return importing.split(' -> ')[1] ?? '';
}

test('import lines are found, dynamic ones too', () => {
  expect(importsOf('tasks/rotate-key.ts')).toEqual(
    expect.arrayContaining(['core/key.ts', 'inputs/api.ts', 'task.ts', 'core/api/app-store-connect.ts']),
  );
  expect(importsFrom(/./).filter((importing) => !files.has(lineOf(importing)))).toEqual([]);
});

describe('each room knows only the rooms beneath it', () => {
  test('the core knows itself, the errors and the context', () => {
    const known = /^core\/|^(?:errors|context)\.ts$/;
    expect(importsFrom(/^core\//).filter((importing) => !known.test(lineOf(importing)))).toEqual([]);
  });

  test('a task knows no door and no sandbox', () => {
    const tasks = importsFrom(/^tasks\/(?!index\.ts)/).map(lineOf);
    expect(tasks.filter((target) => DOORS.test(target) || OUTER.test(target))).toEqual([]);
  });

  test('the library knows neither Action nor command line nor sandbox', () => {
    const inner = importsFrom(/^(?!(?:action|cli|sandbox|dev)\/)/).map(lineOf);
    expect(inner.filter((target) => OUTER.test(target))).toEqual([]);
  });

  test('the Action and the command line do not know each other', () => {
    expect(importsFrom(/^action\//).filter((importing) => /^(?:cli|dev)\//.test(lineOf(importing)))).toEqual(
      [],
    );
    expect(importsFrom(/^cli\//).filter((importing) => /^(?:action|dev)\//.test(lineOf(importing)))).toEqual(
      [],
    );
  });

  test('the sandbox judges signatures by itself, not with what makes them', () => {
    const sandbox = [...files].filter(([path]) => path.startsWith('sandbox/'));
    expect(sandbox.filter(([, text]) => text.includes("'jose'")).map(([path]) => path)).toEqual([]);
  });

  test('nothing that ships knows what builds it', () => {
    const shipped = importsFrom(/^(?!dev\/)/).map(lineOf);
    expect(shipped.filter((target) => target.startsWith('dev/'))).toEqual([]);
  });
});

/** Reads the variables that the http client and Node.js obey, because neither says when it passes over one. */
const OF_THE_NETWORK = 'core/api/surroundings.ts';

/** Holds the exit code of the Action, its post step and the command line. */
const OF_THE_PROCESS = 'exit-code.ts';

/** Listens to signals for the Action and the command line. */
const OF_THE_SIGNALS = 'cancellation.ts';

test('only doors and the sandbox read the environment, print or exit', () => {
  const allowed = [OF_THE_NETWORK, OF_THE_PROCESS, OF_THE_SIGNALS];
  const inner = [...files].filter(([path]) => !OUTER.test(path) && !allowed.includes(path));
  const offences = inner.filter(([, text]) =>
    /\bprocess\.(?!(?:pid|uptime)\b|kill\(pid, 0\))|\bconsole\.|node:process/.test(withoutComments(text)),
  );
  expect(offences.map(([path]) => path)).toEqual([]);
});

test('nothing but jose signs and verifies; the sandbox judges by itself', () => {
  const product = [...files].filter(([path]) => !/^(?:sandbox|dev)\//.test(path));
  const offences = product.filter(([, text]) =>
    /\b(?:sign|verify|createSign|createVerify)\b[^;]*\bfrom 'node:crypto'|\b(?:crypto|subtle)\.(?:sign|verify|subtle)\b/.test(
      withoutComments(text),
    ),
  );
  expect(offences.map(([path]) => path)).toEqual([]);
});

test('one place sets the exit code of what ships, and nothing exits by itself', () => {
  const shipped = [...files].filter(([path]) => !path.startsWith('dev/') && path !== OF_THE_PROCESS);
  const offences = shipped.filter(([, text]) => /process\.exit(?:Code)?\b/.test(withoutComments(text)));
  expect(offences.map(([path]) => path)).toEqual([]);
});

test('every mode has a file of its own name, and the registry names them all', () => {
  const modes = [...files.keys()].filter((path) => /^tasks\/(?!index\.ts)/.test(path));
  for (const path of modes)
    expect(files.get(path)).toContain(`name: '${path.slice('tasks/'.length, -'.ts'.length)}'`);
  expect(
    importsOf('tasks/index.ts')
      .filter((path) => path.startsWith('tasks/'))
      .toSorted(),
  ).toEqual(modes.toSorted());
});

test('no file has more than 150 lines of code', () => {
  const long = [...files].filter(([, text]) => (withoutComments(text).match(/\S.*$/gm) ?? []).length > 150);
  expect(long.map(([path]) => path)).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
}
