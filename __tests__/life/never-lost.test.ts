import { spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { registerKey, rotateKey } from '../../src/index.ts';
import { runKilledAt } from '../hostile/support/kill-at.ts';
import { act } from '../support/act.ts';
import { COMMAND, command } from '../support/command.ts';
import { opensslFingerprint, publicPem } from '../support/public-half.ts';
import { makeFolder } from './support/places.ts';
import { APP, clear, makePair, openAccount, plant, requestsOf } from './support/sandbox.ts';

const account = await openAccount();
const { credentials, context, state, info, warnings } = account;
const root = await makeFolder();
let folder = root;
let count = 0;
beforeEach(() => {
  folder = join(root, String((count += 1)));
  mkdirSync(folder);
});

const environment = { ASC_ISSUER_ID: credentials.issuerId, ASC_KEY_ID: credentials.keyId };

/** A file of this test with this text. */
function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text, { mode: 0o600 });
  return join(folder, name);
}

describe("the API key's file", () => {
  test.each([
    ['ASC_PRIVATE_KEY_PATH', (path: string) => ({ ASC_PRIVATE_KEY_PATH: path })],
    ["fastlane's variable", (path: string) => ({ APP_STORE_CONNECT_API_KEY_KEY_FILEPATH: path })],
    ['its contents', () => ({ ASC_PRIVATE_KEY: credentials.privateKey })],
  ])('is never replaced by rotate-key: by %s', async (_, variables) => {
    const path = put('AuthKey.p8', credentials.privateKey);
    mkdirSync(join(folder, 'x'));
    const { exitCode, stderr } = await command(
      ['rotate-key', `--api-url=${credentials.apiUrl}`, `--store-file=${folder}/x/../AuthKey.p8`],
      { environment: { ...environment, ...variables(path) } },
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/--store-file: .*is never replaced/);
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual([
      credentials.privateKey,
      ['AuthKey.p8', 'x'],
    ]);
    expect(requestsOf(state)).toEqual([]);
  });

  test("nor is fastlane's JSON, from which it was read", async () => {
    const path = put(
      'fastlane.json',
      JSON.stringify({
        key_id: credentials.keyId,
        issuer_id: credentials.issuerId,
        key: credentials.privateKey,
      }),
    );
    linkSync(path, join(folder, 'hard'));
    const { exitCode, stderr } = await command(
      ['rotate-key', `--api-url=${credentials.apiUrl}`, `--store-file=${join(folder, 'hard')}`],
      { environment: { APP_STORE_CONNECT_API_KEY_PATH: path } },
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('is also the file of APP_STORE_CONNECT_API_KEY_PATH');
    expect(requestsOf(state)).toEqual([]);
  });

  test('is refused by the library, too', async () => {
    const storeFile = put('AuthKey.p8', credentials.privateKey);
    const attempt = rotateKey({ ...credentials, storeFile }, context);
    await expect(attempt).rejects.toMatchObject({
      code: 'ERR_STORE',
      problems: [expect.objectContaining({ input: 'store-file' })],
    });
    expect(requestsOf(state)).toEqual([]);
  });
});

describe('tokens', () => {
  const key = makePair().pem;
  const developers = '57246542-96fe-1a63-e053-0824d011072a\n';
  const words = ['marketplace-token', '--marketplace-id=6478901234'];

  test.each([
    ['the key', 'v.pem', (path: string) => path],
    [
      'the list of developers',
      'd.txt',
      (path: string) => {
        symlinkSync(folder, join(folder, 'here'));
        return join(folder, 'here', path.slice(folder.length));
      },
    ],
  ])('never take the place of %s that they are made with', async (_, name, spell) => {
    const [keyFile, list] = [put('v.pem', key), put('d.txt', developers)];
    const { exitCode, stderr } = await command([
      ...words,
      `--distribution-private-key-file=${keyFile}`,
      `--developer-id-file=${list}`,
      `--tokens-file=${spell(join(folder, name))}`,
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /--tokens-file: .* is also the file of --(?:distribution-private-key|developer-id)-file/,
    );
    expect([readFileSync(keyFile, 'utf8'), readFileSync(list, 'utf8')]).toEqual([key, developers]);
  });

  test('nor in the Action', async () => {
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
        title: 'asc-credentials: ERR_STORE, tokens-file',
        message: expect.stringContaining('is also the file of developer-id-file') as unknown,
      }),
    ]);
    expect(readFileSync(list, 'utf8')).toBe(developers);
  });

  test('nor of the file that standard input comes from', () => {
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
      stderr: expect.stringContaining('is also the file of --developer-id-file') as unknown,
    });
    expect(readFileSync(list, 'utf8')).toBe(developers);
  });

  test('of a run that was killed go with the next', async () => {
    const path = join(folder, 'tokens');
    const run = [...words, `--developer-id=${developers.trim()}`, `--tokens-file=${path}`];
    const given = { environment: { ASC_DISTRIBUTION_PRIVATE_KEY: key } };
    for (let step = 0; !readdirSync(folder).some((name) => name.endsWith('.tmp')); step += 1)
      await runKilledAt(run, { ...given, step });
    expect((await command(run, given)).exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual(['tokens']);
  });
});

