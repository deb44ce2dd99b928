import { expect, test } from '@jest/globals';
import { commandInProcess } from '../../support/run/command.ts';

test.each([
  ['-key-id', '--key-id'],
  ['--key_id', '--key-id'],
  ['--keyId', '--key-id'],
  ['--KEY-ID', '--key-id'],
  ['\u2014key-id', '--key-id'],
  ['--issuer', '--issuer-id'],
  ['--id', '--issuer-id or --key-id'],
  ['--private', '--private-key-file'],
  ['--marketplace', '--marketplace-id'],
])('suggests what is meant by the option %s, in one line', async (option, meant) => {
  const { exitCode, stderr } = await commandInProcess(['asc-token', option, '2X9R4HXF34']);
  expect(exitCode).toBe(2);
  expect(stderr).toBe(`asc-credentials: ${option}: unknown option; did you mean ${meant}?\n`);
});

test.each([
  ['generate-key', '--store', '--store-file'],
  ['generate-key', '--file', '--seal-passphrase-file or --store-file'],
  ['rotate-key', '--store', '--store-file or --store-command'],
  ['marketplace-token', '--tokens', '--tokens-file or --tokens-directory'],
  ['register-key', '--distribution-private', '--distribution-private-key-file'],
])('%s suggests for %s its own options that can be given', async (mode, option, meant) => {
  const { stderr } = await commandInProcess([mode, option, 'value']);
  expect(stderr).toContain(`${option}: unknown option; did you mean ${meant}?\n`);
});

test.each([
  [['asc-token', '--scope', '-GET'], '--scope: '],
  [['asc-token', '--lifetime', '-5m'], '--lifetime: is "-5m"'],
])('the value in %j may begin with a hyphen', async (argv, message) => {
  expect((await commandInProcess(argv)).stderr).toContain(message);
});

test.each([
  ['register-key', '--distribution-public-key', 'pub.pem', 'or give --distribution-public-key-file PATH'],
  ['verify-token', '--distribution-public-key', 'pub.pem', 'or give --distribution-public-key-file PATH'],
])('%s %s with a path names the option for the file', async (...[mode, option, path, advice]) => {
  expect((await commandInProcess([mode, option, path])).stderr).toContain(advice);
});

test.each([
  ['asc-token', 'scope'],
  ['verify-token', 'distribution-public-key'],
  ['verify-token', 'token'],
  ['remove-key', 'distribution-key-id'],
  ['marketplace-token', 'developer-id'],
  ['advanced-commerce-jws', 'request'],
  ['open-sealed', 'sealed'],
])('%s reads %s also from a file, because it may have several lines', async (mode, input) => {
  const { stdout } = await commandInProcess([mode, '--help']);
  expect(stdout).toMatch(new RegExp(`^ {2}--${input}-file PATH`, 'm'));
});
