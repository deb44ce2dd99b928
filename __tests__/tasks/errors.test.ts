import { expect, test } from '@jest/globals';
import { fingerprintOf } from '../../src/keys/key-exports.ts';
import { readPublicKey } from '../../src/keys/key.ts';
import * as library from '../../src/index.ts';
import { json, scripted, list } from '../support/servers/scripted-responses.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const { publicKey, pkcs8 } = makeKey();
const PRINT = fingerprintOf(readPublicKey(publicKey));
const credentials = {
  issuerId: '57246542-96fe-1a63-e053-0824d011072a',
  keyId: '2X9R4HXF34',
  privateKey: pkcs8,
};

type Run = (request: object, context: object) => Promise<unknown>;
type ResponseParts = ReturnType<typeof json>;

const ours = { id: 'KEY1', attributes: { publicKey } };
const foreign = { id: 'KEY2', attributes: { publicKey: 'another kind of key' } };
const domain = { id: 'DOMAIN1', attributes: { domain: 'example.com', referenceName: 'Example' } };
const OTHER_PRINT = `SHA256:${'A'.repeat(43)}=`;

/** What a mode reports, and its code, if Apple responds like this. */
async function outcomeOf(run: unknown, request: object, responses: readonly ResponseParts[]) {
  const { context, info, warnings, requests } = scripted(...responses);
  const result: unknown = await (run as Run)({ ...credentials, ...request }, context).catch(
    (error: unknown) => (error instanceof library.AscError ? `${error.code}: ${error.message}` : error),
  );
  return { result, info, warnings, changed: requests.filter(({ method }) => method !== 'GET').length };
}

test.each<[string, unknown, object, ResponseParts[], string]>([
  [
    'readKey rejects a key of another type',
    library.readKey,
    { distributionKeyId: 'KEY2' },
    [json({ data: foreign })],
    'ERR_NETWORK_RESPONSE: Key KEY2 exists, but App Store Connect does not return a P-256 public key for it',
  ],
  [
    'readKey rejects an app without a key',
    library.readKey,
    { appId: '6478901234' },
    [json({ data: null })],
    'ERR_NOT_FOUND: appId: the app 6478901234 has no alternative distribution key, or the API key cannot see the app',
  ],
  [
    'readKey rejects the bundle ID of an app without a key',
    library.readKey,
    { bundleId: 'com.example.app' },
    [
      list({ id: '6478901234', attributes: { bundleId: 'com.example.app', name: 'Example' } }),
      json({ errors: [{ code: 'NOT_FOUND' }] }, { status: 404 }),
    ],
    'ERR_NOT_FOUND: bundleId: the app 6478901234 has no alternative distribution key, or the API key cannot see the app',
  ],
  [
    'findApp rejects a bundle ID if the API key cannot see any app',
    library.findApp,
    { bundleId: 'com.example.app' },
    [list(), list()],
    'ERR_NOT_FOUND: bundleId: is "com.example.app", but no app has it. The API key cannot see any app. Check that it belongs to the right team',
  ],
  [
    'checkCredentials reports a missing role after a 401 caused by the clock',
    library.checkCredentials,
    { purpose: 'distribution' },
    [
      { status: 401, headers: { date: 'Sat, 21 Nov 2026 12:05:00 GMT' } },
      json({ errors: [{ code: 'FORBIDDEN_ERROR', title: 'No' }] }, { status: 403 }),
    ],
    "ERR_CREDENTIALS: may list keys: The check was refused with 403.\nFORBIDDEN_ERROR: No.\nThe API key's role does not allow this. Alternative distribution keys need a key with the Admin role. An individual key has the permissions of its user. See https://appstoreconnect.apple.com/access/integrations/api",
  ],
])('%s', async (_, run, ...[request, responses, message]) => {
  expect(await outcomeOf(run, request, responses)).toMatchObject({ result: message, changed: 0 });
});

test('has one line of the message for each failed check', async () => {
  const off = { date: 'Sat, 21 Nov 2026 11:50:00 GMT' };
  const { result, info } = await outcomeOf(library.checkCredentials, { purpose: 'distribution' }, [
    { status: 401, headers: off },
    json({ errors: [{ code: 'FORBIDDEN_ERROR', title: 'No' }] }, { status: 403, headers: off }),
  ]);
  expect(String(result).split('\n').slice(0, 2)).toEqual([
    "ERR_CREDENTIALS: clock: This machine's clock is 10m ahead of Apple's. Correct it (NTP): Apple refuses tokens from this machine with an unexplained 401.",
    'may list keys: The check was refused with 403.',
  ]);
  expect(info.filter((line) => line.startsWith('fail'))).toEqual([
    "fail     clock: This machine's clock is 10m ahead of Apple's. Correct it (NTP): Apple refuses tokens from this machine with an unexplained 401.",
    'fail     may list keys: The check was refused with 403.',
  ]);
});

test('lists a key of another type with only its ID', async () => {
  const { result, info } = await outcomeOf(library.listKeys, {}, [list(ours, foreign), list()]);
  expect(result).toStrictEqual({
    keys: [
      { id: 'KEY1', fingerprint: PRINT, publicKey, app: null },
      { id: 'KEY2', app: null },
    ],
    count: 2,
  });
  expect(info).toEqual([`KEY1 ${PRINT}, for the account`, 'KEY2 (no P-256 key), for the account']);
});

test.each([
  [{ distributionKeyId: 'KEY2' }, ['KEY2 (no P-256 key)']],
  [{ fingerprint: PRINT }, [`KEY1 (${PRINT})`]],
])('names a key before and after it is removed by %j', async (request, named) => {
  const { info, warnings, changed } = await outcomeOf(library.removeKey, request, [
    list(ours, foreign),
    { status: 204 },
  ]);
  expect(changed).toBe(1);
  expect(warnings).toEqual([]);
  expect(info).toEqual([
    `Removing 1 of 2 keys: ${named.join()}. Apple does not document what happens to unused tokens`,
    `Removed key ${named.join()}`,
  ]);
});

const GONE = 'removed before, or never registered. Registered:';

test.each<[string, [unknown, object], ResponseParts, string[]]>([
  [
    'two keys',
    [library.removeKey, { distributionKeyId: 'KEY7, KEY8' }],
    list(ours, foreign),
    [`KEY7, KEY8 are not registered: ${GONE} KEY1 (${PRINT}), KEY2 (no P-256 key)`],
  ],
  [
    'a key with this fingerprint',
    [library.removeKey, { fingerprint: OTHER_PRINT }],
    list(),
    [`${OTHER_PRINT} is not registered: ${GONE} none`],
  ],
  [
    'a domain',
    [library.removeDomain, { domain: 'example.org' }],
    list(domain, domain),
    [`example.org is not registered: ${GONE} example.com (DOMAIN1), example.com (DOMAIN1)`],
  ],
  [
    'a domain with this ID',
    [library.removeDomain, { domainId: 'DOMAIN7' }],
    list(),
    [`DOMAIN7 is not registered: ${GONE} none`],
  ],
])('warns that %s does not exist, and removes nothing', async (_, ...[[run, request], response, warned]) => {
  const outcome = await outcomeOf(run, { ...request, ifMissing: 'warn' }, [response]);
  expect(outcome).toEqual({
    result: { removed: [] },
    info: ['Nothing was removed'],
    warnings: warned,
    changed: 0,
  });
});
