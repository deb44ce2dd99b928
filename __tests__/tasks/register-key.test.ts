import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { nodeFingerprint } from '../support/keys/public-half.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { prepareRegistration } from '../support/servers/registration.ts';

const LIST_ADD_READ = ['GET 200', 'POST 201', 'GET 200'];
const APP = '6478901235';

test('looks for a new key, adds it for the account and reads it back', async () => {
  const key = makeKey();
  const { register, requests, sandbox, info } = await prepareRegistration();
  const result = await register({ distributionPrivateKey: key.sec1 });
  const [stored] = sandbox.state.keys;
  const print = nodeFingerprint(createPublicKey(key.publicKey));
  expect(result).toEqual({
    distributionKeyId: stored?.id,
    distributionPublicKey: key.publicKey,
    fingerprint: print,
    created: true,
  });
  expect(stored?.appId).toBeUndefined();
  expect(requests()).toEqual(LIST_ADD_READ);
  expect(info).toEqual([`Key ${String(stored?.id)} (${print}) was added, for the account`]);
});

test('accepts only the public key, with the same result', async () => {
  const key = makeKey();
  const { register, sandbox } = await prepareRegistration();
  const first = await register({ distributionPrivateKey: undefined, distributionPublicKey: key.publicKey });
  const second = await register({ distributionPrivateKey: key.pkcs8 });
  expect(second).toEqual({ ...first, created: false });
  expect(sandbox.state.keys).toHaveLength(1);
});

// The sandbox writes a public key in another form for each id, so ten runs meet all of them.
test('finds a registered key in any format, and does not add it again', async () => {
  for (let run = 0; run < 10; run += 1) {
    const { register, requests, sandbox } = await prepareRegistration();
    await register();
    await expect(register()).resolves.toMatchObject({ created: false });
    expect(requests()).toEqual([...LIST_ADD_READ, 'GET 200']);
    expect(sandbox.state.keys).toHaveLength(1);
  }
});

test.each([
  ['Apple ID', { appId: APP }, []],
  ['bundle ID', { bundleId: 'com.example.app' }, ['GET 200']],
])('adds a key once for an app that is given by its %s', async (_, app, search) => {
  const { register, requests, sandbox } = await prepareRegistration();
  await expect(register(app)).resolves.toMatchObject({ created: true });
  const first = [...search, 'GET 200', 'POST 201', 'GET 200'];
  expect(requests()).toEqual(first);
  await expect(register(app)).resolves.toMatchObject({ created: false });
  expect(requests()).toEqual([...first, ...search, 'GET 200']);
  expect(sandbox.state.keys.map(({ appId }) => appId)).toEqual([APP]);
});

test("distinguishes the account's key from the same key of an app", async () => {
  const { register, sandbox } = await prepareRegistration();
  await register();
  await expect(register({ appId: APP })).resolves.toMatchObject({ created: true });
  expect(sandbox.state.keys.map(({ appId }) => appId)).toEqual([undefined, APP]);
});

test('keeps another key of an app, and names it in the error', async () => {
  const { register, requests, sandbox } = await prepareRegistration();
  const other = await register({ appId: APP });
  const attempt = register({ appId: APP, distributionPrivateKey: makeKey().sec1 });
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_CONFLICT', status: 409 });
  await expect(attempt).rejects.toThrow(
    `The app has another key, ${other.distributionKeyId} (${other.fingerprint}). An app can have only one key`,
  );
  expect(sandbox.state.keys.map(({ id }) => id)).toEqual([other.distributionKeyId]);
  expect(requests().slice(3)).toEqual(['GET 200', 'POST 409', 'GET 200']);
});

test('adds one key in two runs at the same time, and both return its ID', async () => {
  const { register, sandbox } = await prepareRegistration();
  const [one, two] = await Promise.all([register(), register()]);
  expect(sandbox.state.keys.map(({ id }) => id)).toEqual([one.distributionKeyId]);
  expect(two.distributionKeyId).toBe(one.distributionKeyId);
  expect([one.created, two.created].toSorted()).toEqual([false, true]);
});

test.each([0, 199, 200, 249])('finds number %i of 250 keys on two pages', async (index) => {
  const { register, requests, sandbox } = await prepareRegistration();
  const pairs = Array.from({ length: 250 }, () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }));
  for (const { publicKey } of pairs)
    sandbox.state.keys.push({ id: randomUUID(), publicKey, appId: undefined });
  const result = await register({ distributionPrivateKey: pairs[index]?.privateKey ?? '' });
  expect(result).toMatchObject({ created: false, distributionKeyId: sandbox.state.keys[index]?.id });
  expect(requests()).toEqual(['GET 200', 'GET 200']);
});
