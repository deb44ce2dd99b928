import { expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { secretStore } from '../support/rotation/stores.ts';
import { setUpRotation, keysInScope, OLD_KEY, requestOf } from '../support/rotation/rotation.ts';
import { APP, MARKETPLACE, openAccount, requestsOf } from '../support/servers/account.ts';
import { rejectionOf } from '../support/run/rejection-of.ts';

const account = await openAccount();
const store = secretStore(account);

test('keeps the key of an app without removePrevious, and says how to replace it', async () => {
  const rotation = { account, store, appId: APP };
  setUpRotation(rotation);
  const attempt = rotateKey(requestOf(rotation), account.context);
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_CONFLICT', status: 409 });
  await expect(attempt).rejects.toThrow(
    /another key, old \(SHA256:\S+\).*rotate the key and remove the previous key/,
  );
  expect(keysInScope(rotation).map(({ id }) => id)).toEqual(['old']);
  expect(store.read()).toBe(OLD_KEY);
  expect(requestsOf(account.state).filter((request) => !request.startsWith('GET'))).toEqual([
    'POST /v1/alternativeDistributionKeys 409',
  ]);
});

test('warns before it removes the only key of an app', async () => {
  const rotation = { account, store, appId: APP };
  setUpRotation(rotation);
  const { removed, previousKeyIds } = await rotateKey(
    { ...requestOf(rotation), removePrevious: true },
    account.context,
  );
  expect([removed, previousKeyIds]).toEqual([['old'], ['old']]);
  expect(account.warnings).toEqual([
    expect.stringMatching(/key old .* is removed before the new key is added/),
  ]);
});

test.each([false, true])(
  'an app without a key that Apple refuses with 409 hears why (remove-previous %s)',
  async (removePrevious) => {
    const rotation = { account, store, appId: MARKETPLACE };
    setUpRotation(rotation);
    account.state.keys.length = 0;
    account.state.faults.push(parseFault('POST status=409 code=STATE_ERROR.NOT_ELIGIBLE times=9'));
    const attempt = rotateKey({ ...requestOf(rotation), removePrevious }, account.context);
    await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_CONFLICT', status: 409 });
    await expect(attempt).rejects.toThrow('STATE_ERROR.NOT_ELIGIBLE');
  },
);

test('keeps the old public key of an app if Apple always refuses the new key with 409', async () => {
  const rotation = { account, store, appId: APP };
  setUpRotation(rotation);
  const before = keysInScope(rotation).map(({ publicKey }) => publicKey.export({ format: 'jwk' }));
  account.state.faults.push(parseFault('POST status=409 code=ENTITY_ERROR.ATTRIBUTE.INVALID times=2'));
  const attempt = rotateKey({ ...requestOf(rotation), removePrevious: true }, account.context);
  await expect(attempt).rejects.toThrow('ENTITY_ERROR.ATTRIBUTE.INVALID');
  expect(keysInScope(rotation).map(({ publicKey }) => publicKey.export({ format: 'jwk' }))).toEqual(before);
  expect(store.read()).toBe(OLD_KEY);
});

test('does not claim that a stored key is registered if the first rotation of an account cannot store its key', async () => {
  const rotation = { account, store };
  setUpRotation(rotation);
  account.state.keys.length = 0;
  account.state.github.secrets.length = 0;
  account.state.faults.push(parseFault('PUT status=403'));
  const error = await rejectionOf(rotateKey(requestOf(rotation), account.context));
  expect(error).toMatchObject({
    code: 'ERR_STORE_REFUSED',
    status: 403,
    message: expect.stringContaining('This run stored nothing. No key was registered when it began.'),
  });
  expect(error).not.toMatchObject({ message: expect.stringContaining('registered before are registered') });
  expect(account.state.keys).toEqual([]);
});
