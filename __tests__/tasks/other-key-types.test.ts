import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { listKeys, readKey, removeDomain, removeKey } from '../../src/index.ts';
import { APP, openAccount, addRegisteredKey } from '../support/servers/account.ts';
import { collectLog } from '../support/run/collect-log.ts';

const account = await openAccount();
const { credentials, context, state } = account;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What is warned of while a mode runs. */
async function warningsOf(run: (noted: object) => Promise<unknown>): Promise<string[]> {
  const { log, warnings } = collectLog();
  await run({ ...context, log });
  return warnings;
}

test.each([
  ['of the account', undefined, { distributionKeyId: 'rsa-key' }],
  ['of an app', APP, { appId: APP }],
])('rejects a key %s that is not on P-256', async (_, appId, which) => {
  addRegisteredKey(account, { id: 'rsa-key', publicKey: rsa.publicKey, appId });
  await expect(readKey({ ...credentials, ...which }, context)).rejects.toMatchObject({
    code: 'ERR_NETWORK_RESPONSE',
    message: expect.stringMatching(/rsa-key .*not .*P-256 public key/),
  });
});

test('lists a key that is not on P-256 without a fingerprint, and can remove it', async () => {
  addRegisteredKey(account, { id: 'rsa-key', publicKey: rsa.publicKey });
  const { keys } = await listKeys(credentials, context);
  expect(keys).toMatchObject([{ id: 'rsa-key' }]);
  const warnings = await warningsOf((noted) =>
    removeKey({ ...credentials, distributionKeyId: 'none', ifMissing: 'warn' }, noted),
  );
  expect(warnings).toEqual([expect.stringContaining('rsa-key (no P-256 key)')]);
  expect(await removeKey({ ...credentials, distributionKeyId: 'rsa-key' }, context)).toEqual({
    removed: ['rsa-key'],
  });
  expect(state.keys).toEqual([]);
});

test('names the registered domains, or none, if a domain is not registered', async () => {
  const warnings = await warningsOf((noted) =>
    removeDomain({ ...credentials, domain: 'example.com', ifMissing: 'warn' }, noted),
  );
  expect(warnings).toEqual([expect.stringMatching(/\bnone\b/)]);
});
