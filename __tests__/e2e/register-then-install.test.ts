import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createInstallVerificationToken, registerKey } from '../../src/index.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { act } from '../support/run/action.ts';
import { decodeToken } from '../support/keys/openssl.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { verifyAndDecode } from '../support/keys/public-half.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const app = { 'installer-id': '6478901234', 'bundle-id': 'com.example.app' };

test('passes the outputs of register-key to install-verification-token in a workflow', async () => {
  const distributionKey = { 'distribution-private-key': makeKey().pkcs8 };
  const apiKey = { ...issueApiKey(sandbox.state), 'api-url': sandbox.url };
  const registered = await act({ mode: 'register-key', ...apiKey, ...distributionKey });
  const { 'distribution-key-id': id = '' } = registered.outputs;
  expect(sandbox.state.keys.map((key) => key.id)).toContain(id);

  const made = await act({
    mode: 'install-verification-token',
    ...distributionKey,
    ...app,
    'distribution-key-id': id,
  });
  expect(made.annotations).toEqual([]);
  expect(Object.keys(made.outputs)).toEqual(['token', 'expires-at']);
  const { header, claims } = verifyAndDecode(
    String(made.outputs.token),
    distributionKey['distribution-private-key'],
  );
  expect(header).toEqual({ alg: 'ES256', kid: id, typ: 'JWT' });
  expect(claims).toMatchObject({ iss: '6478901234', bid: 'com.example.app', dtype: 'download' });
  expect(Number(claims.exp) - Number(claims.iat)).toBe(1_200);
  expect(made.summary).toContain(id);

  const verified = await act({
    mode: 'verify-token',
    token: String(made.outputs.token),
    'distribution-public-key': String(registered.outputs['distribution-public-key']),
    'expect-key-id': id,
    'expect-issuer': '6478901234',
  });
  expect(verified.outputs.valid).toBe('true');
});

test('passes the result of registerKey to createInstallVerificationToken in a program', async () => {
  const apiKey = issueApiKey(sandbox.state);
  const distributionPrivateKey = makeKey().sec1;
  const { distributionKeyId } = await registerKey({
    issuerId: apiKey['issuer-id'],
    keyId: apiKey['key-id'],
    privateKey: apiKey['private-key'],
    distributionPrivateKey,
    apiUrl: sandbox.url,
  });
  const { token } = await createInstallVerificationToken({
    distributionPrivateKey,
    distributionKeyId,
    installerId: '6478901234',
    bundleId: 'com.example.app',
  });
  expect(decodeToken(token).header).toEqual({ alg: 'ES256', kid: distributionKeyId, typ: 'JWT' });
  expect(sandbox.state.keys.map((key) => key.id)).toContain(distributionKeyId);
});
