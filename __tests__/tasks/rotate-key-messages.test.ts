import { createPublicKey } from 'node:crypto';
import { beforeEach, expect, test } from '@jest/globals';
import { nodeFingerprint } from '../support/keys/public-half.ts';
import { rotateKey, type Context } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { fileStore, secretStore } from '../support/rotation/stores.ts';
import { setUpRotation, OLD_KEY, requestOf } from '../support/rotation/rotation.ts';
import { APP, makePair, openAccount, addRegisteredKey } from '../support/servers/account.ts';
import { rejectionOf } from '../support/run/rejection-of.ts';

const account = await openAccount();
const { state } = account;
const [secret, file] = [secretStore(account), await fileStore()];
const newKey = makePair();
const [NEW_PRINT, OLD_PRINT] = [newKey.publicKey, createPublicKey(OLD_KEY)].map(nodeFingerprint);
const oldest = () => state.keys.find(({ id }) => id === 'oldest')?.publicKey ?? newKey.publicKey;

const ofAccount = { account, store: secret, newKey };
const ofApp = { ...ofAccount, appId: APP };
const STOPS = 'The other rotation continues. This one stops, and its key was not stored';
const UNTOUCHED = 'This run stored nothing, and the keys that were registered before are registered.';
const SECRET = 'the secret DISTRIBUTION_KEY of the repository octo-org/shop';
const PATH = '/repos/octo-org/shop/actions/secrets/DISTRIBUTION_KEY';
const RIGHT =
  "githubToken is not allowed to do this. To write secrets, a fine-grained token needs Secrets, Environments or (for an organization) Organization secrets, read and write; a classic token needs repo or admin:org. The workflow's own GITHUB_TOKEN cannot write secrets";
const ON_DEMAND = `GitHub refused PUT ${PATH} with 403: The sandbox was asked to fail. This is a fault on demand.`;
const DEMAND = `FORBIDDEN_ERROR: The sandbox was asked to fail. This is a fault on demand.
The API key's role does not allow this. Alternative distribution keys need a key with the Admin role. An individual key has the permissions of its user. See https://appstoreconnect.apple.com/access/integrations/api`;

beforeEach(() => {
  setUpRotation(ofAccount);
});

/** What a rotation that fails says; the ID of the new key is `NEW`. `meanwhile` happens in its first wait. */
async function messageOf(rotation: Parameters<typeof requestOf>[0], meanwhile: () => void = () => undefined) {
  let [waited, added] = [false, ''];
  const sleep: Context['sleep'] = () => {
    added ||= state.keys.find((key) => key.publicKey.equals(newKey.publicKey))?.id ?? '';
    if (!waited) meanwhile();
    waited = true;
    return Promise.resolve();
  };
  const request = { ...requestOf(rotation), removePrevious: true };
  const error = await rejectionOf(rotateKey(request, { ...account.context, sleep }));
  const { code, message } = error as Error & { code: string };
  return `${code}: ${message}`.replaceAll(added || 'nothing', 'NEW');
}

const keysOf = (appId?: string) => state.keys.filter((key) => key.appId === appId).map(({ id }) => id);

test('stops if another rotation of the account has a key with a lower ID', async () => {
  const message = await messageOf(ofAccount, () => {
    addRegisteredKey(account, { id: '-rival', ...makePair() });
  });
  expect(message).toBe(
    `ERR_ROTATION_CONFLICT: Another rotation registered key -rival in the meantime. ${STOPS}\nThe new key NEW was removed again. ${UNTOUCHED}`,
  );
  expect(keysOf()).toEqual(['oldest', 'old', '-rival']);
  expect(secret.read()).toBe(OLD_KEY);
});

test('continues if another rotation of the account has a key with a higher ID', async () => {
  const sleep = () => {
    if (!keysOf().includes('zzz')) addRegisteredKey(account, { id: 'zzz', ...makePair() });
    return Promise.resolve();
  };
  const request = { ...requestOf(ofAccount), removePrevious: true };
  const { removed } = await rotateKey(request, { ...account.context, sleep });
  expect(removed).toEqual(['oldest', 'old']);
  expect(secret.read()).toBe(newKey.pem);
});

test.each([
  ['a secret', secret],
  ['a file', file],
])('stops if another rotation has stored its key: %s', async (_, store) => {
  setUpRotation({ ...ofAccount, store });
  const other = makePair().pem;
  const message = await messageOf({ ...ofAccount, store }, () => {
    store.write(other);
    for (const stored of state.github.secrets) Object.assign(stored, { updatedAt: '2026-01-02T00:00:00Z' });
  });
  expect(message).toMatch(
    /^ERR_ROTATION_CONFLICT: In the meantime, the (?:secret|file) \S.* was changed: its value or its access\. If another rotation did this, it continues\. This one stops, and its key was not stored\n/,
  );
  expect(message).toContain(`\nThe new key NEW was removed again. ${UNTOUCHED}`);
  expect(store.read()).toBe(other);
});

