import { expect, test } from '@jest/globals';
import { readKey } from '../../src/index.ts';
import { opensslFingerprint } from '../support/keys/public-half.ts';
import { APP, BETA, makePair, openAccount, addRegisteredKey } from '../support/servers/account.ts';

const account = await openAccount();
const { state, credentials, context } = account;
const [ofAccount, ofApp] = [makePair(), makePair()];

function plantBoth(): void {
  addRegisteredKey(account, { id: 'of-the-account', ...ofAccount });
  addRegisteredKey(account, { id: 'of-the-app', ...ofApp, appId: APP });
}

test.each([
  ['its ID', { distributionKeyId: 'of-the-account' }, 'of-the-account'],
  ["an app's key, its ID", { distributionKeyId: 'of-the-app' }, 'of-the-app'],
  ["its app's Apple ID", { appId: APP }, 'of-the-app'],
  ["its app's bundle ID", { bundleId: 'com.example.app' }, 'of-the-app'],
])('reads a key by %s', async (_, request, id) => {
  plantBoth();
  const pair = id === 'of-the-app' ? ofApp : ofAccount;
  await expect(readKey({ ...credentials, ...request }, context)).resolves.toEqual({
    distributionKeyId: id,
    distributionPublicKey: pair.publicKey.export({ format: 'pem', type: 'spki' }),
    fingerprint: opensslFingerprint(pair.pem),
  });
});

test("rejects a key that does not exist with Apple's message and advice", async () => {
  plantBoth();
  const attempt = readKey({ ...credentials, distributionKeyId: 'no-key' }, context);
  await expect(attempt).rejects.toMatchObject({
    code: 'ERR_NOT_FOUND',
    status: 404,
    errors: [{ code: 'NOT_FOUND' }],
  });
  await expect(attempt).rejects.toThrow(
    /id 'no-key'[^]*Check the ID, and check that the key belongs to the same team/,
  );
});

test.each([
  [{ appId: BETA }, `appId: the app ${BETA} has no alternative distribution key`],
  [{ bundleId: 'com.example.app.beta' }, `bundleId: the app ${BETA} has no alternative distribution key`],
  [
    { appId: '1234567890' },
    'appId: the app 1234567890 has no alternative distribution key, or the API key cannot see the app',
  ],
])('rejects an app without a key: %j', async (request, message) => {
  plantBoth();
  const attempt = readKey({ ...credentials, ...request }, context);
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  await expect(attempt).rejects.toThrow(message);
});

test.each([
  ['nothing', {}, 'is missing. Give'],
  [
    'both',
    { distributionKeyId: 'of-the-app', appId: APP },
    'distributionKeyId: cannot be given together with app',
  ],
  ['a path in an ID', { distributionKeyId: '../apps' }, 'distributionKeyId: is "../apps"'],
])('rejects %s before any request', async (_, request, message) => {
  await expect(readKey({ ...credentials, ...request } as never, context)).rejects.toThrow(message);
  expect(state.requests).toEqual([]);
});
