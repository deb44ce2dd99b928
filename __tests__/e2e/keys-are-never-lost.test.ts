import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { runKilledAt } from '../support/run/kill-at-file-step.ts';
import { act } from '../support/run/action.ts';
import { command } from '../support/run/command.ts';
import { COMMAND } from '../support/run/programs.ts';
import { expectNoLeaks } from '../support/leaks/expect-no-leaks.ts';
import { folder, put } from '../support/run/folder-per-test.ts';
import { makePair, openAccount, requestsOf } from '../support/servers/account.ts';

const { credentials, context, state } = await openAccount();

const environment = { ASC_ISSUER_ID: credentials.issuerId, ASC_KEY_ID: credentials.keyId };

describe("the API key's file", () => {
  test.each([
    ['ASC_PRIVATE_KEY_PATH', (path: string) => ({ ASC_PRIVATE_KEY_PATH: path }), 'ASC_PRIVATE_KEY_PATH'],
    [
      "fastlane's variable",
      (path: string) => ({ APP_STORE_CONNECT_API_KEY_KEY_FILEPATH: path }),
      'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH',
    ],
    ['its contents', () => ({ ASC_PRIVATE_KEY: credentials.privateKey }), 'contains the API key'],
  ])('is not replaced by rotate-key if it is given by %s', async (_, variables, cause) => {
    const path = put('AuthKey.p8', credentials.privateKey);
    mkdirSync(join(folder, 'x'));
    const { exitCode, stderr } = await command(
      ['rotate-key', `--api-url=${credentials.apiUrl}`, `--store-file=${folder}/x/../AuthKey.p8`],
      { environment: { ...environment, ...variables(path) } },
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(new RegExp(`--store-file: .*${cause}.* never overwritten`));
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual([
      credentials.privateKey,
      ['AuthKey.p8', 'x'],
    ]);
    expect(requestsOf(state)).toEqual([]);
  });

  test("is not replaced by rotate-key if it is fastlane's JSON", async () => {
    const { keyId: key_id, issuerId: issuer_id, privateKey: key } = credentials;
    const path = put('fastlane.json', JSON.stringify({ key_id, issuer_id, key }));
    linkSync(path, join(folder, 'hard'));
    const { exitCode, stderr } = await command(
      ['rotate-key', `--api-url=${credentials.apiUrl}`, `--store-file=${join(folder, 'hard')}`],
      { environment: { APP_STORE_CONNECT_API_KEY_PATH: path } },
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('the same file as APP_STORE_CONNECT_API_KEY_PATH');
    expect(requestsOf(state)).toEqual([]);
  });

  test('is not replaced by the library', async () => {
    const storeFile = put('AuthKey.p8', credentials.privateKey);
    const attempt = rotateKey({ ...credentials, storeFile }, context);
    await expect(attempt).rejects.toMatchObject({
      code: 'ERR_FILE_PROTECTED',
      problems: [expect.objectContaining({ input: 'storeFile' })],
    });
    expect(requestsOf(state)).toEqual([]);
  });
});

describe('tokens', () => {
  const key = makePair().pem;
  const developers = '57246542-96fe-1a63-e053-0824d011072a\n';
  const words = ['marketplace-token', '--marketplace-id=6478901234'];

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
    const [keyFile, list] = [put('v.pem', key), put('d.txt', developers)];
    const { exitCode, stderr } = await command([
      ...words,
      `--distribution-private-key-file=${keyFile}`,
      `--developer-id-file=${list}`,
      `--tokens-file=${spell(join(folder, name))}`,
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(new RegExp(`--tokens-file: .* the same file as ${flag}`));
    expect([readFileSync(keyFile, 'utf8'), readFileSync(list, 'utf8')]).toEqual([key, developers]);
  });

  test('never replace the list of developers in the Action', async () => {
    const list = put('d.txt', developers);
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
    const list = put('d.txt', developers);
    const { status, stderr } = spawnSync(
      process.execPath,
      [COMMAND, ...words, '--developer-id-file=-', `--tokens-file=${list}`],
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
    const run = [...words, `--developer-id=${developers.trim()}`, `--tokens-file=${path}`];
    const given = { environment: { ASC_DISTRIBUTION_PRIVATE_KEY: key } };
    for (let step = 0; !readdirSync(folder).some((name) => name.endsWith('.tmp')); step += 1)
      await runKilledAt(run, { ...given, step });
    expect((await command(run, given)).exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual(['tokens']);
  });
});
