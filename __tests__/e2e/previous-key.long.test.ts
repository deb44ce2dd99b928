import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { runKilledAt } from '../support/run/kill-at-file-step.ts';
import { opensslFingerprint } from '../support/keys/public-half.ts';
import { folder } from '../support/run/folder-per-test.ts';
import { clear, openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const { credentials, context, state, warnings } = account;
const environment = { ASC_ISSUER_ID: credentials.issuerId, ASC_KEY_ID: credentials.keyId };

test('after a rotation is killed while it writes, the next one names the key that is left, until it is no longer registered', async () => {
  const storeFile = join(folder, 'key.pem');
  const argv = ['rotate-key', `--api-url=${credentials.apiUrl}`, `--store-file=${storeFile}`];
  const given = { environment: { ...environment, ASC_PRIVATE_KEY: credentials.privateKey } };
  const left = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  for (
    let step = 0;
    state.keys.length === 0 || left().every((name) => statSync(join(folder, name)).size === 0);
    step += 1
  ) {
    clear(account);
    await runKilledAt(argv, { ...given, step });
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
