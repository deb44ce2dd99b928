import { createPublicKey, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import jsonwebtoken from 'jsonwebtoken';
import { createMarketplaceTokens } from '../../src/index.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const key = makeKey();
const now = Math.floor(Date.now() / 1000);
const good = {
  iss: '6478901234',
  iat: now - 60,
  exp: now + 3_600,
  aud: 'appstoreconnect-v1',
  pid: '57246542-96fe-1a63-e053-0824d011072a',
};
let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
  for (const { publicKey } of [makeKey(), key])
    sandbox.state.keys.push({ id: randomUUID(), publicKey: createPublicKey(publicKey), appId: undefined });
});
afterEach(() => sandbox.close());

async function verify(token: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${sandbox.url}/sandbox/verify-marketplace-token`, {
    method: 'POST',
    body: token,
  });
  return (await response.json()) as Record<string, unknown>;
}

test('accepts our token, and names the key that signed it', async () => {
  const { token = '' } = await createMarketplaceTokens({
    distributionPrivateKey: key.sec1,
    marketplaceId: good.iss,
    developerId: good.pid,
  });
  expect(await verify(`${token}\n`)).toMatchObject({
    valid: true,
    reasons: [],
    key: sandbox.state.keys[1]?.id,
    claims: { iss: good.iss, pid: good.pid },
  });
});

test('accepts the token of another program', async () => {
  const token = jsonwebtoken.sign(good, key.pkcs8, { algorithm: 'ES256' });
  expect(await verify(token)).toMatchObject({ valid: true, claims: good });
});

// tokens/token-table.test.ts has the other rules.
test('rejects a token that Apple would refuse, and says why', async () => {
  const token = jsonwebtoken.sign({ ...good, exp: now - 1 }, key.pkcs8, { algorithm: 'ES256' });
  expect(await verify(token)).toMatchObject({
    valid: false,
    reasons: [expect.stringMatching(/^It expired/)],
  });
});

test('notes a claim that Apple does not document', async () => {
  const token = jsonwebtoken.sign({ ...good, nonce: 'x' }, key.pkcs8, { algorithm: 'ES256' });
  expect(await verify(token)).toMatchObject({ valid: true, notes: [expect.stringContaining('"nonce"')] });
});

test.each([
  [
    'signed by a key that is not registered',
    jsonwebtoken.sign(good, makeKey().pkcs8, { algorithm: 'ES256' }),
  ],
  ['with HS256', jsonwebtoken.sign(good, 'secret', { algorithm: 'HS256' })],
  ['with a padded signature', `${jsonwebtoken.sign(good, key.pkcs8, { algorithm: 'ES256' })}==`],
  ['that is not a JWT', 'token'],
])('rejects a token %s', async (_, token) => {
  expect(await verify(token)).toEqual({
    valid: false,
    reasons: ['not signed by a registered alternative distribution key'],
  });
});
