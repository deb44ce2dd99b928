import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { actInProcess, type Act } from '../../support/run/action.ts';

function expectRefusal({ exitCode, outputs, summary, annotations }: Act, messages: readonly RegExp[]): void {
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(summary).toContain('failed\n');
  expect(annotations).toEqual(
    messages.map((message) => ({
      level: 'error',
      title: expect.stringContaining(`: ${/^\^([\w -]+)/.exec(message.source)?.[1] ?? ''} is `),
      code: expect.stringMatching(/^ERR_INPUT(?:_MISSING)?$/),
      message: expect.stringMatching(message),
    })),
  );
}

test('reports three wrong inputs at once, in one annotation each', async () => {
  const run = await actInProcess({
    mode: 'asc-token',
    'issuer-id': '2X9R4HXF34',
    'key-id': 'AuthKey_2X9R4HXF34.p8',
    'private-key': makePrivateKey(),
    lifetime: '1h',
  });
  expectRefusal(run, [
    /^issuer-id: is "2X9R4HXF34", which looks like a key ID or team ID\. Expected the issuer ID, .*https:\/\/appstoreconnect\.apple\.com/,
    /^key-id: is the name of a key file\. Expected only the key ID: 2X9R4HXF34$/,
    /^lifetime: is "1h"\. Expected a duration such as 90s, 15m, 24h or seconds, from 1s to 19m \(Apple allows 20 minutes/,
  ]);
});

test('recognizes an issuer ID in marketplace-id', async () => {
  const run = await actInProcess({
    mode: 'marketplace-token',
    'distribution-private-key': makePrivateKey(),
    'marketplace-id': '57246542-96fe-1a63-e053-0824d011072a',
    'developer-id': '57246542-96fe-1a63-e053-0824d011072a',
  });
  expectRefusal(run, [
    /^marketplace-id: is a UUID, such as an issuer ID or Developer ID\. Expected the app's Apple ID/,
  ]);
});

test('rejects app-id together with bundle-id, and a missing key', async () => {
  const run = await actInProcess({
    mode: 'register-key',
    'key-id': '2X9R4HXF34',
    'private-key': makePrivateKey(),
    'app-id': '6478901234',
    'bundle-id': 'com.example.app',
  });
  expectRefusal(run, [
    /^distribution-private-key: is missing\. Give either this or distribution-public-key$/,
    /^app-id: cannot be given together with bundle-id$/,
  ]);
});

const valid: Record<string, Record<string, string>> = {
  'asc-token': { 'key-id': '2X9R4HXF34', 'private-key': makePrivateKey() },
  'marketplace-token': {
    'distribution-private-key': makePrivateKey(),
    'marketplace-id': '6478901234',
    'developer-id': '57246542-96fe-1a63-e053-0824d011072a',
  },
  'register-key': {
    'key-id': '2X9R4HXF34',
    'private-key': makePrivateKey(),
    'distribution-private-key': makePrivateKey(),
  },
};

test.each([
  ['asc-token', 'lifetime', '19m1s', /is "19m1s".*from 1s to 19m/],
  ['asc-token', 'lifetime', '0', /is "0".*from 1s to 19m/],
  ['asc-token', 'lifetime', 'soon', /is "soon"/],
  ['asc-token', 'key-id', '57246542-96fe-1a63-e053-0824d011072a', /looks like an issuer ID/],
  ['asc-token', 'in-house', 'yes', /is "yes"\. Expected true or false/],
  ['asc-token', 'scope', 'GET /v1/apps\nPOST /v1/apps', /line 2 is "POST \/v1\/apps"\. Expected GET/],
  ['marketplace-token', 'lifetime', '7d', /is "7d".*less than 7 days/],
  ['marketplace-token', 'marketplace-id', 'com.example.app', /a bundle ID\. Expected the app's Apple ID/],
  ['marketplace-token', 'developer-id', ' , \n', /is (?:empty|missing)\. Expected a Developer ID/],
  ['register-key', 'bundle-id', '6478901234', /is an Apple ID\. Expected a bundle ID/],
  ['register-key', 'app-id', 'com.example.app', /a bundle ID\. Expected the app's Apple ID/],
  ['register-key', 'api-url', 'http://example.com', /must begin with https:\/\//],
  ['register-key', 'api-url', 'https://user:word@example.com', /must not contain a user name or password/],
])('%s rejects the %s %j', async (...[mode, name, value, message]) => {
  const run = await actInProcess({ mode, ...valid[mode], [name]: value });
  expectRefusal(run, [new RegExp(`^${name}: .*${message.source}`)]);
});
