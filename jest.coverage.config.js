import manifest from './package.json' with { type: 'json' };

/**
 * Runs the tests on `coverage/build`, which has source maps, in place of `src`: every process then runs the same modules,
 * and c8 can add up what they ran. Left out are the tests that examine the bytes of the bundles, or replace functions of
 * Node.js in a way that reaches only the bundles.
 */
export default {
  ...manifest.jest,
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  moduleNameMapper: { '^(?:\\.\\./)+src/(.*)\\.ts$': '<rootDir>/coverage/build/$1.js' },
  testPathIgnorePatterns: [
    ...manifest.jest.testPathIgnorePatterns,
    '<rootDir>/__tests__/dist.test.ts',
    '<rootDir>/__tests__/e2e/fails-closed.test.ts',
    '<rootDir>/__tests__/e2e/keys-are-never-lost.test.ts',
  ],
};
