import process from 'node:process';

/** The directory of `src` that is mutated: `keys` or `tokens`. Only its own tests are run. */
const directory = process.env.MUTATED_DIRECTORY ?? 'keys';

/** The words of a message. Tests assert the code of an error, and its wording in one place only, outside these directories. */
const SENTENCE = /[a-z],? [a-z]/;

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'sentences',
    value: {
      shouldIgnore({ node }) {
        const texts =
          node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.raw) : [node.value];
        return /^(?:String|Template)Literal$/.test(node.type) && texts.some((text) => SENTENCE.test(text))
          ? 'The wording of a message is asserted with the documentation.'
          : undefined;
      },
    },
  },
];

export default {
  plugins: ['@stryker-mutator/jest-runner', import.meta.filename],
  ignorers: ['sentences'],
  mutate: [`src/${directory}/**/*.ts`],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  // The others would run every mutant through whole processes and thousands of rotations.
  jest: {
    config: {
      testMatch: ['<rootDir>/__tests__/mutated-directory.ts'],
      testEnvironment: './__tests__/support/stop-at-first-failure.cjs',
    },
    enableFindRelatedTests: false, // It follows no dynamic imports.
  },
  coverageAnalysis: 'perTest',
  // Tests make keys while their files are loaded. Without this, each mutant passed then would have to be run with all tests.
  ignoreStatic: true,
  concurrency: 2,
  maxTestRunnerReuse: 20, // Modules of Node.js that jest has loaded are never freed.
  tempDirName: 'coverage/mutants',
  incrementalFile: `coverage/mutants.${directory}.json`,
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: `coverage/mutants.${directory}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 95, break: 95 },
};
