import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { expectMaskedFirst, expectNoLeaks, secretsInInputs } from './expect-no-leaks.ts';

const TESTS = fileURLToPath(new URL('../..', import.meta.url));

/** Files that start processes without checking for leaks: nobody sees their output, or it may contain throw-away keys. */
const UNCHECKED = [
  'e2e/cli/sandbox.test.ts', // Prints the key of its own sandbox.
  'e2e/cli/sandbox-lifetime.long.test.ts', // Throws away what its sandboxes print.
  'support/docs/wrong-inputs.ts', // Runs openssl alone.
  'property/killed-while-writing.test.ts', // Makes a key that cannot be written, and so is in no output.
  'support/run/kill-at-file-step.ts',
  'support/run/run-action.ts', // Leaves that to the tests that call it.
  'e2e/store-command.long.test.ts', // Looks for the key itself, also in files, arguments and the environment.
  'e2e/rotate-key-file.test.ts', // Compares standard error to the letter.
  'support/leaks/expect-no-leaks.test.ts',
  'e2e/progress-on-terminal.long.test.ts', // Compares all that a terminal shows.
];

test('checks every process of the Action and of the command line for leaks', () => {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const starting = files.filter((path) =>
    /import \{[^}]*\b(?:ACTION|COMMAND|runAction|runNode)\b[^}]*\} from/.test(
      readFileSync(join(TESTS, path), 'utf8'),
    ),
  );
  const unchecked = starting.filter(
    (path) => !readFileSync(join(TESTS, path), 'utf8').includes('expectNoLeaks'),
  );
  expect(starting).toEqual(expect.arrayContaining(['support/run/command.ts', 'support/run/step.ts']));
  expect(unchecked.filter((path) => !UNCHECKED.includes(path))).toEqual([]);
});

const key =
  '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg\n-----END PRIVATE KEY-----';

test('recognizes secrets by their names, keys by their format and passwords in URLs', () => {
  const values = {
    ASC_PRIVATE_KEY: 'a',
    'seal-passphrase': 'b',
    GH_TOKEN: 'c',
    https_proxy: 'http://robot:d@proxy:8080',
    request: key,
    'key-id': 'no',
  };
  expect(secretsInInputs(values)).toEqual(['a', 'b', 'c', 'd', key]);
});

test('reports where a leak is', () => {
  const texts = { log: 'nothing', summary: 'it is correct horse' };
  expect(() => {
    expectNoLeaks({ secrets: ['correct horse battery staple'], texts });
  }).toThrow('summary: correct horse');
});

test.each([
  ['not masked at all', ''],
  ['masked afterwards', 'after'],
  ['masked only as a whole', '::add-mask::first line%0Asecond line\n'],
  ['masked except one line', '::add-mask::first line%0Asecond line\n::add-mask::first line\n'],
])('reports an output that is %s', (_, masks) => {
  const output = 'distribution-private-key<<X\nfirst line\nsecond line\nX\n';
  const all = '::add-mask::first line%0Asecond line\n::add-mask::first line\n::add-mask::second line\n';
  expect(() => {
    expectMaskedFirst(masks === 'after' ? output + all : masks + output);
  }).toThrow('second line');
  expectMaskedFirst(all + output);
});
