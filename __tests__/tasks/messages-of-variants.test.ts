import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  createAdvancedCommerceJws,
  createMarketplaceTokens,
  openSealed,
  registerDomain,
  registerKey,
  rotateKey,
  verifyToken,
} from '../../src/index.ts';
import { json, scripted } from '../support/servers/scripted-responses.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const pair = makeKey();
const distribution = makeKey();
const credentials = {
  issuerId: '57246542-96fe-1a63-e053-0824d011072a',
  keyId: '2X9R4HXF34',
  privateKey: pair.sec1,
};
const sealPassphrase = 'correct horse battery staple';

test('reports that a missing domain was added', async () => {
  const answers = [json({ data: [] }), json({ data: { id: 'DOMAIN1' } })];
  const { context, info } = scripted(...answers);
  const request = { ...credentials, domain: 'example.com' };
  expect(await registerDomain(request, context)).toEqual({ domainId: 'DOMAIN1', created: true });
  expect(info).toEqual(['Domain example.com was added, as DOMAIN1']);
});

test.each([
  [undefined, json({ data: [] }), 'the account'],
  ['6478901234', json({ data: null }), 'app 6478901234'],
])('reports that a missing key was added, for the app %j', async (appId, none, whom) => {
  const key = json({ data: { id: 'KEY1', attributes: { publicKey: distribution.publicKey } } });
  const { context, info } = scripted(none, key, key);
  const request = { ...credentials, distributionPublicKey: distribution.publicKey, appId };
  const { fingerprint } = await registerKey(request, context);
  expect(info).toEqual([`Key KEY1 (${fingerprint}) was added, for ${whom}`]);
});

test('names the app of a rotation', async () => {
  const key = json({ data: { id: 'KEY1', attributes: { publicKey: distribution.publicKey } } });
  const none = json({ data: null });
  const { context, info } = scripted(none, none, key, key, key, key, key);
  const request = { ...credentials, distributionPrivateKey: distribution.sec1, appId: '6478901234' };
  const { fingerprint } = await rotateKey(request, context);
  expect(info).toEqual([`Rotated to key KEY1 (${fingerprint}), for app 6478901234`]);
});

test('rejects a blank token to verify, and blank expectations', async () => {
  const request = {
    token: ' ',
    distributionPublicKey: pair.publicKey,
    ...{ expectIssuer: ' ', expectAudience: ' ', expectDeveloper: ' ', expectKeyId: ' ' },
  };
  await expect(verifyToken(request)).rejects.toMatchObject({
    message: [
      'token: is empty. Expected a token: three parts separated by dots',
      'expectIssuer: is empty. Expected an issuer',
      'expectAudience: is empty. Expected an audience',
      'expectDeveloper: is empty. Expected a Developer ID',
      'expectKeyId: is empty. Expected a key ID',
    ].join('\n'),
  });
});

/** So many Developer IDs. */
const developers = (count: number) =>
  Array.from({ length: count }, (_, index) => `57246542-96fe-1a63-e053-${String(index).padStart(12, '0')}`);

test.each([
  [1, 'one token', [0]],
  [48, '48 tokens', [0]],
  [49, '49 tokens', [0, 48]],
  [97, '97 tokens', [0, 48, 96]],
])('signs %i tokens in batches, each once', async (count, summary, steps) => {
  const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-batch-'));
  const messages: string[] = [];
  const progress: number[][] = [];
  const log = {
    info: (line: string) => messages.push(line),
    warn: (line: string) => messages.push(line),
    progress: (...numbers: number[]) => progress.push(numbers),
  };
  const request = {
    distributionPrivateKey: pair.sec1,
    marketplaceId: '6478901234',
    developerId: developers(count),
    tokensFile: join(folder, 'tokens.json'),
  };
  const { token, tokens } = await createMarketplaceTokens(request, { log });
  const lines = readFileSync(request.tokensFile, 'utf8').split('\n');
  rmSync(folder, { recursive: true });
  expect(lines.slice(1, -2).map((line) => line.slice(1, 37))).toEqual(request.developerId);
  expect([typeof token, tokens]).toEqual([count === 1 ? 'string' : 'undefined', undefined]);
  expect(progress).toEqual(steps.map((step) => [step, count]));
  expect(messages).toEqual([`Created ${summary} for marketplace 6478901234, valid for 1d`]);
});

test('decrypts the signature info for StoreKit unchanged', async () => {
  const request = { ...credentials, bundleId: 'com.example.app', request: '{}', sealPassphrase };
  const { token, signatureInfo, sealed } = await createAdvancedCommerceJws(request);
  expect(await openSealed({ sealed, sealPassphrase })).toMatchObject({ token, signatureInfo });
});
