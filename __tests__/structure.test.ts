import { describe, expect, test } from '@jest/globals';
import { loadAllTasks } from '../src/tasks/load-task.ts';
import {
  files,
  findCycles,
  importsFrom,
  importsOf,
  targetOf,
  withoutComments,
} from './support/structure/sources.ts';

/** The directories of `src` from the top down: imports point down this list, never up. */
const DIRECTORIES = [
  'index.ts',
  'library',
  'action',
  'cli',
  'sandbox',
  'entry',
  'tasks',
  'task',
  'rotation',
  'app-store-connect',
  'http',
  'files',
  'tokens',
  'keys',
  'base',
];

/** What may know the process: its environment, standard streams and signals. */
const OUTER = /^(?:action|cli|entry|sandbox)\//;

function directoryOf(path: string): string {
  return path.split('/')[0] ?? '';
}

test('finds static and dynamic imports', () => {
  expect(importsOf('tasks/rotate-key.ts')).toEqual(
    expect.arrayContaining([
      'keys/key.ts',
      'tasks/inputs/api.ts',
      'task/definition.ts',
      'app-store-connect/index.ts',
    ]),
  );
  expect(importsOf('task/create-context.ts')).toContain('http/node-transport.ts');
  expect(importsFrom(/./).filter((importing) => !files.has(targetOf(importing)))).toEqual([]);
});

describe('each directory imports only directories below it', () => {
  test('every file is in one of these directories', () => {
    expect([...files.keys()].filter((path) => !DIRECTORIES.includes(directoryOf(path)))).toEqual([]);
  });

  test('imports point down', () => {
    const up = importsFrom(/./).filter((importing) => {
      const [from = '', to = ''] = importing.split(' -> ');
      return DIRECTORIES.indexOf(directoryOf(to)) < DIRECTORIES.indexOf(directoryOf(from));
    });
    expect(up).toEqual([]);
  });

  test('there are no cycles', () => {
    expect(findCycles()).toEqual([]);
  });

  test('the library, the Action and the command line do not import each other', () => {
    const tops = /^(?:index\.ts|library|action|cli)/;
    const across = importsFrom(tops).filter((importing) => {
      const [from = '', to = ''] = importing.split(' -> ');
      return (
        tops.test(to) &&
        directoryOf(from) !== directoryOf(to) &&
        !importing.startsWith('index.ts -> library/')
      );
    });
    expect(across).toEqual([]);
  });

  test('the sandbox imports only tokens, keys and base, and only the command line imports the sandbox', () => {
    const known = /^(?:sandbox|tokens|keys|base)\//;
    expect(importsFrom(/^sandbox\//).filter((importing) => !known.test(targetOf(importing)))).toEqual([]);
    const users = importsFrom(/^(?!sandbox\/)/).filter((importing) => importing.includes('-> sandbox/'));
    expect(users.filter((importing) => !importing.startsWith('cli/'))).toEqual([]);
  });

  test('the sandbox verifies signatures without jose, which creates them', () => {
    const sandbox = [...files].filter(([path]) => path.startsWith('sandbox/'));
    expect(sandbox.filter(([, text]) => text.includes("'jose'")).map(([path]) => path)).toEqual([]);
  });

  test('nothing that ships imports the tools', () => {
    expect([...files].filter(([, text]) => /'(?:\.\.\/)+tools\//.test(text)).map(([path]) => path)).toEqual(
      [],
    );
  });
});

/** The directories below `tasks/`, but `task/`, which declares the inputs that seal outputs. */
const LOWER = /^(?:rotation|app-store-connect|http|files|tokens|keys|base)\//;

test('the directories below tasks do not contain names of modes and inputs', async () => {
  const tasks = await loadAllTasks();
  const names = new Set(tasks.flatMap(({ name, inputs }) => [name, ...Object.keys(inputs)]));
  // Names of one word, such as "domain", are words that anybody may use.
  const telling = [...names].filter((name) => name.includes('-'));
  const pattern = new RegExp(`(?<![\\w./-])(?:${telling.join('|')})(?![\\w-]|\\.ts)`, 'g');
  const found = [...files]
    .filter(([path]) => LOWER.test(path))
    .flatMap(([path, text]) =>
      Array.from(withoutComments(text).matchAll(pattern), ([name]) => `${path}: ${name}`),
    );
  expect(found).toEqual([]);
});

/** Reads the variables that the http client and Node.js obey, because neither says when it passes over one. */
const OF_THE_NETWORK = 'http/unsafe-environment.ts';

/** Ends the process group of a user's command: Node.js's children can only be ended one by one. */
const OF_COMMANDS = 'rotation/stores/process-group.ts';

/** Holds the exit code of the Action, its post step and the command line. */
const OF_THE_PROCESS = 'entry/run-process.ts';

test('only entry points and the sandbox read the environment, print or exit', () => {
  const inner = [...files].filter(
    ([path]) => !OUTER.test(path) && ![OF_THE_NETWORK, OF_COMMANDS].includes(path),
  );
  const offences = inner.filter(([, text]) =>
    /\bprocess\.(?!(?:pid|uptime)\b|kill\(pid, 0\))|\bconsole\.|node:process/.test(withoutComments(text)),
  );
  expect(offences.map(([path]) => path)).toEqual([]);
});

test('only jose signs and verifies, except in the sandbox', () => {
  const product = [...files].filter(([path]) => !path.startsWith('sandbox/'));
  const offences = product.filter(([, text]) =>
    /\b(?:sign|verify|createSign|createVerify)\b[^;]*\bfrom 'node:crypto'|\b(?:crypto|subtle)\.(?:sign|verify|subtle)\b/.test(
      withoutComments(text),
    ),
  );
  expect(offences.map(([path]) => path)).toEqual([]);
});

test('one file sets the exit code, and nothing calls process.exit', () => {
  const shipped = [...files].filter(([path]) => path !== OF_THE_PROCESS);
  const offences = shipped.filter(([, text]) => /process\.exit(?:Code)?\b/.test(withoutComments(text)));
  expect(offences.map(([path]) => path)).toEqual([]);
});

test('every mode has a file with its name, and the registry lists them all', () => {
  const groups = ['tasks/api-modes.ts', 'tasks/offline-modes.ts'];
  const modes = [...files.keys()].filter(
    (path) => /^tasks\/(?!index\.ts|load-task\.ts)[^/]+$/.test(path) && !groups.includes(path),
  );
  for (const path of modes)
    expect(files.get(path)).toContain(`name: '${path.slice('tasks/'.length, -'.ts'.length)}'`);
  const listed = ['tasks/index.ts', ...groups].flatMap(importsOf);
  expect(
    [...new Set(listed)].filter((path) => path.startsWith('tasks/') && !groups.includes(path)).toSorted(),
  ).toEqual(modes.toSorted());
});

test('no file has more than 150 lines of code', () => {
  const long = [...files].filter(([, text]) => (withoutComments(text).match(/\S.*$/gm) ?? []).length > 150);
  expect(long.map(([path]) => path)).toEqual([]);
});
