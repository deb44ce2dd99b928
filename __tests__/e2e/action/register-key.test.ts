import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { opensslFingerprint, publicPem } from '../../support/keys/public-half.ts';
import { registerByAction } from '../../support/run/register-key.ts';

const ID = /^[0-9a-f-]{36}$/;

test('registers a new key for the account, reads it back, and shows it in outputs, log and summary', async () => {
  const key = makePrivateKey();
  const { exitCode, annotations, outputs, log, summary, requests, registered } = await registerByAction({
    inputs: { 'distribution-private-key': key },
  });

  const fingerprint = opensslFingerprint(key);
  const id = String(outputs['distribution-key-id']);
  expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
  expect(outputs).toEqual({
    'distribution-key-id': expect.stringMatching(ID),
    'distribution-public-key': publicPem(key),
    fingerprint,
    created: 'true',
  });
  expect(registered).toEqual([{ id, publicKey: publicPem(key) }]);
  expect(requests).toEqual([
    'GET /v1/alternativeDistributionKeys 200',
    'POST /v1/alternativeDistributionKeys 201',
    `GET /v1/alternativeDistributionKeys/${id} 200`,
  ]);
  expect(log).toBe(`Key ${id} (${fingerprint}) was added, for the account`);
  expect(summary).toContain(`| distribution-key-id | <code>${id}</code> |`);
  expect(summary).toContain(`| fingerprint | <code>${fingerprint}</code> |`);
  expect(summary).toContain('| created | <code>true</code> |');
});

test.each([
  ['app-id', '6478901235', ['GET /v1/apps/6478901235/alternativeDistributionKey 200']],
  [
    'bundle-id',
    'com.example.app',
    ['GET /v1/apps 200', 'GET /v1/apps/6478901235/alternativeDistributionKey 200'],
  ],
])('registers a key only for the app with the %s %s', async (name, value, asked) => {
  const { exitCode, outputs, log, summary, requests, registered } = await registerByAction({
    inputs: { [name]: value },
  });
  expect({ exitCode, created: outputs.created }).toEqual({ exitCode: 0, created: 'true' });
  expect(registered).toEqual([
    {
      id: outputs['distribution-key-id'],
      publicKey: outputs['distribution-public-key'],
      appId: '6478901235',
    },
  ]);
  expect(requests.slice(0, -2)).toEqual(asked);
  expect(log).toMatch(/was added, for app 6478901235$/);
  expect(summary).toContain(`| ${name} | <code>${value}</code> |`);
});

test('accepts only the public key', async () => {
  const key = makePrivateKey();
  const { exitCode, outputs, registered } = await registerByAction({
    inputs: { 'distribution-private-key': '', 'distribution-public-key': publicPem(key) },
  });
  expect({ exitCode, fingerprint: outputs.fingerprint }).toEqual({
    exitCode: 0,
    fingerprint: opensslFingerprint(key),
  });
  expect(registered.map(({ publicKey }) => publicKey)).toEqual([publicPem(key)]);
});
