import { expect, test } from '@jest/globals';
import { makeKey } from '../support/keys/make-keys.ts';
import { prepareRegistration } from '../support/servers/registration.ts';

const publicKey = makeKey().publicKey;
const LOOKS_LIKE_LOOPBACK =
  'apiUrl: begins with 127. but is not a loopback address. Expected a host name or four numbers';
const LOOPBACK =
  'apiUrl: must begin with https:// (http:// is allowed only for the loopback address of this machine)';

test.each([
  ['http://api.appstoreconnect.apple.com', LOOPBACK],
  ['http://127.0.0.1.example.com', LOOPBACK],
  ['http://localhost.example.com', LOOPBACK],
  ['http://10.0.0.1:8080', LOOPBACK],
  ['ftp://localhost', LOOPBACK],
  ['file:///etc/passwd', LOOPBACK],
  [
    'api.appstoreconnect.apple.com',
    'apiUrl: is not a valid URL. Expected a URL such as https://api.appstoreconnect.apple.com',
  ],
  ...[
    'https://127.example.com',
    'https://127.evil.example/v1',
    'https://127.0.0.1.nip.example',
    'https://127.x',
  ].map((url) => [url, LOOKS_LIKE_LOOPBACK] as const),
  ['https://user:pass@example.com', 'apiUrl: must not contain a user name or password'],
  ['https://example.com/?a=b', 'apiUrl: must not contain a query or fragment'],
  ['https://example.com/#v1', 'apiUrl: must not contain a query or fragment'],
  ['', 'apiUrl: is empty. Expected an https address such as https://api.appstoreconnect.apple.com'],
])('rejects the api-url %j', async (apiUrl, message) => {
  const { register } = await prepareRegistration();
  await expect(register({ apiUrl })).rejects.toMatchObject({
    code: expect.stringMatching(/^ERR_INPUT(?:_MISSING)?$/),
    message,
  });
});

test.each([
  ['with slashes at its end', (url: string) => `${url}//`],
  ['by the name localhost', (url: string) => url.replace('127.0.0.1', 'localhost')],
])('accepts a loopback api-url %s', async (_, rewrite) => {
  const { register, request, sandbox } = await prepareRegistration();
  await expect(register({ apiUrl: rewrite(String(request.apiUrl)) })).resolves.toMatchObject({
    created: true,
  });
  expect(sandbox.state.keys).toHaveLength(1);
});

test.each([
  [
    'both keys',
    { distributionPublicKey: publicKey },
    /^distributionPrivateKey\b.* cannot be given together\b(?!.*-public-key)/,
  ],
  [
    'no distribution key',
    { distributionPrivateKey: undefined },
    'distributionPrivateKey: is missing. Give either this or distributionPublicKey',
  ],
  [
    'app ID and bundle ID',
    { appId: '6478901235', bundleId: 'com.example.app' },
    /^appId\b.* cannot be given together\b(?!.*-id)/,
  ],
  [
    'a bundle ID as app ID',
    { appId: 'com.example.app' },
    'appId: is "com.example.app", which is a bundle ID. Expected the app\'s Apple ID, digits such as 6478901234',
  ],
  [
    'an Apple ID as bundle ID',
    { bundleId: '6478901235' },
    'bundleId: is "6478901235", which is an Apple ID. Expected a bundle ID such as com.example.app',
  ],
  ['a lifetime', { lifetime: '15m' }, 'lifetime: is not used by registerKey'],
])('rejects %s before any request', async (_, parts, message) => {
  const { register, requests } = await prepareRegistration();
  const attempt = register(parts);
  await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/^ERR_INPUT(?:_MISSING)?$/) });
  await expect(attempt).rejects.toThrow(message);
  expect(requests()).toEqual([]);
});

test('rejects a private key as distribution-public-key before any request', async () => {
  const { register, requests } = await prepareRegistration();
  const wrong = { distributionPrivateKey: undefined, distributionPublicKey: makeKey().pkcs8 };
  await expect(register(wrong)).rejects.toMatchObject({ code: 'ERR_KEY_WRONG_TYPE' });
  expect(requests()).toEqual([]);
});

test('rejects a bundle ID that no app has exactly, and names the closest ones', async () => {
  const { register, requests } = await prepareRegistration();
  const attempt = register({ bundleId: 'com.example' });
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  await expect(attempt).rejects.toThrow(/^bundleId: .*"com\.example".*\bcom\.example\.app\b.*\b6478901235\b/);
  expect(requests()).toEqual(['GET 200']);
});
