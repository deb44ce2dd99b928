import { execFileSync, spawnSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { act } from '../support/run/action.ts';
import { command } from '../support/run/command.ts';
import { COMMAND } from '../support/run/programs.ts';
import { expectNoLeaks } from '../support/leaks/expect-no-leaks.ts';
import { distributionKey } from '../support/servers/fake-apple.ts';
import { makeFolder } from '../support/run/folder.ts';

const folder = await makeFolder();

const [pipe, large] = [join(folder, 'pipe'), join(folder, 'large')];
execFileSync('mkfifo', [pipe]);
writeFileSync(large, '');
truncateSync(large, 3_000_000_000); // Of which nothing is written.

describe('the Action rejects an endless file:', () => {
  test.each([
    ['a pipe that nobody writes to', pipe, 'it is a device or pipe'],
    ['a device without end', '/dev/zero', 'it is a device or pipe'],
    ['3 GB', large, 'it is larger than 200000000 bytes'],
    ['a folder', folder, '(EISDIR)'],
    ['a missing file', '../../../../nowhere', '(ENOENT)'],
  ])('%s', async (_, path, reason) => {
    const { exitCode, annotations } = await act({
      mode: 'marketplace-token',
      'distribution-private-key': distributionKey.sec1,
      'marketplace-id': '6478901234',
      'developer-id-file': path,
    });
    expect({ exitCode, messages: annotations.map(({ message }) => message) }).toEqual({
      exitCode: 1,
      messages: [expect.stringContaining(`developer-id-file: ${path} cannot be read`)],
    });
    expect(annotations[0]?.message).toContain(reason);
  });
});

test.each([
  ['a device without end', '/dev/zero', ': it is larger than 200000000 bytes'],
  ['3 GB', large, ': it is larger than 200000000 bytes'],
  ['a folder', folder, ' (EISDIR)'],
])('the command line rejects an endless file: %s', async (_, path, reason) => {
  const argv = ['asc-token', '--key-id=2X9R4HXF34', '--private-key-file', path];
  const environment = { APP_STORE_CONNECT_API_KEY_PATH: path };
  for (const run of [command(argv), command(['asc-token'], { environment })])
    expect(await run).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(`${path} cannot be read${reason}`) as unknown,
    });
});

test('the command line reads a pipe, such as one from process substitution', () => {
  const run = '"$0" "$1" asc-token --key-id=2X9R4HXF34 --private-key-file <(printf %s "$KEY")';
  const argv = ['--norc', '-c', run, process.execPath, COMMAND];
  const { stdout, stderr } = spawnSync('bash', argv, {
    env: { KEY: distributionKey.pkcs8 },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(stdout).toMatch(/^eyJ[\w.-]+\n$/);
  expectNoLeaks({ secrets: [distributionKey.pkcs8, stdout.trim()], texts: { stderr } });
});