test('says nothing about earlier keys if the account had none', async () => {
  state.keys.length = 0;
  state.faults.push(parseFault('PUT status=403 times=9'));
  expect(await messageOf(ofAccount)).toBe(
    `ERR_STORE_REFUSED: ${ON_DEMAND}\n${RIGHT}\nThe new key NEW was removed again. This run stored nothing. No key was registered when it began. Unless another rotation stored one since, run the rotation again.`,
  );
});

test('registers the only key of an app again after it was removed first', async () => {
  setUpRotation(ofApp);
  state.faults.push(parseFault('PUT status=403 times=9'));
  const message = await messageOf(ofApp);
  const [back = ''] = keysOf(APP);
  expect(message).toBe(
    `ERR_STORE_REFUSED: ${ON_DEMAND}\n${RIGHT}\nThe new key NEW was removed again. The old public key was registered again, as key ${back}. ${UNTOUCHED}`,
  );
  expect(account.warnings).toEqual([
    `App ${APP} can have only one key, so key old (${String(OLD_PRINT)}) is removed before the new key is added. Until the new key is stored, the stored private key is not registered. If the run stops in between, run it again`,
  ]);
});

test('says what is registered and what to do if the new key cannot be removed again', async () => {
  state.faults.push(parseFault('PUT status=403 times=9'), parseFault('DELETE status=403 times=9'));
  expect((await messageOf(ofAccount)).split('\n').slice(2)).toEqual([
    'The changes could not be rolled back: DELETE /v1/alternativeDistributionKeys/NEW was refused with 403.',
    ...DEMAND.split('\n'),
    `The new key (${String(NEW_PRINT)}) may be registered, and it is not certain that ${SECRET} contains its private key. Registered before: oldest (${nodeFingerprint(oldest())}), old (${String(OLD_PRINT)}). Run the rotation again. When the other keys are no longer used, remove them, for example with removePrevious.`,
  ]);
});

test('changes nothing for an app if it is not certain whether the key was stored', async () => {
  setUpRotation(ofApp);
  state.faults.push(
    parseFault('PUT status=403 times=9'),
    parseFault(`GET ${PATH} status=403 skip=3 times=9`),
  );
  expect((await messageOf(ofApp)).split('\n').slice(2)).toEqual([
    `The new key NEW (${String(NEW_PRINT)}) stays registered, and it is not certain that ${SECRET} contains its private key. Registered before: old (${String(OLD_PRINT)}). The old public key (${String(OLD_PRINT)}) is no longer registered. If ${SECRET} still contains its private key, you can also put it back: remove the new key by its ID, and register the old key for app ${APP} again. Run the rotation again. When the other keys are no longer used, remove them, for example with removePrevious.`,
  ]);
  expect(keysOf(APP)).toHaveLength(1);
});

test('names previous keys that cannot be removed, and keeps the new one', async () => {
  state.faults.push(parseFault('DELETE status=403 skip=1 times=9'));
  expect(await messageOf(ofAccount)).toBe(
    `ERR_API_FORBIDDEN: The new key NEW is registered and stored, but not all previous keys could be removed. Left: old (${String(OLD_PRINT)}). Remove them by their IDs.\nDELETE /v1/alternativeDistributionKeys/old was refused with 403.\n${DEMAND}`,
  );
  expect(secret.read()).toBe(newKey.pem);
});

test('keeps a key that was registered before, and does not mention a rollback', async () => {
  addRegisteredKey(account, { id: 'given', publicKey: newKey.publicKey });
  state.faults.push(parseFault('PUT status=403 times=9'));
  expect((await messageOf(ofAccount)).split('\n')).toEqual([`ERR_STORE_REFUSED: ${ON_DEMAND}`, RIGHT]);
  expect(keysOf()).toEqual(['oldest', 'old', 'given']);
});

test('names neither a store nor earlier keys if there are none', async () => {
  state.keys.length = 0;
  const one = '/v1/alternativeDistributionKeys/';
  state.faults.push(parseFault(`GET ${one} status=403`), parseFault(`DELETE ${one} status=403`));
  expect((await messageOf({ account, newKey })).split('\n').at(-1)).toBe(
    `The new key (${String(NEW_PRINT)}) may be registered, and it is not certain that its store contains its private key. Registered before: none. Run the rotation again. When the other keys are no longer used, remove them, for example with removePrevious.`,
  );
});