describe('a rotation', () => {
  test('keeps the key that it replaces, and says where', async () => {
    const old = makePair();
    const storeFile = put('key.pem', old.pem);
    const { fingerprint } = await rotateKey({ ...credentials, storeFile }, context);
    const print = opensslFingerprint(old.pem);
    const start = Buffer.from(print.slice(7), 'base64').toString('base64url').slice(0, 12);
    const kept = `${storeFile}.${start}.previous`;
    expect(readdirSync(folder).sort()).toEqual(['key.pem', `key.pem.${start}.previous`]);
    expect([readFileSync(kept, 'utf8'), statSync(kept).mode & 0o777]).toEqual([old.pem, 0o600]);
    expect(opensslFingerprint(readFileSync(storeFile, 'utf8'))).toBe(fingerprint);
    expect(info.join('\n')).toContain(kept);
    expect(info.join('\n')).toContain(print);

    // A name that is taken by something else is left alone.
    writeFileSync(kept, 'mine');
    writeFileSync(storeFile, old.pem);
    await rotateKey({ ...credentials, storeFile }, context);
    expect(
      [kept, kept.replace('.previous', '-2.previous')].map((path) => readFileSync(path, 'utf8')),
    ).toEqual(['mine', old.pem]);
  });

  test.each([
    ['goes if this run has removed the key at Apple', {}, []],
    ['stays if the key was not registered', { other: true }, ['kept']],
    ['stays if the key is still registered for an app', { app: true }, ['kept']],
    ['stays if there was more in the file', { more: true }, ['kept']],
  ])('the copy %s', async (_, { other, app, more }: Readonly<Record<string, boolean>>, expected) => {
    const old = makePair();
    if (app) plant(account, { id: 'of-the-app', appId: APP, ...old });
    plant(account, { id: 'old', ...(other ? makePair() : old) });
    const storeFile = put(
      'key.pem',
      more ? `${old.pem}-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n` : old.pem,
    );
    const rotation = rotateKey({ ...credentials, storeFile, removePrevious: true }, context);
    const { removed } = await rotation;
    expect(removed).toEqual(['old']);
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'key.pem')
        .map(() => 'kept'),
    ).toEqual(expected);
  });

  test('that hands in the key that is stored already keeps nothing', async () => {
    const { pem } = makePair();
    const storeFile = put('key.pem', pem);
    await rotateKey({ ...credentials, storeFile, distributionPrivateKey: pem }, context);
    expect(readdirSync(folder)).toEqual(['key.pem']);
    expect(readFileSync(storeFile, 'utf8')).toBe(pem);
  });

  test('that is killed while it writes leaves a key that the next one names, until it is no longer registered', async () => {
    const storeFile = join(folder, 'key.pem');
    const words = ['rotate-key', `--api-url=${credentials.apiUrl}`, `--store-file=${storeFile}`];
    const given = { environment: { ...environment, ASC_PRIVATE_KEY: credentials.privateKey } };
    const left = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    for (
      let step = 0;
      state.keys.length === 0 || left().every((name) => statSync(join(folder, name)).size === 0);
      step += 1
    ) {
      clear(account);
      await runKilledAt(words, { ...given, step });
    }
    const [name = ''] = left().filter((name) => statSync(join(folder, name)).size > 0);
    const print = opensslFingerprint(readFileSync(join(folder, name), 'utf8'));
    await rotateKey({ ...credentials, storeFile, removePrevious: true }, context);
    expect(left()).toEqual([name]);
    expect(warnings).toEqual([expect.stringContaining(name)]);
    expect(warnings[0]).toContain(print);
    await rotateKey({ ...credentials, storeFile }, context);
    expect(left()).toEqual([]);
  });
});

describe('the API key as distribution key', () => {
  const { privateKey } = credentials;

  test.each([
    ['register-key, private half', { distributionPrivateKey: privateKey }, registerKey],
    ['register-key, public half', { distributionPublicKey: publicPem(privateKey) }, registerKey],
    ['rotate-key', { distributionPrivateKey: privateKey }, rotateKey],
  ])('is refused before anything is sent: %s', async (_, request, run) => {
    const attempt = (run as typeof registerKey)({ ...credentials, ...request }, context);
    await expect(attempt).rejects.toMatchObject({
      code: 'ERR_KEY',
      problems: [
        {
          input:
            Object.keys(request)[0] === 'distributionPublicKey'
              ? 'distribution-public-key'
              : 'distribution-private-key',
        },
      ],
    });
    expect(requestsOf(state)).toEqual([]);
  });

  test('is refused from one file for both', async () => {
    const path = put('AuthKey.p8', privateKey);
    const { exitCode, stderr } = await command(
      [
        'register-key',
        `--api-url=${credentials.apiUrl}`,
        `--private-key-file=${path}`,
        `--distribution-private-key-file=${path}`,
      ],
      { environment },
    );
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/--distribution-private-key-file: is the API key/);
    expect(requestsOf(state)).toEqual([]);
  });
});
