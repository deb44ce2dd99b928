import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { actInProcess } from '../../support/run/action.ts';

const credentials = { 'issuer-id': '57246542-96fe-1a63-e053-0824d011072a', 'key-id': '2X9R4HXF34' };
// Nothing listens there: an input that is only ignored leads to ERR_NETWORK_CONNECTION.
const nowhere = { 'api-url': 'http://127.0.0.1:9' };

test.each([
  [
    'rotate-key',
    { 'store-file': 'no-such-folder/key.pem', app_id: '1234567890' },
    { name: 'app_id', advice: '; did you mean app-id?' },
  ],
  [
    'rotate-key',
    { 'store-file': 'no-such-folder/key.pem', store: 'key.pem' },
    { name: 'store', advice: '; did you mean store-file or store-command?' },
  ],
  [
    'remove-key',
    { 'distribution-key-id': '1', dry_run: 'true' },
    { name: 'dry_run', advice: '; did you mean dry-run?' },
  ],
  [
    'register-domain',
    { domain: 'example.com', dryrun: 'true' },
    { name: 'dryrun', advice: '; did you mean dry-run?' },
  ],
  [
    'remove-domain',
    { domain: 'example.com', if_missing: 'warn' },
    { name: 'if_missing', advice: '; did you mean if-missing?' },
  ],
])('rejects an unknown input in %s, which changes something', async (mode, inputs, { name, advice }) => {
  const { exitCode, annotations } = await actInProcess({
    mode,
    ...credentials,
    ...nowhere,
    'private-key': makePrivateKey(),
    ...inputs,
  });
  expect(exitCode).toBe(1);
  expect(annotations).toEqual([
    {
      level: 'error',
      title: `asc-credentials: ${name} is not valid (ERR_INPUT)`,
      code: 'ERR_INPUT',
      message: `${name}: is not an input of this Action. Because this mode changes something in App Store Connect, nothing was done${advice}`,
    },
  ]);
});

test('only warns about an input of another mode', async () => {
  const { annotations } = await actInProcess({
    mode: 'remove-key',
    'distribution-key-id': '1',
    'marketplace-id': '6478901234',
    ...credentials,
    ...nowhere,
    'private-key': 'none',
  });
  expect(annotations.filter(({ level }) => level === 'warning')).toEqual([
    { level: 'warning', message: 'marketplace-id: is not used by remove-key and was ignored' },
  ]);
});
