export default {
  mutate: ['src/keys/**/*.ts', 'src/tokens/**/*.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  // The tests of these rooms alone: the others would run every mutant through whole processes and thousands of rotations.
  jest: {
    config: {
      testMatch: ['<rootDir>/__tests__/mutated-rooms.ts'],
      testEnvironment: './__tests__/support/stop-at-first-failure.cjs',
    },
    enableFindRelatedTests: false, // It follows no dynamic imports.
  },
  coverageAnalysis: 'perTest',
  // Tests make keys while their files are loaded. Without this, each mutant passed then would have to be run with all tests.
  ignoreStatic: true,
  concurrency: 2,
  maxTestRunnerReuse: 50, // Modules of Node.js that jest has loaded are never freed.
  tempDirName: 'coverage/mutants',
  incrementalFile: 'coverage/mutants.incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: 'coverage/mutants.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 95, break: 95 },
};
