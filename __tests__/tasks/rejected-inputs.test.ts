import { expect, test } from '@jest/globals';
import { createAscToken, createMarketplaceTokens, InputError } from '../../src/index.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const key = makeKey();
const asc = { issuerId: '57246542-96fe-1a63-e053-0824d011072a', keyId: '2X9R4HXF34', privateKey: key.pkcs8 };
const marketplace = {
  distributionPrivateKey: key.sec1,
  marketplaceId: '6478901234',
  developerId: '57246542-96fe-1a63-e053-0824d011072a',
};
const PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
const APPLE_ID = "the app's Apple ID, digits such as 6478901234";

async function refusalOf(attempt: Promise<unknown>): Promise<InputError> {
  const error: unknown = await attempt.catch((caught: unknown) => caught);
  if (error instanceof InputError) return error;
  throw new Error(`Expected an InputError, got ${String(error)}`);
}

test.each([
  [
    { issuerId: '2X9R4HXF34' },
    `issuerId: is "2X9R4HXF34", which looks like a key ID or team ID. Expected the issuer ID, shown above the keys on ${PAGE}`,
  ],
  [
    { issuerId: '57246542-96fe-1a63-e053' },
    `issuerId: is "57246542-96fe-1a63-e053". Expected the issuer ID, 8-4-4-4-12 hexadecimal digits, shown above the keys on ${PAGE}`,
  ],
  [
    { keyId: '57246542-96fe-1a63-e053-0824d011072a' },
    'keyId: is "57246542-96fe-1a63-e053-0824d011072a", which looks like an issuer ID. Expected the key ID, such as 2X9R4HXF34',
  ],
  [
    { keyId: 'AuthKey_2X9R4HXF34.p8' },
    'keyId: is the name of a key file. Expected only the key ID: 2X9R4HXF34',
  ],
  [
    { keyId: '2X9 R4H' },
    `keyId: contains a space (U+0020 at position 4). Remove it. Expected the key ID, such as 2X9R4HXF34, listed on ${PAGE}`,
  ],
  [{ keyId: ' ' }, `keyId: is empty. Expected the key ID, such as 2X9R4HXF34, listed on ${PAGE}`],
  [{ inHouse: 'yes' }, 'inHouse: is "yes". Expected true or false'],
  [
    { scope: ' \n' },
    'scope: is empty. Expected GET, a space and a path, such as GET /v1/apps?filter[platform]=IOS, one per line',
  ],
  [{ lifetimes: '15m' }, 'lifetimes: is not used by createAscToken'],
  [{ marketplaceId: '6478901234' }, 'marketplaceId: is not used by createAscToken'],
  [{ constructor: 'x' }, 'constructor: is not used by createAscToken'],
])('createAscToken rejects %j', async (wrong, message) => {
  const refusal = await refusalOf(createAscToken({ ...asc, ...wrong }));
  expect(refusal).toMatchObject({ code: expect.stringMatching(/^ERR_INPUT(?:_MISSING)?$/), message });
  expect(refusal.problems).toHaveLength(1);
});

test.each([
  [
    { marketplaceId: '57246542-96fe-1a63-e053-0824d011072a' },
    `marketplaceId: is a UUID, such as an issuer ID or Developer ID. Expected ${APPLE_ID}`,
  ],
  [
    { marketplaceId: 'com.example.marketplace' },
    `marketplaceId: is "com.example.marketplace", which is a bundle ID. Expected ${APPLE_ID}`,
  ],
  [
    { marketplaceId: 'id6478901234' },
    `marketplaceId: is "id6478901234". Expected ${APPLE_ID} (App Store Connect > the app > App Information)`,
  ],
  [
    { developerId: ' ,\n' },
    'developerId: is empty. Expected a Developer ID, 8-4-4-4-12 hexadecimal digits, one per line or separated by commas',
  ],
  [{ developerId: [] }, /^developerId: is empty/],
  [
    { developerId: 'Example GmbH' },
    'developerId: is not a valid Developer ID: it can contain only letters, digits, hyphens, dots and underscores',
  ],
  [{ tokensFile: '' }, 'tokensFile: is empty. Expected a path'],
])('createMarketplaceTokens rejects %j', async (wrong, message) => {
  const refusal = await refusalOf(createMarketplaceTokens({ ...marketplace, ...wrong }));
  expect(refusal.code).toMatch(/^ERR_INPUT(?:_MISSING)?$/);
  expect(refusal.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

test('names the line of every invalid Developer ID', async () => {
  const lines = Array.from({ length: 30 }, (_, index) => `wrong ${index}`);
  const developerId = [marketplace.developerId, '', ...lines].join('\n');
  const { message } = await refusalOf(createMarketplaceTokens({ ...marketplace, developerId }));
  expect(message).toMatch(/^developerId: 30 of 31 entries are not valid: line 3 is not a valid Developer ID/);
  expect(message).toMatch(/; also lines 23, 24, 25, 26, 27, 28, 29, 30, 31, 32$/);
});

test('warns about an unusual Developer ID, and creates its token', async () => {
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (message: string) => warnings.push(message) };
  const { token } = await createMarketplaceTokens({ ...marketplace, developerId: 'A1B2C3D4E5' }, { log });
  expect(token).toBeDefined();
  expect(warnings).toEqual([
    'developerId: is "A1B2C3D4E5", which does not look like an Apple Developer ID (8-4-4-4-12 hexadecimal digits)',
  ]);
});

test('reports all invalid inputs at once, each as a problem', async () => {
  const wrong = { issuerId: '2X9R4HXF34', privateKey: '***', lifetime: '20m', scopes: 'GET /v1/apps' };
  const refusal = await refusalOf(createAscToken({ ...asc, ...wrong }));
  expect(refusal.code).toBe('ERR_INPUT');
  expect(refusal.problems.map(({ input, code }) => [input, code])).toEqual([
    ['issuerId', 'ERR_INPUT'],
    ['privateKey', 'ERR_KEY_INVALID'],
    ['lifetime', 'ERR_INPUT'],
    ['scopes', 'ERR_INPUT'],
  ]);
  expect(refusal.message.split('\n')).toHaveLength(4);
});

test.each([
  [{ privateKey: key.publicKey }, 'ERR_KEY_WRONG_TYPE'],
  [{ privateKey: '' }, 'ERR_INPUT_MISSING'],
  [{ privateKey: key.publicKey, lifetime: '1d' }, 'ERR_INPUT'],
])('has the code of the key error if only keys are wrong', async (wrong, code) => {
  expect(await refusalOf(createAscToken({ ...asc, ...wrong }))).toMatchObject({ code });
});
