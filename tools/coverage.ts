import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CoverageReport } from 'monocart-coverage-reports';
import { JEST } from './jest.ts';
import { ROOT } from './root.ts';

/** Percent of lines, and of branches, that the tests have to run. */
const LEAST = 95;

/** Not copied: made anew in the copy, or shared with it. */
const LEFT_OUT = ['.git', 'build', 'coverage', 'node_modules'];

/** The bundles, each with what it is made of: in the copy they load that instead, so that its lines can be told apart. */
const BUNDLES = [
  ['dist', '../build/action/main.js'],
  ['dist/post', '../../build/action/post.js'],
  ['build/command', '../cli/main.js'],
] as const;

/** They judge the bundles and the package by their bytes, and run nothing that others do not. */
const ABOUT_BUNDLES = ['dist', 'package'].map((name) => `<rootDir>/__tests__/${name}.test.ts`);

/** Compiles a copy of this folder in which every process that a test starts runs modules that have source maps. */
async function makeCopy(folder: string): Promise<void> {
  await cp(ROOT, folder, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  run(['node_modules/typescript/bin/tsc', '--sourceMap'], { cwd: folder });
  for (const [target, entry] of BUNDLES) {
    await mkdir(join(folder, target), { recursive: true });
    await writeFile(join(folder, target, 'package.json'), '{ "type": "module" }\n');
    await writeFile(join(folder, target, 'index.js'), `import '${entry}';\n`);
  }
}

/** The tests' own set-up, but with the compiled files in place of the sources, which makes all processes run the same. */
async function writeConfig(folder: string): Promise<string> {
  const { jest } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { jest: object };
  const hooks = join(folder, 'build', 'dev', 'covered');
  const config = {
    ...jest,
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    moduleNameMapper: { '^(?:\\.\\./)+src/(.*)\\.ts$': '<rootDir>/build/$1.js' },
    testPathIgnorePatterns: ABOUT_BUNDLES,
    testEnvironment: join(hooks, 'environment.js'),
    collectCoverage: true,
    coverageProvider: 'v8',
    coverageReporters: ['json'], // Not looked at; without any jest prints a summary, of its own half.
    reporters: ['default', join(hooks, 'reporter.js')],
  };
  const path = join(folder, 'coverage.config.json');
  await writeFile(path, JSON.stringify(config));
  return path;
}

/** Notes every file that has code as not run at all, which is what counts where no process loads it. */
async function noteAll(folder: string, raw: string): Promise<void> {
  const build = join(folder, 'build');
  const files = (await readdir(build, { recursive: true })).filter((file) => file.endsWith('.js'));
  const result: object[] = [];
  for (const file of files) {
    const code = await readFile(join(build, file), 'utf8');
    if (code.startsWith('export {};')) continue; // Nothing but types.
    const ranges = [{ startOffset: 0, endOffset: code.length, count: 0 }];
    const functions = [{ functionName: '', ranges, isBlockCoverage: true }];
    result.push({ scriptId: '0', url: pathToFileURL(join(build, file)).href, functions });
  }
  await writeFile(join(raw, 'coverage-none.json'), JSON.stringify({ result }));
}

/** Whether Node.js, run with these arguments, ended well. */
function run(args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): boolean {
  return spawnSync(process.execPath, args, { ...options, stdio: 'inherit' }).status === 0;
}

/** Lays what all processes have run over the sources, and returns what is below the least. */
async function report(folder: string, raw: string): Promise<string[]> {
  const reporter = new CoverageReport({
    outputDir: join(ROOT, 'coverage'),
    baseDir: folder,
    reports: [['text', { maxCols: 140 }], 'html'],
    logging: 'error',
    entryFilter: { '**/build/command/**': false, '**/build/dev/**': false, '**/build/**': true },
    sourceFilter: { '**/src/**': true },
    sourcePath: (path) => path.replace(/^.*?\bsrc\//, 'src/'),
  });
  await reporter.addFromDir(raw);
  const results = await reporter.generate();
  const found = (['lines', 'branches'] as const).map((name) => [name, results?.summary[name].pct] as const);
  return found
    .filter(([, percent]) => Number(percent) < LEAST)
    .map(([name, percent]) => `${String(percent)} % of the ${name} are run, which is below ${LEAST} %`);
}

const folder = await realpath(await mkdtemp(join(tmpdir(), 'asc-coverage-')));
try {
  await makeCopy(folder);
  const raw = join(folder, 'raw');
  await mkdir(raw);
  await noteAll(folder, raw);
  const words = [...JEST, '--config', await writeConfig(folder)];
  const env = { ...process.env, COVERAGE_FOLDER: raw };
  const passed = run([...words, ...process.argv.slice(2)], { cwd: folder, env });
  const complaints = [...(passed ? [] : ['The tests failed']), ...(await report(folder, raw))];
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true });
}
