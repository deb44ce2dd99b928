import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { makeKey } from '../support/keys/make-keys.ts';
import { prepareRegistration } from '../support/servers/registration.ts';
import { findMismatches } from '../support/servers/apple-schema.ts';

const KEYS = '/v1/alternativeDistributionKeys';
const publicKey = makeKey().publicKey;
const type = 'alternativeDistributionKeys';

test.each([
  ['for the account', {}],
  ['for an app', { appId: '6478901235' }],
  ['for an app by its bundle ID', { bundleId: 'com.example.app' }],
])('registers a key %s only with requests that Apple documents', async (_, app) => {
  const { register, sandbox } = await prepareRegistration('POST reset=before', 'GET status=503 skip=1');
  await register(app);
  await register(app);
  const { requests } = sandbox.state;
  expect(requests.map(({ method }) => method)).toEqual(expect.arrayContaining(['GET', 'POST']));
  expect(requests.flatMap(findMismatches)).toEqual([]);
});

test('requests further pages as Apple documents', async () => {
  const { register, sandbox } = await prepareRegistration();
  const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  for (let index = 0; index < 401; index += 1)
    sandbox.state.keys.push({ id: randomUUID(), publicKey: pair.publicKey, appId: undefined });
  await register();
  expect(sandbox.state.requests).toHaveLength(5);
  expect(sandbox.state.requests.flatMap(findMismatches)).toEqual([]);
});

test('sends the key as PEM, with a relationship only for an app', async () => {
  const { register, sandbox } = await prepareRegistration();
  const parts = { distributionPrivateKey: undefined, distributionPublicKey: publicKey.replaceAll('\n', ' ') };
  await register(parts);
  await register({ ...parts, appId: '6478901235' });
  const bodies = sandbox.state.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
  const app = { data: { type: 'apps', id: '6478901235' } };
  expect(bodies).toEqual([
    { data: { type, attributes: { publicKey } } },
    { data: { type, attributes: { publicKey }, relationships: { app } } },
  ]);
});

test.each([
  {
    method: 'POST',
    path: KEYS,
    body: { data: { id: null, type, attributes: { publicKey } } },
    problem: /additional properties/,
  },
  {
    method: 'POST',
    path: KEYS,
    body: { data: { type, attributes: { publicKey: makeKey().pkcs8 } } },
    problem: /publicKey must match/,
  },
  {
    method: 'POST',
    path: KEYS,
    body: { data: { type: 'keys', attributes: { publicKey } } },
    problem: /type must be equal to constant/,
  },
  { method: 'POST', path: KEYS, body: undefined, problem: /must be object/ },
  { method: 'GET', path: `${KEYS}?limit=201`, body: undefined, problem: /limit=201/ },
  { method: 'GET', path: `${KEYS}/1?limit=20`, body: undefined, problem: /limit=20/ },
  { method: 'GET', path: `${KEYS}?filter[app]=1`, body: undefined, problem: /filter\[app\]/ },
  { method: 'PATCH', path: KEYS, body: undefined, problem: /is no call/ },
])('the schema check rejects $method $path $body', ({ problem, ...request }) => {
  expect(findMismatches(request).join('\n')).toMatch(problem);
});
