import { expect, test } from '@jest/globals';
import * as library from '../../src/index.ts';
import { openssl } from '../support/keys/openssl.ts';
import { APP, makePair, openAccount, addRegisteredKey } from '../support/servers/account.ts';

const account = await openAccount();
const { credentials, context, info } = account;

/** By openssl alone, as the documents say. */
function fingerprintByOpenssl(pem: string): string {
  const digest = openssl('sha256 -binary', openssl('pkey -pubout -outform DER', pem));
  return `SHA256:${openssl('base64', digest).toString().trim()}`;
}

test('a key has the fingerprint of openssl in every mode and message', async () => {
  const { pem, publicKey } = makePair();
  const print = fingerprintByOpenssl(pem);
  const distributionPublicKey = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const registered = await library.registerKey({ ...credentials, distributionPublicKey }, context);
  const id = registered.distributionKeyId;
  const read = await library.readKey({ ...credentials, distributionKeyId: id }, context);
  const rotated = await library.rotateKey({ ...credentials, distributionPrivateKey: pem }, context);
  const { keys } = await library.listKeys(credentials, context);
  expect([registered, read, rotated, ...keys].map(({ fingerprint }) => fingerprint)).toEqual([
    print,
    print,
    print,
    print,
  ]);
  expect(print).toMatch(/^SHA256:[A-Za-z0-9+/]{43}=$/);
  for (const fingerprint of [print, print.slice(0, -1)]) {
    addRegisteredKey(account, { id: 'again', publicKey });
    await expect(library.removeKey({ ...credentials, fingerprint }, context)).resolves.toEqual({
      removed: expect.arrayContaining(['again']) as unknown,
    });
  }
  const printed = info.join('\n').match(/SHA256:[^\s),]{43,}/g) ?? [];
  expect(printed.length).toBeGreaterThanOrEqual(5);
  expect(new Set(printed)).toEqual(new Set([print]));
});

test('the key of an app has the fingerprint of openssl, also in the message of a conflict', async () => {
  const pair = makePair();
  addRegisteredKey(account, { id: 'of-the-app', appId: APP, ...pair });
  const request = { ...credentials, appId: APP };
  const attempt = library.rotateKey({ ...request, distributionPrivateKey: makePair().pem }, context);
  await expect(attempt).rejects.toThrow(`of-the-app (${fingerprintByOpenssl(pair.pem)})`);
});

test('created keys have the fingerprint of openssl', async () => {
  for (let index = 0; index < 10; index += 1) {
    const { distributionPrivateKey, fingerprint } = await library.generateKey({});
    expect(fingerprint).toBe(fingerprintByOpenssl(distributionPrivateKey));
  }
});
