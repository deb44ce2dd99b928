import { expect, test } from '@jest/globals';
import { rotateKey, type RotateKeyRequest } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { secretStore } from '../support/rotation/stores.ts';
import { setUpRotation, OLD_KEY, requestOf, keysInScope } from '../support/rotation/rotation.ts';
import { APP, openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const { state, context } = account;
const store = secretStore(account);
const HINT = 'githubToken';
const KEY = '/repos/octo-org/shop/actions/secrets/public-key';

test.each([
  ['a token that GitHub does not know', '', 401],
  ['a token without the right to read secrets', `GET ${KEY} status=403`, 403],
  ['a repository that the token cannot see', `GET ${KEY} status=404`, 404],
])('rejects %s before it changes anything', async (_, fault, status) => {
  const rotation = { account, store, appId: APP };
  setUpRotation(rotation);
  if (fault) state.faults.push(parseFault(fault));
  const request = { ...requestOf(rotation), ...(status === 401 && { githubToken: 'github_pat_of_nobody' }) };
  const attempt = rotateKey({ ...request, removePrevious: true }, context);
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_STORE_REFUSED', status });
  await expect(attempt).rejects.toThrow(`GitHub refused GET ${KEY} with ${status}`);
  await expect(attempt).rejects.toThrow(HINT);
  await expect(attempt).rejects.not.toThrow('github_pat');
  expect(state.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(store.read()).toBe(OLD_KEY);
});

test.each([401, 403, 404])(
  'leaves keys and secret unchanged if the token can read but not write secrets (%i)',
  async (status) => {
    for (const appId of [undefined, APP]) {
      const rotation = { account, store, ...(appId !== undefined && { appId }) };
      setUpRotation(rotation);
      const before = publicKeys(rotation);
      state.faults.push(parseFault(`PUT /repos/ status=${status}`));
      const attempt = rotateKey({ ...requestOf(rotation), removePrevious: true }, context);
      await expect(attempt).rejects.toMatchObject({ code: 'ERR_STORE_REFUSED' });
      await expect(attempt).rejects.toThrow(HINT);
      await expect(attempt).rejects.toThrow(/The new key \S+ was removed again/);
      expect(publicKeys(rotation)).toEqual(before);
      expect(store.read()).toBe(OLD_KEY);
    }
  },
);

test("reports another refusal with GitHub's message, without that advice", async () => {
  const rotation = { account, store };
  setUpRotation(rotation);
  state.github.secrets.length = 0;
  const request = { ...requestOf(rotation), secretName: 'DISTRIBUTION_KEY' } as RotateKeyRequest;
  state.faults.push(parseFault('PUT /repos/ status=422 times=2'));
  const attempt = rotateKey(request, context);
  await expect(attempt).rejects.toThrow(/GitHub refused PUT \S+DISTRIBUTION_KEY with 422: .*on demand/);
  await expect(attempt).rejects.not.toThrow(HINT);
});

function publicKeys(rotation: Parameters<typeof keysInScope>[0]): unknown[] {
  return keysInScope(rotation).map(({ publicKey }) => publicKey.export({ format: 'jwk' }));
}
