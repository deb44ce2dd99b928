import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Test, TestRunnerOptions, TestWatcher } from 'jest-runner';

/** How often each mutant's place was passed, by the mutant's number. */
type Passed = Record<string, number>;

interface Coverage {
  static: Passed;
  perTest: Record<string, Passed>;
}

/** What of a run without a mutant the runs with one go by. */
interface Known {
  readonly milliseconds: number;
  readonly passed: Passed;
}

const require = createRequire(import.meta.url);
// As an ES module its types do not say what it exports.
const { default: TestRunner } = require('jest-runner') as typeof import('jest-runner');
const stryker = createRequire(require.resolve('@stryker-mutator/jest-runner'));
const { state } = stryker('./messaging.cjs') as {
  state: { instrumenterContext: { mutantCoverage?: Coverage } };
};

/** Programs started by a test run the bundles, in which there are no mutants. */
const STARTS_PROGRAMS = /\b(?:runAction|runNode|spawn|execFile)\b/;

/**
 * Jest's runner, for Stryker. Stryker runs every test for a mutant that is passed while files are loaded. This runs
 * only the files that come by the mutant, whole, and none after the first that fails.
 */
export default class MutantRunner extends TestRunner {
  constructor(...[settings, context]: ConstructorParameters<typeof TestRunner>) {
    super({ ...settings, testNamePattern: '' }, context);
  }

  override async runTests(tests: Test[], watcher: TestWatcher, options: TestRunnerOptions): Promise<void> {
    const run = async (test: Test) => {
      let [failed, milliseconds] = [true, 0];
      const forget = this.on('test-file-success', ([, { numFailingTests, perfStats }]) => {
        [failed, milliseconds] = [numFailingTests > 0, perfStats.runtime];
      });
      await super.runTests([test], watcher, options);
      forget();
      return { failed, milliseconds };
    };
    const notes = join(this._globalConfig.rootDir, 'build', 'mutants-by-file.json');
    const killers = join(this._globalConfig.rootDir, 'build', 'killers.txt');
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (mutant === undefined) {
      const known = await explore(tests, async (test) => (await run(test)).milliseconds);
      writeFileSync(notes, JSON.stringify(known));
      writeFileSync(killers, '');
      return;
    }
    const known = JSON.parse(readFileSync(notes, 'utf8')) as Record<string, Known>;
    const late = readFileSync(killers, 'utf8').trim().split('\n').slice(-3);
    for (const test of inOrder(tests, late, { known, mutant })) {
      if (!(await run(test)).failed) continue;
      appendFileSync(killers, `${test.path}\n`);
      return;
    }
  }
}

/** Runs what can see mutants, file by file, and notes which ones each file comes by. */
async function explore(
  tests: readonly Test[],
  run: (test: Test) => Promise<number>,
): Promise<Record<string, Known>> {
  const known: Record<string, Known> = {};
  const whole: Coverage = { static: {}, perTest: {} };
  for (const test of tests.filter(({ path }) => seesMutants(path))) {
    const coverage: Coverage = { static: {}, perTest: {} };
    state.instrumenterContext.mutantCoverage = coverage;
    const milliseconds = await run(test);
    known[test.path] = { milliseconds, passed: sum([coverage.static, ...Object.values(coverage.perTest)]) };
    whole.static = sum([whole.static, coverage.static]);
    for (const [name, passed] of Object.entries(coverage.perTest))
      whole.perTest[name] = sum([whole.perTest[name] ?? {}, passed]);
  }
  state.instrumenterContext.mutantCoverage = whole;
  return known;
}

/** A mutant that outlives this share of all tests, by their time, is taken to outlive the others too. */
const PATIENCE = 0.15;

function sum(parts: readonly Passed[]): Passed {
  const whole: Passed = {};
  for (const [mutant, times] of parts.flatMap(Object.entries<number>))
    whole[mutant] = (whole[mutant] ?? 0) + times;
  return whole;
}

/**
 * The files that come by the mutant, until patience ends: first what failed of late, for other mutants a few characters
 * away, then what in its time comes by most of those around that few others come by.
 */
function inOrder(
  tests: readonly Test[],
  late: readonly string[],
  { known, mutant }: { known: Readonly<Record<string, Known>>; mutant: string },
): Test[] {
  const milliseconds = ({ path }: Test) => known[path]?.milliseconds ?? 0;
  const times = ({ path }: Test) => known[path]?.passed[mutant] ?? 0;
  const around = Array.from({ length: 121 }, (_, place) => String(Number(mutant) - 60 + place));
  // What every file comes by while it is loaded tells nothing of what it is about.
  const rarity = around.map((near) => 1 / Object.values(known).filter(({ passed }) => passed[near]).length);
  const about = ({ path }: Test) =>
    around.reduce((sum, near, place) => sum + (known[path]?.passed[near] ? (rarity[place] ?? 0) : 0), 0);
  const rank = (test: Test) => late.lastIndexOf(test.path) + 1 || -milliseconds(test) / about(test);
  let left = Object.values(known).reduce((whole, file) => whole + file.milliseconds, 0) * PATIENCE;
  return tests
    .filter((test) => times(test) > 0)
    .sort((one, other) => rank(other) - rank(one))
    .filter((test) => {
      left -= milliseconds(test);
      return left + milliseconds(test) > 0;
    });
}

function seesMutants(path: string): boolean {
  const files = reach(path);
  const texts = files.filter(isTests).map((file) => readFileSync(file, 'utf8'));
  return !files.every(isTests) && !texts.some((text) => STARTS_PROGRAMS.test(text));
}

function isTests(path: string): boolean {
  return path.includes('/__tests__/');
}

/** A test file, what it imports of the tests' own files, and what those import. */
function reach(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  if (!isTests(path)) return [path];
  const imports = readFileSync(path, 'utf8').matchAll(/ from '(\.{1,2}\/[^']+)'/g);
  return [path, ...Array.from(imports, ([, target = '']) => reach(join(dirname(path), target), seen)).flat()];
}
