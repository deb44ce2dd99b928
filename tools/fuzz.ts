import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

// The properties of __tests__/property with as many cases as there is time for. Without a seed every call tries others.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    runs: { type: 'string', default: '20000' },
    /** A part of a property's name, as a regular expression. */
    name: { type: 'string', default: '' },
  },
});

process.stdout.write(
  `Seed ${values.seed}, ${values.runs} cases of each property, fewer of those that take long.\n`,
);
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const { status } = spawnSync(
  process.execPath,
  [...jest, '--testPathPatterns', '__tests__/property', '--testNamePattern', values.name, '--verbose'],
  { env: { ...process.env, FUZZ_SEED: values.seed, FUZZ_RUNS: values.runs }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
