import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { COMMAND } from '../support/run/programs.ts';
import { publicPem } from '../support/keys/public-half.ts';
import { makeFolder } from '../support/run/folder.ts';
import { fileStore } from '../support/rotation/stores.ts';
import { setUpRotation, OLD_KEY, requestOf, storedIn } from '../support/rotation/rotation.ts';
import { APP, openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const store = await fileStore();

test.each([0o600, 0o644, 0o444])(
  'a file of mode %o is replaced by one of mode 0600 that holds the registered key',
  async (mode) => {
    setUpRotation({ account, store });
    chmodSync(store.path, mode);
    const request = requestOf({ account, store });
    const { distributionPublicKey } = await rotateKey(request, account.context);
    expect(store.problems()).toEqual([]);
    const pem = readFileSync(store.path, 'utf8');
    expect(pem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(publicPem(pem)).toBe(distributionPublicKey);
  },
);

const folder = await makeFolder();
writeFileSync(join(folder, 'file'), '');
mkdirSync(join(folder, 'sub'));
mkdirSync(join(folder, 'locked'));
chmodSync(join(folder, 'locked'), 0o555);

/** Root may write to any folder but those of the kernel. */
const locked = process.getuid?.() === 0 ? '/sys' : join(folder, 'locked');

test.each([
  ['in a folder that does not exist', join(folder, 'missing', 'key.pem')],
  ['in a folder that is a file', join(folder, 'file', 'key.pem')],
  ['that is a folder', join(folder, 'sub')],
  ['in a folder that cannot be written to', join(locked, 'key.pem')],
])('rejects a file %s before anything is changed', async (_, storeFile) => {
  setUpRotation({ account, appId: APP });
  const request = { ...account.credentials, storeFile, appId: APP, removePrevious: true };
  const attempt = rotateKey(request, account.context);
  await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^ERR_FILE_/) });
  await expect(attempt).rejects.toThrow(`${storeFile} could not be written`);
  expect(account.state.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('removes the new key again if nothing can be written', async () => {
  setUpRotation({ account, store, appId: APP });
  const { issuerId, keyId, privateKey, apiUrl } = account.credentials;
  const argv = [`--api-url=${apiUrl}`, `--store-file=${store.path}`, `--app-id=${APP}`, '--remove-previous'];
  const run = promisify(execFile)(
    'bash',
    ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, COMMAND, 'rotate-key', ...argv],
    { env: { ASC_ISSUER_ID: issuerId, ASC_KEY_ID: keyId, ASC_PRIVATE_KEY: privateKey } },
  );
  await expect(run).rejects.toMatchObject({ code: 1, stdout: '' });
  await expect(run).rejects.toMatchObject({
    stderr: expect.stringMatching(
      /\(EFBIG\)[^]*The new key \S+ was removed again. The old public key was registered again/,
    ) as unknown,
  });
  expect(storedIn({ account, store, appId: APP })).toEqual({ pem: OLD_KEY, registered: true });
  expect(store.problems()).toEqual([]);
});
