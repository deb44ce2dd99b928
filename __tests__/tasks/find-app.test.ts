import { beforeEach, afterEach, expect, test } from '@jest/globals';
import { findApp, listKeys, readKey, registerKey, rotateKey } from '../../src/index.ts';
import { createApp } from '../../src/sandbox/sandbox-state.ts';
import { APP, BETA, MARKETPLACE, makePair, openAccount } from '../support/servers/account.ts';
import { rejectionOf } from '../support/run/rejection-of.ts';

const account = await openAccount();
const { state, credentials, context } = account;
const known = [...state.apps];

beforeEach(() => {
  state.apps.push(createApp('1001', 'com.example.twin.one', 'Twin'));
  state.apps.push(createApp('1002', 'com.example.twin.two', 'Twin'));
});
afterEach(() => {
  state.apps.splice(0, state.apps.length, ...known);
});

test.each([
  [{ bundleId: 'com.example.app' }, APP],
  [{ bundleId: 'com.example.app.beta' }, BETA],
  [{ appName: 'Example App' }, APP],
  [{ appName: 'Example Marketplace' }, MARKETPLACE],
])('finds only the app with exactly %j, although the filter returns more', async (request, id) => {
  const app = state.apps.find((candidate) => candidate.id === id);
  await expect(findApp({ ...credentials, ...request }, context)).resolves.toEqual({
    appId: id,
    bundleId: app?.bundleId,
    appName: app?.name,
  });
});

test.each([
  ['a beginning of two', { bundleId: 'com.example.ap' }, /^Example App \(.*Example App Beta \(/],
  ['other capitals', { appName: 'example app' }, /^Example App \(com\.example\.app, 6478901235\)/],
  ['a typing error', { bundleId: 'com.exmaple.app' }, /^Example App \(com\.example\.app, 6478901235\)/],
  ['a name with a typing error', { appName: 'Exampel Marketplace' }, /^Example Marketplace \(/],
])('finds no app for %s, and names the closest apps first', async (_, request, nearest) => {
  const attempt = findApp({ ...credentials, ...request }, context);
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  const [wanted = ''] = Object.values(request);
  await expect(attempt).rejects.toThrow(
    `is "${wanted}", but no app has it. The closest apps that the API key can see: `,
  );
  expect((await rejectionOf(attempt)).message.replace(/^.*can see: /, '')).toMatch(nearest);
});

test('names the five closest of many apps', async () => {
  for (let index = 0; index < 300; index += 1)
    state.apps.push(createApp(`${20_000 + index}`, `org.other.app${index}`, `Other ${index}`));
  state.apps.push(createApp('99999', 'net.example.quiz', 'Quiz'));
  const attempt = findApp({ ...credentials, bundleId: 'net.exmaple.quiz' }, context);
  const { message } = await rejectionOf(attempt);
  expect(message).toMatch(/can see: Quiz \(net\.example\.quiz, 99999\), /);
  expect(message.match(/\([\w.]+, \d+\)/g)).toHaveLength(5);
});

test('rejects a name that several apps have, and names them all', async () => {
  const attempt = findApp({ ...credentials, appName: 'Twin' }, context);
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_INPUT' });
  await expect(attempt).rejects.toThrow(
    'Twin (com.example.twin.one, 1001), Twin (com.example.twin.two, 1002). Instead, give bundleId',
  );
});

test('explains what it means that the API key sees no apps', async () => {
  state.apps.length = 0;
  await expect(findApp({ ...credentials, appName: 'Example App' }, context)).rejects.toThrow(
    'The API key cannot see any app. Check that it belongs to the right team',
  );
});

test('finds a name with special characters of URLs', async () => {
  const name = 'A&B = 100% + "C", #1?';
  state.apps.push(createApp('1003', 'com.example.signs', name));
  await expect(findApp({ ...credentials, appName: name }, context)).resolves.toMatchObject({ appId: '1003' });
});

test.each([
  ['list-keys', listKeys, {}],
  ['read-key', readKey, {}],
  ['register-key', registerKey, { distributionPrivateKey: makePair().pem }],
  ['rotate-key', rotateKey, { distributionPrivateKey: makePair().pem }],
] as const)('%s names the near misses of a bundle ID, and changes nothing', async (_, run, more) => {
  const request = { ...credentials, ...more, bundleId: 'com.example.ap' };
  await expect((run as typeof listKeys)(request, context)).rejects.toThrow(
    /bundleId: is "com\.example\.ap".*com\.example\.app,/,
  );
  expect(state.requests.every(({ method }) => method === 'GET')).toBe(true);
});
