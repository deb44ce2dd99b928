import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createInstallVerificationToken } from '../../src/index.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const key = makeKey();
const ID = '3f6f1a52-2f0f-4f4e-9d2c-0a6f3b1c9d11';
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.state.keys.push({ id: ID, publicKey: createPublicKey(key.publicKey), appId: undefined });
});
afterAll(() => sandbox.close());

/** Creates a token and lets the sandbox check it. */
async function verify(distributionKeyId: string, distributionPrivateKey = key.pkcs8): Promise<unknown> {
  const request = { installerId: '6478901234', bundleId: 'com.example.app' };
  const { token } = await createInstallVerificationToken({
    ...request,
    distributionKeyId,
    distributionPrivateKey,
  });
  const url = `${sandbox.url}/sandbox/verify-install-token`;
  return (await fetch(url, { method: 'POST', body: token })).json();
}

test('the sandbox accepts an install verification token that a registered key signed', async () => {
  expect(await verify(ID)).toMatchObject({ valid: true, reasons: [], key: ID });
});

test('the sandbox refuses an install verification token with the ID of another key', async () => {
  const reasons = [`kid is not ${ID}, the ID of the key that signed it.`];
  expect(await verify('another-id')).toMatchObject({ valid: false, reasons });
});

test('the sandbox refuses an install verification token that an unknown key signed', async () => {
  expect(await verify(ID, makeKey().pkcs8)).toMatchObject({ valid: false });
});
