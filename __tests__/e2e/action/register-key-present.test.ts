import { createPublicKey, randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { publicPem } from '../../support/keys/public-half.ts';
import { registerInProcess } from '../../support/run/register-key.ts';

// The first two digits of an id decide how the sandbox writes the key: PEM, PEM on one line, bare base64.
const SPELLINGS = ['00', '01', '02'].map((start) => `${start}${randomUUID().slice(2)}`);

describe.each([
  ['the account', undefined, {}],
  ['an app', '6478901235', { 'app-id': '6478901235' }],
])('a key that is already registered for %s', (_, appId, place) => {
  test.each(SPELLINGS)('is found in any format, and is not added: ID %s', async (id) => {
    const key = makePrivateKey();
    const { exitCode, outputs, log, requests, registered, summary } = await registerInProcess({
      inputs: { 'distribution-private-key': key, ...place },
      prepare: ({ keys }) => keys.push({ id, appId, publicKey: createPublicKey(publicPem(key)) }),
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ 'distribution-key-id': id, created: 'false' });
    expect(log).toContain('was already registered');
    expect(summary).toContain('| created | <code>false</code> |');
    expect(requests.filter((request) => request.startsWith('POST'))).toEqual([]);
    expect(registered).toHaveLength(1);
  });
});

test('does not accept the key of an app as a key of the account', async () => {
  const key = makePrivateKey();
  const { outputs, registered } = await registerInProcess({
    inputs: { 'distribution-private-key': key },
    prepare: ({ keys }) =>
      keys.push({ id: randomUUID(), appId: '6478901235', publicKey: createPublicKey(publicPem(key)) }),
  });
  expect(outputs.created).toBe('true');
  expect(registered).toHaveLength(2);
});

test('finds the key on the third page of a long list', async () => {
  const key = makePrivateKey();
  const { outputs, requests } = await registerInProcess({
    inputs: { 'distribution-private-key': key },
    prepare: ({ keys }) => {
      const other = createPublicKey(publicPem(makePrivateKey()));
      for (let count = 0; count < 450; count += 1)
        keys.push({ id: randomUUID(), appId: undefined, publicKey: other });
      keys.push({ id: 'the-last', appId: undefined, publicKey: createPublicKey(publicPem(key)) });
    },
  });
  expect(outputs).toMatchObject({ 'distribution-key-id': 'the-last', created: 'false' });
  expect(requests).toEqual(Array(3).fill('GET /v1/alternativeDistributionKeys 200'));
});

test('fails if the app has another key, names it and removes nothing', async () => {
  const { exitCode, outputs, annotations, registered } = await registerInProcess({
    inputs: { 'app-id': '6478901235' },
    prepare: ({ keys }) =>
      keys.push({
        id: 'the-old-one',
        appId: '6478901235',
        publicKey: createPublicKey(publicPem(makePrivateKey())),
      }),
  });
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(annotations.map(({ code }) => code)).toEqual(['ERR_API_CONFLICT']);
  expect(annotations[0]?.message).toMatch(/STATE_ERROR[\s\S]*The app has another key, the-old-one/);
  expect(registered.map(({ id }) => id)).toEqual(['the-old-one']);
});
