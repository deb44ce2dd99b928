import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { opensslFingerprint } from '../support/keys/public-half.ts';
import { folder, writeTestFile } from '../support/run/folder-per-test.ts';
import { APP, makePair, openAccount, addRegisteredKey } from '../support/servers/account.ts';

const account = await openAccount();
const { credentials, context, state, info } = account;

test('keeps a copy of the replaced key, and says where', async () => {
  const old = makePair();
  const storeFile = writeTestFile('key.pem', old.pem);
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
  expect([kept, kept.replace('.previous', '-2.previous')].map((path) => readFileSync(path, 'utf8'))).toEqual([
    'mine',
    old.pem,
  ]);
});

test.each([
  ['is removed if this run has removed the key at Apple', {}, []],
  ['stays if the key was not registered', { other: true }, ['kept']],
  ['stays if the key is still registered for an app', { app: true }, ['kept']],
])(
  'the copy that a rotation keeps %s',
  async (_, { other, app }: Readonly<Record<string, boolean>>, expected) => {
    const old = makePair();
    if (app) addRegisteredKey(account, { id: 'of-the-app', appId: APP, ...old });
    addRegisteredKey(account, { id: 'old', ...(other ? makePair() : old) });
    const storeFile = writeTestFile('key.pem', old.pem);
    const rotation = rotateKey({ ...credentials, storeFile, removePrevious: true }, context);
    const { removed } = await rotation;
    expect(removed).toEqual(['old']);
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'key.pem')
        .map(() => 'kept'),
    ).toEqual(expected);
  },
);

test.each(['an old', 'the new'])(
  'rejects a file that contains %s key and something else before anything is changed',
  async (which) => {
    const { pem } = makePair();
    const text = `TOKEN=mine\nKEY="${pem}"\n`;
    const storeFile = writeTestFile('.env', text);
    const given = which === 'the new' ? { distributionPrivateKey: pem } : {};
    const rotation = rotateKey({ ...credentials, storeFile, ...given }, context);
    await expect(rotation).rejects.toMatchObject({
      code: 'ERR_FILE_PROTECTED',
      message: expect.stringContaining('more than a private key'),
    });
    expect([readdirSync(folder), readFileSync(storeFile, 'utf8'), state.keys]).toEqual([['.env'], text, []]);
  },
);

test('keeps no copy if the new key is already stored', async () => {
  const { pem } = makePair();
  const storeFile = writeTestFile('key.pem', pem);
  await rotateKey({ ...credentials, storeFile, distributionPrivateKey: pem }, context);
  expect(readdirSync(folder)).toEqual(['key.pem']);
  expect(readFileSync(storeFile, 'utf8')).toBe(pem);
});
