import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { expectMaskedFirst, expectNoLeaks, secretsInInputs } from './expect-no-leaks.ts';

const TESTS = fileURLToPath(new URL('../..', import.meta.url));

/** Start processes whose output is thrown away, shown to nobody, or holds throw-away keys by design. */
const UNJUDGED = [
  'e2e/cli/sandbox.test.ts', // Prints the key of its own sandbox.
  'e2e/cli/sandbox-lifetime.long.test.ts', // Throws away what its sandboxes print.
  'support/docs/wrong-inputs.ts', // Runs openssl alone.
  'property/killed-while-writing.test.ts', // Makes a key that cannot be written, and so is in no output.
  'support/run/kill-at-file-step.ts',
  'support/run/run-action.ts', // Leaves that to the tests that call it.
  'e2e/rotate-key-file.test.ts', // Compares standard error to the letter.
  'support/leaks/expect-no-leaks.test.ts',
  'e2e/progress-on-terminal.test.ts', // Compares all that a terminal shows.
];

test('whatever starts the Action or the command line is judged by the one judge', () => {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const starting = files.filter((path) =>
    /import \{[^}]*\b(?:ACTION|COMMAND|runAction|runNode)\b[^}]*\} from/.test(
      readFileSync(join(TESTS, path), 'utf8'),
    ),
  );
  const unjudged = starting.filter(
    (path) => !readFileSync(join(TESTS, path), 'utf8').includes('expectNoLeaks'),
  );
  expect(starting).toEqual(expect.arrayContaining(['support/run/command.ts', 'support/run/step.ts']));
  expect(unjudged.filter((path) => !UNJUDGED.includes(path))).toEqual([]);
});

const key =
  '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg\n-----END PRIVATE KEY-----';

test('secrets are known by their names, keys by what they look like, passwords by their place', () => {
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

test('a leak is told with its place', () => {
  const texts = { log: 'nothing', summary: 'it is correct horse' };
  expect(() => {
    expectNoLeaks({ secrets: ['correct horse battery staple'], texts });
  }).toThrow('summary: correct horse');
});

test.each([
  ['not masked at all', ''],
  ['masked afterwards', 'after'],
  ['masked as a whole only', '::add-mask::first line%0Asecond line\n'],
  ['masked but for a line', '::add-mask::first line%0Asecond line\n::add-mask::first line\n'],
])('an output that is %s is noticed', (_, masks) => {
  const output = 'distribution-private-key<<X\nfirst line\nsecond line\nX\n';
  const all = '::add-mask::first line%0Asecond line\n::add-mask::first line\n::add-mask::second line\n';
  expect(() => {
    expectMaskedFirst(masks === 'after' ? output + all : masks + output);
  }).toThrow('second line');
  expectMaskedFirst(all + output);
});
