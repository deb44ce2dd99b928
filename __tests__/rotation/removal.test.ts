import { describe, expect, test } from '@jest/globals';
import { AscError, NetworkError } from '../../src/base/errors.ts';
import {
  added,
  deleted,
  item,
  newKey,
  newPair,
  resource,
  rotateWith,
} from '../support/rotation/scripted-rotation.ts';
import { json, conflict, list } from '../support/servers/scripted-responses.ts';

const before = list(resource('old'), resource('older', 'no key'));
const all = list(resource('old'), resource('older', 'no key'), resource('new', newPair.publicKey));
/** What is asked until the new key is stored and registered. */
const untilStored = [before, before, ...added, all, all, newKey];

describe('removes a key only if it certainly belongs to no app', () => {
  const app = { id: '7', attributes: { bundleId: 'com.example.app' } };
  const notFound = json({ errors: [{ code: 'NOT_FOUND' }] }, { status: 404 });

  test.each([
    ['the app says so', item(null)],
    ['the app has another key', item(resource('of-the-app'))],
    ['nothing is found', notFound],
  ])('%s', async (_, response) => {
    const responses = [...untilStored, list(resource('of-the-app')), list(app), response, deleted, deleted];
    const { outcome, asked } = await rotateWith(responses);
    expect(outcome).toMatchObject({ removed: ['old', 'older'] });
    expect(asked().at(-3)).toMatch(/^GET \/v1\/apps\/7\/alternativeDistributionKey\?/);
  });

  test.each([
    ['the list of keys of apps has it', [list(resource('old')), list()], /^Key old .* belong to an app, so/m],
    [
      'an app says that it is its key',
      [list(), list(app), item(resource('old'))],
      /^Key old .* app 7, although/m,
    ],
  ])('otherwise keeps and names the key: %s', async (_, responses, reason) => {
    const { outcome, asked, stored } = await rotateWith([...untilStored, ...responses, deleted]);
    expect(outcome).toMatchObject({
      code: 'ERR_ROTATION_INCOMPLETE',
      message: expect.stringMatching(
        /^The new key new is .* stored, .*\. Left: old \(SHA256:[^,]*\)\. Remove/,
      ),
    });
    expect(outcome).toMatchObject({ message: expect.stringMatching(reason) });
    expect(asked().filter((request) => request.startsWith('DELETE'))).toEqual([
      'DELETE /v1/alternativeDistributionKeys/older',
    ]);
    expect(stored).toHaveLength(1);
  });

  test.each([
    ['the list of keys of apps is refused', [{ status: 403 }]],
    ['the list of apps is refused', [list(), { status: 403 }]],
    ["an app's key may not be read", [list(), list(app), { status: 403 }]],
    ["a proxy's 404 says nothing about an app", [list(), list(app), { status: 404, body: 'Not Found' }]],
    [
      'the path is not known',
      [list(), list(app), json({ errors: [{ code: 'PATH_ERROR' }] }, { status: 404 })],
    ],
    ['the response has no data', [list(), list(app), json({})]],
  ])('removes nothing if this cannot be found out: %s', async (_, responses) => {
    const { outcome, sent } = await rotateWith([...untilStored, ...responses]);
    expect(outcome).toMatchObject({
      message: expect.stringMatching(/^The new key new is .* stored, .*\. Left: old \(.*\), older\./),
    });
    expect(sent).toEqual(['POST']);
  });
});

test('removes nothing if another key is read by the ID', async () => {
  const others = Array.from({ length: 5 }, () => [all, item(resource('new'))]).flat();
  const { outcome, sent } = await rotateWith([before, before, ...added, all, ...others, all]);
  expect(outcome).toMatchObject({ code: 'ERR_ROTATION_INCOMPLETE' });
  expect(sent).toEqual(['POST']);
});

const old = item(resource('old'));

describe.each([
  { whose: 'the account', parts: {}, responses: [before, before, ...added, all], requests: ['POST'] },
  {
    whose: 'an app',
    parts: { appId: '7' },
    responses: [old, old, conflict, old, old, deleted, item(null), ...added, newKey],
    requests: ['POST', 'DELETE', 'POST'],
  },
])(
  'a key that the store accepted, but is not proven to hold, is not rolled back: $whose',
  ({ parts, responses, requests }) => {
    test.each([
      ['it holds something else', () => Promise.resolve(false), 'ERR_ROTATION_INCOMPLETE'],
      ['it cannot be read', () => Promise.reject(new NetworkError('No')), 'ERR_NETWORK_CONNECTION'],
    ])('%s', async (__, isProven, code) => {
      const { outcome, sent } = await rotateWith(responses, parts, { isProven });
      expect(outcome).toMatchObject({
        code,
        message: expect.stringMatching(
          /new key \(SHA256:\S+\) may be registered.* Registered before: old \(SHA256/,
        ),
      });
      expect(sent).toEqual(requests);
    });

    test('if another program changed it at the last moment', async () => {
      let changed = false;
      const { outcome, sent } = await rotateWith(responses, parts, {
        isUnchanged: () => !changed,
        store: () => {
          changed = true;
          return Promise.reject(
            new AscError('ERR_FILE_PROTECTED', 'It was changed by another program meanwhile'),
          );
        },
      });
      expect(outcome).toMatchObject({
        code: 'ERR_FILE_PROTECTED',
        message: expect.stringMatching(
          /^It was changed .*\nThe new key new \(SHA256:\S+\) stays registered, and it is not certain that the store contains its private key\. Registered before: old \(SHA256/,
        ),
      });
      expect(sent).toEqual(requests);
    });
  },
);

describe('a store without a key, although other keys are registered', () => {
  const unlikely = { isNew: true, adviceIfNew: 'Check secret-name' };
  const message =
    /^the store does not exist, although other keys are registered: old \(.*\), older\. Check secret-name\./;

  test('is rejected before anything is changed if these keys are to be removed', async () => {
    const { outcome, requests } = await rotateWith([before], {}, unlikely);
    expect(outcome).toMatchObject({ code: 'ERR_STORE_MISSING', message: expect.stringMatching(message) });
    expect(requests).toHaveLength(1);
  });

  test('causes a warning if these keys stay registered', async () => {
    const { outcome, warnings, info } = await rotateWith(untilStored, { removePrevious: false }, unlikely);
    expect(outcome).toMatchObject({ id: 'new' });
    expect(warnings[0]).toMatch(message);
    expect(info).toEqual(['The new private key is stored in the store, which was created']);
  });

  test.each([
    ['no other key is registered', [list(resource('new', newPair.publicKey))], unlikely],
    ['a file may be new', [before], { isNew: true }],
  ])('is accepted if %s', async (_, responses, parts) => {
    const { outcome } = await rotateWith(responses, {}, parts);
    expect(outcome).toMatchObject({ message: 'No such request was expected' });
  });
});

test('does not remove the key of an app first if another key was stored in the meantime', async () => {
  const isUnchanged = () => Promise.resolve(false);
  const { outcome, sent } = await rotateWith([old, old, conflict, old], { appId: '7' }, { isUnchanged });
  expect(outcome).toMatchObject({ code: 'ERR_ROTATION_CONFLICT' });
  expect(sent).toEqual(['POST']);
});
