import { spawnSync } from 'node:child_process';
import { openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runKilledAt } from '../support/run/kill-at-file-step.ts';
import { act } from '../support/run/action.ts';
import { command } from '../support/run/command.ts';
import { COMMAND } from '../support/run/programs.ts';
import { expectNoLeaks } from '../support/leaks/expect-no-leaks.ts';
import { folder, writeTestFile } from '../support/run/folder-per-test.ts';
import { makePair } from '../support/servers/account.ts';

describe('tokens', () => {
  const key = makePair().pem;
  const developers = '57246542-96fe-1a63-e053-0824d011072a\n';
  const argv = ['marketplace-token', '--marketplace-id=6478901234'];

  test.each([
    ['the key', { name: 'v.pem', flag: '--distribution-private-key-file' }, (path: string) => path],
    [
      'the list of developers',
      { name: 'd.txt', flag: '--developer-id-file' },
      (path: string) => {
        symlinkSync(folder, join(folder, 'here'));
        return join(folder, 'here', path.slice(folder.length));
      },
    ],
  ])('never replace %s that they are created with', async (_, { name, flag }, spell) => {
    const [keyFile, list] = [writeTestFile('v.pem', key), writeTestFile('d.txt', developers)];
    const { exitCode, stderr } = await command([
      ...argv,
      `--distribution-private-key-file=${keyFile}`,
      `--developer-id-file=${list}`,
      `--tokens-file=${spell(join(folder, name))}`,
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(new RegExp(`--tokens-file: .* the same file as ${flag}`));
    expect([readFileSync(keyFile, 'utf8'), readFileSync(list, 'utf8')]).toEqual([key, developers]);
  });

  test('never replace the list of developers in the Action', async () => {
    const list = writeTestFile('d.txt', developers);
    const { exitCode, annotations } = await act({
      mode: 'marketplace-token',
      'marketplace-id': '6478901234',
      'distribution-private-key': key,
      'developer-id-file': list,
      'tokens-file': `${folder}//d.txt`,
    });
    expect(exitCode).toBe(1);
    expect(annotations).toEqual([
      expect.objectContaining({
        code: 'ERR_FILE_PROTECTED',
        message: expect.stringContaining('the same file as developer-id-file') as unknown,
      }),
    ]);
    expect(readFileSync(list, 'utf8')).toBe(developers);
  });

  test('never replace the file that standard input comes from', () => {
    const list = writeTestFile('d.txt', developers);
    const { status, stderr } = spawnSync(
      process.execPath,
      [COMMAND, ...argv, '--developer-id-file=-', `--tokens-file=${list}`],
      {
        env: { ASC_DISTRIBUTION_PRIVATE_KEY: key },
        stdio: [openSync(list, 'r'), 'pipe', 'pipe'],
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('the same file as --developer-id-file') as unknown,
    });
    expectNoLeaks({ secrets: [key], texts: { stderr } });
    expect(readFileSync(list, 'utf8')).toBe(developers);
  });

  test('of a killed run are removed by the next run', async () => {
    const path = join(folder, 'tokens');
    const run = [...argv, `--developer-id=${developers.trim()}`, `--tokens-file=${path}`];
    const given = { environment: { ASC_DISTRIBUTION_PRIVATE_KEY: key } };
    for (let step = 0; !readdirSync(folder).some((name) => name.endsWith('.tmp')); step += 1)
      await runKilledAt(run, { ...given, step });
    expect((await command(run, given)).exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual(['tokens']);
  });
});
