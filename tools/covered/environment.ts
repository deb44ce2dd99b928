import { TestEnvironment } from 'jest-environment-node';

// For the processes that tests start: Node.js hands this on to each, and they write there what they ran. Set here and not
// before, because jest itself watches what the process of the tests runs.
process.env.NODE_V8_COVERAGE = process.env.COVERAGE_FOLDER;

export default TestEnvironment;
