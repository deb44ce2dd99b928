const { TestEnvironment } = require('jest-environment-node');

/** Skips the rest of a suite after the first failure: one test that notices a mutant is enough. */
module.exports = class extends TestEnvironment {
  failed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_start' && this.failed) test.mode = 'skip';
    if (name === 'test_done' && test.errors.length > 0) this.failed = true;
  }
};
