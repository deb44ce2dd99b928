import { createPublicKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { openSecret } from '../support/rotation/stores.ts';
import { openAccount, addRegisteredKey, makePair, requestsOf } from '../support/servers/account.ts';

const account = await openAccount();
const { state, credentials, context, sandbox } = account;

const github = { githubToken: state.github.token, githubApiUrl: sandbox.url, secretName: 'DISTRIBUTION_KEY' };
const repository = { githubRepository: 'octo-org/shop' };
const organization = { secretOrganization: 'octo-org' };

const REPOSITORY = '/repos/octo-org/shop/actions/secrets';
const ENVIRONMENT = '/repos/octo-org/shop/environments/live%20%2F%20eu/secrets';
const ORGANIZATION = '/orgs/octo-org/actions/secrets';

function lastSecretRequest() {
  return state.requests.findLast(({ method }) => method === 'PUT');
}

test.each([
  ['a repository', repository, REPOSITORY],
  ['an environment', { ...repository, secretEnvironment: 'live / eu' }, ENVIRONMENT],
  ['an organization', organization, ORGANIZATION],
  ['an organization, from a repository', { ...repository, ...organization }, ORGANIZATION],
])('stores the registered key in the secret of %s, and libsodium opens it', async (_, place, folder) => {
  const path = `${folder}/DISTRIBUTION_KEY`;
  for (let run = 0; run < 2; run += 1) {
    const result = await rotateKey({ ...credentials, ...github, ...place, removePrevious: true }, context);
    expect(state.github.secrets.map((secret) => secret.path)).toEqual([path]);
    const publicKey = createPublicKey(String(openSecret(state.github, path)));
    expect(publicKey.export({ format: 'pem', type: 'spki' })).toBe(result.distributionPublicKey);
    expect(state.keys.map((key) => [key.id, key.publicKey.equals(publicKey)])).toEqual([
      [result.distributionKeyId, true],
    ]);
  }
  const ofSecrets = requestsOf(state).filter((request) => request.includes('/secrets'));
  expect(ofSecrets.slice(0, 4)).toEqual([
    `GET ${folder}/public-key 200`,
    `GET ${path} 404`,
    `GET ${path} 404`,
    `PUT ${path} 201`,
  ]);
  expect(ofSecrets.slice(-2)).toEqual([`PUT ${path} 204`, `GET ${path} 200`]);
});

test.each(['all', 'private'])("an organization's secret that is %s stays so", async (visibility) => {
  const path = `${ORGANIZATION}/DISTRIBUTION_KEY`;
  state.github.secrets.push({
    path,
    encryptedValue: '',
    keyId: '',
    updatedAt: '2026-01-01T00:00:00Z',
    visibility,
  });
  await rotateKey({ ...credentials, ...github, ...organization }, context);
  expect(state.github.secrets.map((secret) => secret.visibility)).toEqual([visibility]);
  expect(Object.keys(lastSecretRequest()?.body as object).sort()).toEqual([
    'encrypted_value',
    'key_id',
    'visibility',
  ]);
});

test("keeps the selected repositories of an organization's secret", async () => {
  const path = `${ORGANIZATION}/DISTRIBUTION_KEY`;
  const updatedAt = '2026-01-01T00:00:00Z';
  state.github.secrets.push({ path, encryptedValue: '', keyId: '', updatedAt, visibility: 'selected' });
  await rotateKey({ ...credentials, ...github, ...organization }, context);
  expect(lastSecretRequest()?.body).toMatchObject({ visibility: 'selected', selected_repository_ids: [1] });
});

test('makes a new secret of an organization available to its private repositories', async () => {
  await rotateKey({ ...credentials, ...github, ...organization }, context);
  expect(lastSecretRequest()?.body).toMatchObject({ visibility: 'private' });
  await rotateKey({ ...credentials, ...github, ...repository }, context);
  expect(Object.keys(lastSecretRequest()?.body as object).sort()).toEqual(['encrypted_value', 'key_id']);
});

test('sends the key only encrypted', async () => {
  addRegisteredKey(account, { id: 'old', ...makePair() });
  const { distributionPublicKey } = await rotateKey({ ...credentials, ...github, ...repository }, context);
  const pem = String(openSecret(state.github, `${REPOSITORY}/DISTRIBUTION_KEY`));
  expect(createPublicKey(pem).export({ format: 'pem', type: 'spki' })).toBe(distributionPublicKey);
  const lines = pem.split('\n').filter((line) => line !== '' && !line.startsWith('---'));
  const everything = JSON.stringify([account.info, account.warnings, state.requests]);
  expect(lines.filter((line) => everything.includes(line))).toEqual([]);
});
